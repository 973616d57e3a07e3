package io.kontuar.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds IBANs, and Polish account numbers written without their country. */
final class Ibans {
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[A-Za-z]{2}[ -]?\\d{2}(?:[ -]?[A-Za-z0-9]{2,4}){2,8}[A-Za-z0-9]{0,2}(?![\\p{N}])");
    private static final Pattern POLISH_ACCOUNT =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\d{2}(?:[ -]?\\d{4}){6}(?![\\p{L}\\p{N}])");
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("PL", 28),
            Map.entry("RO", 24),
            Map.entry("GB", 22),
            Map.entry("DE", 22),
            Map.entry("FR", 27),
            Map.entry("ES", 24),
            Map.entry("IT", 27),
            Map.entry("NL", 18),
            Map.entry("BE", 16),
            Map.entry("IE", 22),
            Map.entry("AT", 20),
            Map.entry("CZ", 24),
            Map.entry("SK", 24),
            Map.entry("HU", 28),
            Map.entry("LT", 20),
            Map.entry("BG", 22),
            Map.entry("MD", 24),
            Map.entry("UA", 29),
            Map.entry("SE", 24),
            Map.entry("DK", 18),
            Map.entry("NO", 15),
            Map.entry("FI", 18),
            Map.entry("PT", 25),
            Map.entry("GR", 27),
            Map.entry("CH", 21),
            Map.entry("LV", 21),
            Map.entry("EE", 20),
            Map.entry("HR", 21),
            Map.entry("SI", 19),
            Map.entry("RS", 22),
            Map.entry("TR", 26),
            Map.entry("LU", 20),
            Map.entry("CY", 28),
            Map.entry("MT", 31));
    private static final int SHORTEST = 15;

    private Ibans() {}

    static List<Stretch> in(String text) {
        List<Stretch> found = new ArrayList<>();
        Matcher candidates = CANDIDATE.matcher(text);
        while (candidates.find()) {
            addIban(text, candidates.start(), candidates.end(), found);
        }
        Matcher accounts = POLISH_ACCOUNT.matcher(text);
        while (accounts.find()) {
            Stretch account = new Stretch(accounts.start(), accounts.end());
            if (found.stream().noneMatch(account::overlaps) && valid("PL" + bare(accounts.group()))) {
                found.add(account);
            }
        }
        return found;
    }

    /** The words after an IBAN may look like one more group of it, so shorter ends are tried as well. */
    private static void addIban(String text, int start, int longestEnd, List<Stretch> found) {
        String country = text.substring(start, start + 2).toUpperCase(Locale.ROOT);
        int expected = LENGTHS.getOrDefault(country, 0);
        for (int end = longestEnd; end > start + SHORTEST; end--) {
            String iban = bare(text.substring(start, end));
            if (iban.length() == expected && valid(iban)) {
                found.add(new Stretch(start, end));
                return;
            }
        }
    }

    private static String bare(String written) {
        return written.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static boolean valid(String iban) {
        int remainder = 0;
        for (int i = 0; i < iban.length(); i++) {
            int value = Character.digit(iban.charAt((i + 4) % iban.length()), 36);
            remainder = (value < 10 ? remainder * 10 + value : remainder * 100 + value) % 97;
        }
        return iban.length() >= SHORTEST && remainder == 1;
    }
}
