package io.kontuar.bot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds order, tracking and telephone numbers, and tells them apart by their form and the words before them. */
final class NumberFinder {
    static final int FEWEST_DIGITS = 4;

    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}@.+])#?(?:[a-z]{1,6}[-/_]?)?\\d[\\da-z]*(?:[-/_]\\d[\\da-z]*)*(?![\\p{N}@])");
    private static final Pattern GROUPED_TRACKING = Pattern.compile("(?<!\\d)\\d{4}(?: \\d{4}){5}(?!\\d)");
    private static final Pattern TRACKING_FORM = Pattern.compile(
            "1z[0-9a-z]{16}|[a-z]{2}\\d{9}[a-z]{2}|jj?d\\d{10,22}|\\d{13}[a-z]|\\d{11,24}|\\d[a-z]{3,8}\\d{6,12}|[a-z]{3,6}\\d{10,16}");
    private static final Pattern ORDER_FORM =
            Pattern.compile("\\d{5,10}|[a-z]{1,6}[-/_]?\\d{3,10}(?:[-/_][\\da-z]{1,10})*|\\d{1,6}(?:[-/_]\\d{2,10})+");
    private static final int LOOK_BACK = 40;

    private final EntityRules rules;
    private final PhoneFinder phones;

    NumberFinder(EntityRules rules) {
        this.rules = rules;
        this.phones = new PhoneFinder(rules.region());
    }

    List<Entity> in(String text, String folded, List<Entity> taken) {
        List<Entity> found = new ArrayList<>();
        for (Pattern own : rules.orderNumbers()) {
            for (Matcher match = own.matcher(folded); match.find(); ) {
                add(found, taken, order(match.group(), new Span(match.start(), match.end())));
            }
        }
        for (Matcher grouped = GROUPED_TRACKING.matcher(folded); grouped.find(); ) {
            add(found, taken, tracking(grouped.group(), new Span(grouped.start(), grouped.end())));
        }
        for (Entity.Phone phone : phones.in(text)) {
            if (NumberContext.before(folded, phone.span().start(), LOOK_BACK) != NumberContext.OURS) {
                add(found, taken, phone);
            }
        }
        for (Matcher codes = CODE.matcher(folded); codes.find(); ) {
            Span span = new Span(codes.start(), codes.end());
            entity(folded, codes.group(), span).ifPresent(entity -> add(found, taken, entity));
        }
        return found;
    }

    private static void add(List<Entity> found, List<Entity> taken, Entity entity) {
        boolean free = found.stream().noneMatch(other -> other.span().overlaps(entity.span()))
                && taken.stream().noneMatch(other -> other.span().overlaps(entity.span()));
        if (free) {
            found.add(entity);
        }
    }

    private static Optional<Entity> entity(String folded, String code, Span span) {
        String bare = code.startsWith("#") ? code.substring(1) : code;
        long digits = bare.chars().filter(Character::isDigit).count();
        NumberContext context = NumberContext.before(folded, span.start(), LOOK_BACK);
        boolean named = code.startsWith("#") || context == NumberContext.OURS;
        if ((context == NumberContext.CARRIERS && digits >= 6)
                || (!named && TRACKING_FORM.matcher(bare).matches())) {
            return Optional.of(tracking(bare, span));
        }
        boolean plausible = digits >= 5 || (digits >= 3 && named);
        boolean form = ORDER_FORM.matcher(bare).matches() || (named && bare.length() <= 20);
        return plausible && form ? Optional.of(order(code, span)) : Optional.empty();
    }

    private static Entity order(String code, Span span) {
        String bare = code.startsWith("#") ? code.substring(1) : code;
        return new Entity.OrderNumber(bare.toUpperCase(Locale.ROOT), span);
    }

    private static Entity tracking(String code, Span span) {
        return new Entity.TrackingNumber(code.replace(" ", "").toUpperCase(Locale.ROOT), span);
    }
}
