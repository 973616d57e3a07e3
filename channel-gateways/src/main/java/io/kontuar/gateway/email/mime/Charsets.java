package io.kontuar.gateway.email.mime;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text, whatever the label says: as declared (in the label's superset that mailers really mean, as the WHATWG
 * encoding standard lists them), else UTF-8, else a guess, and at last with replacement characters. Never fails.
 */
final class Charsets {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int GUESS_ON = 8192;
    private static final int SURE_ENOUGH = 20;
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8mb4", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"));

    private Charsets() {}

    /** @param label as the mail declares it; null where it declares none */
    static String decode(byte[] bytes, @Nullable String label) {
        if (isAscii(bytes) && !stateful(label)) {
            return new String(bytes, StandardCharsets.US_ASCII);
        }
        String name = label == null ? "" : label.strip().toLowerCase(Locale.ROOT);
        if (name.equals("utf-7") || name.equals("unicode-1-1-utf-7")) {
            return Utf7.decode(bytes);
        }
        boolean saysLittle = name.isEmpty() || name.equals("us-ascii") || name.equals("ascii");
        if (!saysLittle) {
            Optional<Charset> declared = charset(name);
            Optional<String> text = declared.flatMap(charset -> strictly(bytes, charset));
            if (text.isPresent()) {
                return text.get();
            }
        }
        return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> guessed(bytes, saysLittle ? null : name));
    }

    private static String guessed(byte[] bytes, @Nullable String declared) {
        Optional<Charset> named = declared == null ? Optional.empty() : charset(declared);
        Charset fallback = named.orElse(WESTERN);
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOf(bytes, Math.min(bytes.length, GUESS_ON)))
                .detect();
        if (match == null || match.getConfidence() < SURE_ENOUGH) {
            return new String(bytes, fallback);
        }
        return charset(match.getName().toLowerCase(Locale.ROOT))
                .flatMap(charset -> strictly(bytes, charset))
                .orElseGet(() -> new String(bytes, fallback));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(
                            charset.equals(StandardCharsets.UTF_8)
                                    ? CodingErrorAction.REPORT
                                    : CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notThis) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> charset(String label) {
        String name = MEANT.getOrDefault(label, label);
        try {
            Charset charset = Charset.forName(name);
            return Optional.of(charset);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static boolean stateful(@Nullable String label) {
        String name = label == null ? "" : label.strip().toLowerCase(Locale.ROOT);
        return name.startsWith("iso-2022")
                || name.contains("utf-7")
                || name.startsWith("hz")
                || name.contains("utf-16");
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
