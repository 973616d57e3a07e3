package io.kontuar.bot.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds sums of money: a number beside a currency. */
final class AmountFinder {
    private static final String NUMBER = "\\d{1,3}(?:[ .,]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,7}(?:[.,]\\d{1,2})?";
    private static final String CURRENCY =
            "zl(?:otych|ote|oty)?|pln|lei|leu|ron|euro?|eur|gbp|usd|pounds?|quid|dollars?|[€$£]";
    private static final Pattern AFTER =
            Pattern.compile("(?<![\\d.,])(" + NUMBER + ") ?(?:de )?(" + CURRENCY + ")(?![a-z])");
    private static final Pattern BEFORE = Pattern.compile("([€$£]) ?(" + NUMBER + ")(?!\\d)");

    private AmountFinder() {}

    static List<Entity.Amount> in(String folded) {
        List<Entity.Amount> found = new ArrayList<>();
        add(BEFORE.matcher(folded), 2, 1, found);
        add(AFTER.matcher(folded), 1, 2, found);
        return found;
    }

    private static void add(Matcher matches, int number, int currency, List<Entity.Amount> found) {
        while (matches.find()) {
            found.add(new Entity.Amount(
                    value(matches.group(number)),
                    code(matches.group(currency)),
                    new Span(matches.start(), matches.end())));
        }
    }

    /** A last group of one or two digits is a fraction; any other separator groups thousands. */
    static BigDecimal value(String written) {
        int separator = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        boolean fraction = separator >= 0 && written.length() - separator <= 3;
        String whole = fraction ? written.substring(0, separator) : written;
        String bare = whole.replaceAll("[ .,]", "");
        return new BigDecimal(fraction ? bare + "." + written.substring(separator + 1) : bare);
    }

    private static String code(String written) {
        return switch (written.charAt(0)) {
            case 'z' -> "PLN";
            case 'l', 'r' -> "RON";
            case 'e', '€' -> "EUR";
            case 'g', '£', 'q' -> "GBP";
            case 'p' -> written.startsWith("pl") ? "PLN" : "GBP";
            default -> "USD";
        };
    }
}
