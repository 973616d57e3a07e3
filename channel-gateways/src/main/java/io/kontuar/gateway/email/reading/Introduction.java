package io.kontuar.gateway.email.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * "On Monday somebody wrote:", the line or lines by which a mail program introduces the mail it quotes. It begins with a
 * word for "on" or a date, or names an address; it holds a date or an address; and it says "wrote" in one of the languages
 * and ends with a colon, or has the bare form of old Gmail: date, name, address.
 */
final class Introduction {
    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST = 500;
    private static final String DAY =
            "(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mi[ée]|jeu|jue|ven|vie|sam|s[áa]b|dim|dom|gio|ter|qua|qui|sex|seg"
                    + "|pon|wt|[śs]r|czw|pt|sob|niedz|joi|vin|s[âa]m|dum|ma|wo|vr|za|zo|p[oá]|[úu]t|st|[čc]t|p[áa]|пн|вт|ср|чт|пт|сб|вс|нд)\\p{L}{0,8}";
    private static final String MAIL = "[^\\s<>@]{1,80}@[^\\s<>@]{1,120}";
    /** How the first line begins; a digit must follow near by. */
    private static final Pattern OPENING = Pattern.compile(
            "^\\s{0,4}[*_\"]{0,2}(?i:(?:on|at|in|le|el|il|am|um|op|em|den|d\\.|den\\.|p[åa]|kl|w|dnia|w dniu|pe|la|[îi]n|data|la data de|pe data de|"
                    + "dne|d[ňn]a|v|vào|в|у|στις|tarih\\p{L}*|au|ngày|on date|il giorno|el d[ií]a|no dia|în data de|wiadomo[śs][ćc] .{0,20}z dnia)(?=[\\s,.:])"
                    + "|" + DAY + "[.,]).{0,60}?\\d.*"
                    + "|^\\s{0,4}\\d{1,4}[-./年 ].*|^\\s{0,4}在 ?\\d.*",
            Pattern.DOTALL);

    private static final Pattern NAMED =
            Pattern.compile("^\\s{0,4}[\\p{L}\\p{N}\"'*_].{0,150}?<?" + MAIL + ">?.*", Pattern.DOTALL);
    private static final String WROTE =
            "wrote|writes|has written|schrieb|geschrieben|hat .{1,80} geschrieben|a [ée]crit|[ée]crit|ha escrito|escribi[óo]|escribe|escreveu|"
                    + "ha scritto|scrive|scrisse|napisa[łl](?:\\(a\\)|a|/a|o)?|napisali|pisze|a scris|scrie|scria|skrev|skreiv|schreef|geschreven|"
                    + "kirjoitti|написал(?:\\(а\\)|а)?|пишет|писал(?:а|\\(а\\))?|написав(?:ла|\\(ла\\))?|пише|написа|napsal(?:\\(a\\)|a)?|nap[íi]sal(?:\\(a\\)|a)?|"
                    + "[íi]rta|yazd[ıi]|έγραψε|đã viết|viết|je napisao|napisao|je napisal(?:a)?|rašė|rakstīja|kirjutas|ha scritto";
    private static final String CJK_WROTE = "写道|寫道|写到|のメール|書きました|に書き込みました|님이 작성|작성|답장";
    private static final Pattern VERB =
            Pattern.compile("(?:(?<![\\p{L}])(?iu:" + WROTE + ")(?![\\p{L}])|" + CJK_WROTE + ")");
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:19|20)\\d{2}\\b|\\b\\d{1,2}[:.h]\\d{2}\\b|\\b\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}|\\d{4}年|\\b\\d{1,2}\\.? \\p{L}{3,12}");
    private static final Pattern HOLDS_MAIL = Pattern.compile(MAIL);
    /** After the verb nothing, or when it was. */
    private static final Pattern ENDING = Pattern.compile("^.{0,80}[:：]\\s*[*_]{0,2}$", Pattern.DOTALL);
    /** {@code 2013/7/20 Name <address>} and {@code 2016-03-03 17:21 GMT+01:00 Name}. */
    private static final Pattern BARE =
            Pattern.compile("^\\s{0,4}\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?"
                    + "(?:\\s+(?:GMT|UTC)[+-]\\d{1,2}:?\\d{2}\\s+\\S.{0,150}|\\s+\\S.{0,120}?<\\s*(?:mailto:)?" + MAIL
                    + "\\s*>)\\s*:?\\s*$");

    private Introduction() {}

    /** How many lines from here on are an introduction; 0 when none is. */
    static int length(List<String> lines, int at) {
        String first = lines.get(at);
        if (first.length() > LONGEST_LINE || !mayBegin(first)) {
            return 0;
        }
        StringBuilder joined = new StringBuilder();
        for (int count = 1; count <= MOST_LINES && at + count <= lines.size(); count++) {
            String line = lines.get(at + count - 1).strip();
            if (joined.length() + line.length() > LONGEST || (count > 1 && endsHere(line))) {
                return 0;
            }
            joined.append(joined.isEmpty() || line.isEmpty() ? "" : " ").append(line);
            if (is(joined.toString())) {
                return count;
            }
        }
        return 0;
    }

    private static boolean mayBegin(String line) {
        return !line.isBlank() && (OPENING.matcher(line).matches() || named(line));
    }

    /** Begins with a name and goes on with the address and "wrote". */
    private static boolean named(String line) {
        return NAMED.matcher(line).matches() && VERB.matcher(line).find();
    }

    /** A quoted line, or another introduction: this one never came to its end. */
    private static boolean endsHere(String line) {
        return (line.startsWith(">") && line.length() > 3 && !VERB.matcher(line).find()) || line.startsWith("|");
    }

    private static boolean is(String text) {
        if (BARE.matcher(text).matches()) {
            return true;
        }
        var verb = VERB.matcher(text);
        int end = -1;
        while (verb.find()) {
            end = verb.end();
        }
        return end > 0
                && ENDING.matcher(text.substring(end)).matches()
                && (DATE.matcher(text).find() || HOLDS_MAIL.matcher(text).find());
    }
}
