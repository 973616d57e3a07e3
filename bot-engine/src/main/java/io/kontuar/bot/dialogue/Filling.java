package io.kontuar.bot.dialogue;

import io.kontuar.bot.flow.Flow;
import io.kontuar.bot.flow.Slot;
import io.kontuar.bot.understanding.Entity;
import io.kontuar.channel.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes from a message what slots need: the one that was asked for, those told by the way, and corrections. */
final class Filling {
    private static final int SHORT = 10;

    private Filling() {}

    /** What the message says for the slot that was asked for; empty when it says nothing that would do. */
    static Optional<String> answer(Talk talk, Slot slot) {
        return switch (slot.type()) {
            case TEXT -> text(talk, slot);
            case YES_NO -> yesOrNo(talk);
            case CHOICE -> choice(talk, slot);
            case PHOTO -> photo(talk);
            case ORDER, CONTACT, PLACE -> named(talk, slot);
        };
    }

    private static Optional<String> text(Talk talk, Slot slot) {
        String words = talk.turn.words();
        String kept = words.length() > slot.longest() ? words.substring(0, slot.longest()) : words;
        if (slot.matches() == null) {
            return kept.isBlank() ? Optional.empty() : Optional.of(kept);
        }
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(kept), words.lines().flatMap(line -> Words.of(line).stream()))
                .filter(each -> slot.matches().matcher(each).matches())
                .findFirst();
    }

    private static Optional<String> yesOrNo(Talk talk) {
        String intent = Wishes.sure(talk.turn.reading()).orElse("");
        return Offered.shown(talk)
                .or(() -> Words.yes(talk.turn.words()) ? Optional.of("yes") : Optional.empty())
                .or(() -> Words.no(talk.turn.words()) ? Optional.of("no") : Optional.empty())
                .or(() -> intent.equals("affirm") ? Optional.of("yes") : Optional.empty())
                .or(() -> intent.equals("deny") ? Optional.of("no") : Optional.empty());
    }

    private static Optional<String> choice(Talk talk, Slot slot) {
        return Offered.of(talk, choices(talk, slot)).or(() -> mentioned(talk, slot));
    }

    /** The one option whose words the message has; empty when several are meant or none. */
    private static Optional<String> mentioned(Talk talk, Slot slot) {
        List<String> fitting = slot.options().entrySet().stream()
                .filter(option -> option.getValue().stream().anyMatch(word -> Words.mentions(talk.turn.words(), word)))
                .map(Map.Entry::getKey)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static Optional<String> photo(Talk talk) {
        if (talk.turn.files() > 0) {
            return Optional.of(Integer.toString(talk.turn.files()));
        }
        boolean none =
                Offered.shown(talk).isPresent() || Words.no(talk.turn.words()) || Words.absent(talk.turn.words());
        return none ? Optional.of("none") : Optional.empty();
    }

    private static Optional<String> named(Talk talk, Slot slot) {
        return switch (slot.type()) {
            case ORDER -> talk.turn.orderNumber();
            case CONTACT -> talk.turn.contact();
            case PLACE -> talk.turn.reading().first(Entity.Place.class).map(Entity::value);
            default -> Optional.empty();
        };
    }

    /** What can be chosen for a slot, as the customer reads it. */
    static List<Choice> choices(Talk talk, Slot slot) {
        return switch (slot.type()) {
            case CHOICE ->
                slot.options().keySet().stream()
                        .map(option -> new Choice(option, talk.text(Slot.label(option))))
                        .toList();
            case YES_NO -> List.of(new Choice("yes", talk.text("yes")), new Choice("no", talk.text("no")));
            case PHOTO -> List.of(new Choice("none", talk.text("no-photo")));
            default -> List.of();
        };
    }

    /** Order number and contact are taken whenever they are named; a later one stands for an earlier one. */
    static boolean shared(Talk talk) {
        Optional<String> order = talk.turn.orderNumber();
        boolean changed = order.filter(number -> !number.equals(talk.slot(Ownership.ORDER)))
                .isPresent();
        order.ifPresent(number -> talk.heard(Ownership.ORDER, number));
        if (changed) {
            talk.forget(Ownership.PROVEN);
            talk.forget(OneTimeCodes.ASKED);
        }
        talk.turn.contact().ifPresent(contact -> talk.heard(Ownership.PROOF, contact));
        return changed;
    }

    /** What a message that begins a flow tells by the way. */
    static void byTheWay(Talk talk, Flow flow) {
        for (Slot slot : flow.slots().values()) {
            if (!talk.knows(slot.name())) {
                told(talk, slot).ifPresent(value -> talk.heard(slot.name(), value));
            }
        }
    }

    private static Optional<String> told(Talk talk, Slot slot) {
        return switch (slot.type()) {
            case CHOICE -> mentioned(talk, slot);
            case ORDER, CONTACT, PLACE -> named(talk, slot);
            case PHOTO -> talk.turn.files() > 0 ? Optional.of(Integer.toString(talk.turn.files())) : Optional.empty();
            case TEXT, YES_NO -> Optional.empty();
        };
    }

    /** A slot told before that this message tells otherwise: "no, too large", "I meant Kraków". Returns its name. */
    static Optional<String> corrected(Talk talk, Flow flow, @Nullable Slot asked) {
        for (Slot slot : flow.slots().values()) {
            if (slot.equals(asked) || !talk.knows(slot.name())) {
                continue;
            }
            Optional<String> other = switch (slot.type()) {
                case PLACE, CONTACT, ORDER -> named(talk, slot);
                case CHOICE -> Words.no(talk.turn.words()) ? mentioned(talk, slot) : Optional.<String>empty();
                case TEXT, YES_NO, PHOTO -> Optional.<String>empty();
            };
            if (other.isPresent() && !other.get().equals(talk.slot(slot.name()))) {
                talk.heard(slot.name(), other.get());
                return Optional.of(slot.name());
            }
        }
        return Optional.empty();
    }

    /** A short message with an order's number, while something else was asked in free words. */
    static boolean correctsOrder(Talk talk) {
        List<String> words = Words.of(talk.turn.words());
        return talk.turn.orderNumber().isPresent()
                && words.size() <= SHORT
                && (Words.no(talk.turn.words())
                        || words.stream()
                                .anyMatch(word -> word.startsWith("order")
                                        || word.startsWith("zamowieni")
                                        || word.startsWith("comand")
                                        || word.startsWith("comenz")));
    }
}
