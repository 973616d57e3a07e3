package io.kontuar.console.desk;

import io.kontuar.channel.Language;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sanitised mail in a page of its own. The page may run nothing, send nothing and leave its frame by nothing but a link in
 * a new window; what it may load is our own files, and with the reader's leave pictures of the web.
 *
 * @param fragment the sanitised mail, whose folds are {@code details} with an empty {@code summary}
 * @param dark whether the reader's screen is dark: a mail with colours of its own stays on white paper
 */
record LetterPage(String fragment, Language language, boolean withImages, boolean dark) {
    private static final Pattern COLOURED = Pattern.compile("(?i)(?:color|background)");
    private static final String FOLD = "<summary></summary>";
    private static final String LOOKS = "body{margin:0;padding:2px;font:14px/1.5 Inter,system-ui,sans-serif;"
            + "overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}"
            + "pre{white-space:pre-wrap}blockquote{margin:6px 0;padding-left:10px;border-left:2px solid #8888}"
            + "details{margin:8px 0}summary{display:inline-block;cursor:pointer;padding:1px 9px;border:1px solid #8886;"
            + "border-radius:9px;font-size:12px;list-style:none;color:inherit;opacity:.8}"
            + "summary::-webkit-details-marker{display:none}"
            + "@media(pointer:coarse){summary{padding:10px 14px}}";

    /** The policy sent with the page. */
    String rules() {
        return "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src 'self'"
                + (withImages ? " https: http:" : "")
                + "; style-src 'unsafe-inline'; frame-ancestors 'self'";
    }

    String html() {
        String label = "<summary>" + trimmed() + "</summary>";
        return "<!DOCTYPE html><html lang=\"" + language.name().toLowerCase(Locale.ROOT)
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<base target=\"_blank\"><style>" + LOOKS + colours()
                + (withImages ? "" : "img[src^=\"http\" i]{display:none}")
                + "</style></head><body>" + fragment.replace(FOLD, label) + "</body></html>";
    }

    private String colours() {
        boolean paper = COLOURED.matcher(fragment).find();
        if (dark && !paper) {
            return ":root{color-scheme:dark}body{color:#e8e8ea}a{color:#8ab4ff}";
        }
        return paper && dark
                ? ":root{color-scheme:light}html{background:#fff}body{color:#1b1c1f;padding:8px}"
                : ":root{color-scheme:light}body{color:#1b1c1f}";
    }

    private String trimmed() {
        return switch (language) {
            case EN -> "Show trimmed content";
            case PL -> "Pokaż ukrytą treść";
            case RO -> "Arată conținutul ascuns";
        };
    }
}
