package io.kontuar.bot.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a flow can use; where two finds overlap, the surer kind wins. */
final class EntityFinder {
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,5}");
    private static final int READ = Featuriser.READ;

    private final EntityRules rules;
    private final DateFinder dates;
    private final NumberFinder numbers;

    EntityFinder(EntityRules rules) {
        this.rules = rules;
        this.dates = new DateFinder(rules.clock());
        this.numbers = new NumberFinder(rules);
    }

    List<Entity> in(String text, String folded) {
        List<Entity> found = new ArrayList<>();
        String read = folded.length() > READ ? folded.substring(0, READ) : folded;
        int digits = digits(read);
        if (read.indexOf('@') > 0) {
            addEmails(read, found);
        }
        if (digits > 0) {
            addAll(AmountFinder.in(read), found);
            addAll(dates.numericIn(read), found);
        }
        if (digits >= NumberFinder.FEWEST_DIGITS) {
            addAll(numbers.in(text, read, found), found);
        }
        addAll(dates.wordsIn(read), found);
        addAll(rules.places().in(read), found);
        found.sort(Comparator.comparingInt(entity -> entity.span().start()));
        return found;
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits++;
            }
        }
        return digits;
    }

    private static void addEmails(String folded, List<Entity> found) {
        Matcher emails = EMAIL.matcher(folded);
        while (emails.find()) {
            found.add(new Entity.Email(emails.group(), new Span(emails.start(), emails.end())));
        }
    }

    private static void addAll(List<? extends Entity> more, List<Entity> found) {
        for (Entity entity : more) {
            if (found.stream().noneMatch(other -> other.span().overlaps(entity.span()))) {
                found.add(entity);
            }
        }
    }
}
