package io.kontuar.gateway.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The charset that an HTML text declares of itself. */
final class HtmlCharset {
    private static final int LOOK_AT = 2048;
    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{1,40})", Pattern.CASE_INSENSITIVE);

    private HtmlCharset() {}

    static @Nullable String declaredIn(byte[] html) {
        String head = new String(html, 0, Math.min(html.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        return meta.find() ? meta.group(1) : null;
    }
}
