package io.kontuar.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What a file is, by its first bytes and never by what its sender says. */
public final class MediaTypes {
    /** How many of the first bytes are looked at. */
    public static final int HEAD = 16;

    /** What nothing here knows: kept and handed out, never shown. */
    public static final String UNKNOWN = "application/octet-stream";

    private MediaTypes() {}

    /** @param head the first bytes, as many as there are */
    public static String of(byte[] head) {
        String latin = new String(head, 0, Math.min(HEAD, head.length), StandardCharsets.ISO_8859_1);
        return starts(latin)
                .or(() -> latin.startsWith("ftyp", 4) ? Optional.of(film(latin)) : Optional.empty())
                .orElse(UNKNOWN);
    }

    /** The usual ending of a file's name, with its dot; empty for what is not known. */
    public static String ending(String type) {
        return switch (type) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "image/webp" -> ".webp";
            case "application/pdf" -> ".pdf";
            case "audio/ogg" -> ".ogg";
            case "audio/mpeg" -> ".mp3";
            case "audio/wav" -> ".wav";
            case "audio/amr" -> ".amr";
            case "audio/mp4" -> ".m4a";
            case "video/mp4" -> ".mp4";
            case "video/3gpp" -> ".3gp";
            default -> "";
        };
    }

    private static Optional<String> starts(String latin) {
        if (latin.startsWith("RIFF") && latin.startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        if (latin.startsWith("RIFF") && latin.startsWith("WAVE", 8)) {
            return Optional.of("audio/wav");
        }
        if (isMpegAudio(latin)) {
            return Optional.of("audio/mpeg");
        }
        return Map.of(
                        "\u0089PNG\r\n\u001a\n", "image/png",
                        "\u00ff\u00d8\u00ff", "image/jpeg",
                        "GIF8", "image/gif",
                        "%PDF-", "application/pdf",
                        "OggS", "audio/ogg",
                        "ID3", "audio/mpeg",
                        "#!AMR", "audio/amr")
                .entrySet()
                .stream()
                .filter(known -> latin.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A frame of layer III: MPEG 1, 2 or 2.5; recordings of telephones are of the last two. */
    private static boolean isMpegAudio(String latin) {
        return latin.length() > 1
                && latin.charAt(0) == '\u00ff'
                && "\u00fb\u00fa\u00f3\u00f2\u00e3\u00e2".indexOf(latin.charAt(1)) >= 0;
    }

    private static String film(String latin) {
        if (latin.startsWith("M4A", 8)) {
            return "audio/mp4";
        }
        return latin.startsWith("3g", 8) ? "video/3gpp" : "video/mp4";
    }
}
