package io.kontuar.gateway.email.mime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail or one part of it.
 *
 * @param type lower case, such as {@code text/plain}; what the part is treated as, which is {@code text/plain} where its
 *     label makes no sense
 * @param children of a multipart, or the one mail inside a {@code message/rfc822}; else empty
 */
public record MimePart(Headers headers, String type, FieldValue contentType, Body body, List<MimePart> children) {

    /** A range of the mail's bytes; the array is shared by all parts and never written. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Body(byte[] mail, int from, int to) {
        byte[] bytes() {
            return Arrays.copyOfRange(mail, from, to);
        }
    }

    public boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    /** The body with its transfer encoding taken off. */
    public byte[] content() {
        return TransferCoding.decode(
                body.bytes(), headers.plain("content-transfer-encoding").orElse(""));
    }

    /** The body as text, with LF line ends; meant for {@code text/*}. */
    public String text() {
        byte[] content = content();
        String label = contentType.parameter("charset").orElse(null);
        if (label == null && type.equals("text/html")) {
            label = HtmlCharset.declaredIn(content);
        }
        return Charsets.decode(content, label).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** {@code attachment}, {@code inline} or what else the part says; empty where it says nothing. */
    public String disposition() {
        return disposed().value();
    }

    /** The file's name as the sender gave it. */
    public Optional<String> fileName() {
        return disposed()
                .parameter("filename")
                .or(() -> contentType.parameter("name"))
                .filter(name -> !name.isBlank());
    }

    public Optional<String> parameter(String name) {
        return contentType.parameter(name).map(value -> value.toLowerCase(Locale.ROOT));
    }

    private FieldValue disposed() {
        return headers.plain("content-disposition").map(FieldValue::parse).orElse(FieldValue.NONE);
    }
}
