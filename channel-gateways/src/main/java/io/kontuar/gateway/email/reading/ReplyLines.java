package io.kontuar.gateway.email.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of a reply, each with what it is. */
final class ReplyLines {
    /** Usenet's initials before a quoted line: {@code JD> so it is}. */
    private static final Pattern QUOTE =
            Pattern.compile("^\\s{0,4}(?:[A-Z]{1,3})?(?:>|\\|(?:\\s|$)).*", Pattern.DOTALL);

    private static final Pattern DELIMITER =
            Pattern.compile("^\\s{0,8}(?:[-_=*#~+]{2,}|[\u2013\u2014\u2015]{1,}|\u1427)\\s*$");
    /** {@code ---- Original message ----} in any language, and Apple's and others' line without dashes. */
    private static final Pattern DIVIDER = Pattern.compile(
            "^[\\s>*_]{0,8}[-=_#\u2013\u2014]{2,80}\\s?\\p{L}[\\p{L}\\p{M}.,'’ /()]{2,60}:?\\s?[-=_#\u2013\u2014]{2,80}[\\s*_]{0,8}$"
                    + "|^\\s*\\*?(?i:begin forwarded message|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])|"
                    + "anfang der weitergeleiteten (?:nachricht|e-mail)|pocz[aą]tek przekazywanej wiadomo[sś]ci|"
                    + "wiadomo[sś][cć] napisana przez|[îi]nceputul mesajului redirec[tț]ionat|inizio messaggio inoltrato|"
                    + "inicio del mensaje reenviado|in[ií]cio da mensagem (?:re)?encaminhada|begin doorgestuurd bericht)[^:]{0,80}:\\*?\\s*$");

    private ReplyLines() {}

    enum Kind {
        WORDS,
        EMPTY,
        QUOTE,
        /** "On Monday somebody wrote:". */
        INTRODUCTION,
        /** "---- Original message ----". */
        DIVIDER,
        /** The first line of the headers of another mail. */
        HEADER,
        /** A line of dashes or the like. */
        DELIMITER,
        /** "Sent from my telephone". */
        SIGNATURE
    }

    record Line(String text, Kind kind) {
        boolean is(Kind other) {
            return kind == other;
        }
    }

    /** LF line ends, no invisible characters, plain blanks, nothing blank at a line's end. */
    static String normalized(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int kept = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                out.setLength(kept);
                out.append(c);
                kept = out.length();
            } else if (!isInvisible(c)) {
                boolean blank = c == ' ' || c == '\t' || c == '\u00a0';
                out.append(c == '\u00a0' ? ' ' : c);
                kept = blank ? kept : out.length();
            }
        }
        out.setLength(kept);
        return out.toString();
    }

    private static boolean isInvisible(char c) {
        return c == '\r' || c == '\u200b' || c == '\u200e' || c == '\u200f' || c == '\ufeff' || c == '\u00ad' || c == 0;
    }

    static List<Line> of(String text) {
        List<String> texts = Arrays.asList(text.split("\n", -1));
        List<Line> lines = new ArrayList<>(texts.size());
        boolean code = false;
        for (int at = 0; at < texts.size(); ) {
            String line = texts.get(at);
            boolean fence = line.startsWith("```");
            if (fence || code) {
                code = fence != code && (code || closes(texts, at));
                lines.add(new Line(line, Kind.WORDS));
                at++;
                continue;
            }
            int introduction = Introduction.length(texts, at);
            for (int i = 0; i < introduction; i++) {
                lines.add(new Line(texts.get(at + i), Kind.INTRODUCTION));
            }
            if (introduction == 0) {
                lines.add(new Line(line, kind(texts, at)));
            }
            at += Math.max(1, introduction);
        }
        return lines;
    }

    private static boolean closes(List<String> texts, int open) {
        return texts.subList(open + 1, Math.min(texts.size(), open + 500)).stream()
                .anyMatch(line -> line.startsWith("```"));
    }

    private static Kind kind(List<String> texts, int at) {
        String line = texts.get(at);
        if (line.isBlank()) {
            return Kind.EMPTY;
        }
        if (line.length() > 2000) {
            return Kind.WORDS;
        }
        if (DELIMITER.matcher(line).matches()) {
            return Kind.DELIMITER;
        }
        if (DIVIDER.matcher(line).matches()) {
            return Kind.DIVIDER;
        }
        if (QUOTE.matcher(line).matches()) {
            return Kind.QUOTE;
        }
        if (MailHeaderLines.beginAt(texts, at)) {
            return Kind.HEADER;
        }
        return SignatureLine.is(line) ? Kind.SIGNATURE : Kind.WORDS;
    }

    static String join(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
