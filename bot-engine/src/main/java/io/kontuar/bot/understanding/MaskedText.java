package io.kontuar.bot.understanding;

import java.util.ArrayList;
import java.util.List;

/** Shows entities to the features as what they are, not as what they say; days in words stay, for they carry meaning. */
final class MaskedText {
    private MaskedText() {}

    static Tokens tokens(String folded, List<Entity> entities) {
        if (entities.isEmpty()) {
            return Tokens.of(folded, List.of());
        }
        List<Tokens.Masked> masks = new ArrayList<>(entities.size());
        for (Entity entity : entities) {
            char mask = mask(entity, folded);
            if (mask != 0) {
                masks.add(new Tokens.Masked(entity.span(), mask));
            }
        }
        return Tokens.of(folded, masks);
    }

    private static char mask(Entity entity, String folded) {
        return switch (entity) {
            case Entity.OrderNumber order -> '#';
            case Entity.TrackingNumber tracking -> '%';
            case Entity.Email email -> '@';
            case Entity.Phone phone -> '+';
            case Entity.Amount amount -> '$';
            case Entity.Date date -> hasDigit(date.span(), folded) ? '/' : 0;
            case Entity.Place place -> 0;
        };
    }

    private static boolean hasDigit(Span span, String folded) {
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isDigit(folded.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
