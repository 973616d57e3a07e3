package io.kontuar.assist;

import io.kontuar.channel.SecretNumbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model outside must not see stands for a sign in square brackets, and comes back into what it wrote: e-mail addresses,
 * links, card and account numbers, phone, order and tracking numbers (four digits or more), and the names given. One for each
 * prompt. Street addresses, and names that nobody knew, are not recognised.
 */
public final class Redaction {
    private static final int FEWEST_DIGITS = 4;
    private static final int SHORTEST_NAME = 3;
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");
    private static final Pattern ACCOUNT =
            Pattern.compile("(?:\\p{L}{2})?•[•\\p{Z}\\p{Cf}._-]*(?:[\\p{L}\\p{N}][\\p{Z}\\p{Cf}._-]?){0,4}");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])#?(?:\\p{L}{1,8}[-/]?)?\\+?\\(?\\d(?:[\\d\\p{Z}()./-]*\\d)?(?:[-/]?\\p{L}{1,4}(?!\\p{L}))?");

    /** Codes in which letters and digits take turns, as parcels and accounts have them, whole. */
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?=[\\p{L}_/-]*\\p{N})[\\p{L}\\p{N}]+(?:[_/-][\\p{L}\\p{N}]+)*");

    private static final int LONG_NAME = 5;
    private static final Pattern VOWEL_AT_END = Pattern.compile("(?iu).*[aeiouyąęóăâî]");

    private final Map<String, String> signs = new LinkedHashMap<>();
    private final List<Pattern> names = new ArrayList<>();

    /** @param known names of the customer; each part is hidden, in whatever case it is inflected */
    public Redaction(Collection<String> known) {
        for (String name : known) {
            for (String part : name.split("[^\\p{L}]+")) {
                if (part.length() >= SHORTEST_NAME) {
                    names.add(Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(stem(part)) + "\\p{L}*"));
                }
            }
        }
    }

    /** What stays the same when a name is inflected: Marek, Marka; Dorota, Dorocie; Ewa, Ewy. */
    private static String stem(String name) {
        int gives = name.length() >= LONG_NAME ? 2 : VOWEL_AT_END.matcher(name).matches() ? 1 : 0;
        return name.substring(0, name.length() - gives);
    }

    public String hide(String text) {
        String hidden = replaced(text, LINK, "link");
        hidden = replaced(hidden, MAIL, "e-mail");
        hidden = replaced(SecretNumbers.masked(hidden), ACCOUNT, "account");
        for (Pattern name : names) {
            hidden = replaced(hidden, name, "name");
        }
        return replaced(replaced(hidden, NUMBER, "number"), CODE, "number");
    }

    /** Signs that were never given stay as they are. */
    public String restore(String written) {
        String restored = written;
        for (Map.Entry<String, String> sign : signs.entrySet()) {
            restored = restored.replace(sign.getValue(), sign.getKey());
        }
        return restored;
    }

    /** The signs given so far. */
    public Collection<String> signs() {
        return List.copyOf(signs.values());
    }

    private String replaced(String text, Pattern what, String kind) {
        Matcher matcher = what.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            boolean few = kind.equals("number") && digits(matcher.group()) < FEWEST_DIGITS;
            boolean sign = isSign(text, matcher);
            String put = few || sign ? matcher.group() : sign(kind, matcher.group());
            matcher.appendReplacement(result, Matcher.quoteReplacement(put));
        }
        return matcher.appendTail(result).toString();
    }

    /** What stands in brackets of ours is not hidden once more. */
    private boolean isSign(String text, Matcher found) {
        int open = text.lastIndexOf('[', found.start());
        int close = open < 0 ? -1 : text.indexOf(']', open);
        return close >= found.end() && signs.containsValue(text.substring(open, close + 1));
    }

    private String sign(String kind, String original) {
        String known = signs.get(original);
        if (known != null) {
            return known;
        }
        long before = signs.values().stream()
                .filter(sign -> sign.startsWith("[" + kind))
                .count();
        String sign = String.format(Locale.ROOT, "[%s %d]", kind, before + 1);
        signs.put(original, sign);
        return sign;
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
