package io.kontuar.bot.dialogue;

import io.kontuar.bot.answers.OrderAnswer;
import io.kontuar.bot.understanding.Entity;
import io.kontuar.channel.Choice;
import io.kontuar.channel.MessageContent.Choices;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderStatus;
import java.util.List;
import java.util.Optional;

/**
 * "Where is my parcel?": finds out which order, has it proven, and tells status, carrier, tracking number and expected day
 * from the shop's data. Not a word about an order before it is proven.
 */
public final class TrackOrder {
    static final String FLOW = "track_order";
    private static final String ORDER = "order";
    private static final String PROOF = "proof";
    private static final int MOST_CHOICES = 5;
    private static final int MOST_MISSES = 3;
    private final Ownership ownership;
    private final Recognition recognition;
    private final OrderAnswer answer;
    private final Texts texts;

    public TrackOrder(Ownership ownership, Recognition recognition, OrderAnswer answer, Texts texts) {
        this.ownership = ownership;
        this.recognition = recognition;
        this.answer = answer;
        this.texts = texts;
    }

    Move next(Turn turn, DialogueState before) {
        DialogueState state = fill(turn, before.in(FLOW));
        String number = state.slot(ORDER);
        return number == null ? withoutNumber(turn, before, state) : withNumber(turn, state, number);
    }

    /** What this message adds: a later number or address replaces an earlier one ("no, I meant 88214"). */
    private static DialogueState fill(Turn turn, DialogueState state) {
        Optional<String> number = turn.reading().first(Entity.OrderNumber.class).map(Entity::value);
        Optional<String> proof = turn.reading()
                .first(Entity.Email.class)
                .map(Entity::value)
                .or(() -> turn.reading().first(Entity.Phone.class).map(Entity::value));
        DialogueState filled = number.map(value -> state.with(ORDER, value)).orElse(state);
        return proof.isPresent() ? filled.with(PROOF, proof.get()) : filled;
    }

    private Move withoutNumber(Turn turn, DialogueState before, DialogueState state) {
        List<Order> own = ownership.ownRecent(turn.conversation());
        turn.looked("own recent orders: " + own.size());
        List<Order> open = own.stream().filter(TrackOrder::isOpen).toList();
        if (open.size() == 1) {
            return tell(turn, state, open.getFirst());
        }
        if (open.size() > 1) {
            return new Move.Ask(List.of(choose(turn, open)), state.step("asked which order"));
        }
        return FLOW.equals(before.flow())
                ? missed(turn, state, "ask-order-again")
                : Move.ask(texts.of(turn.language(), "ask-order"), state.step("asked for the order number"));
    }

    private Choices choose(Turn turn, List<Order> open) {
        List<Choice> choices = open.stream()
                .limit(MOST_CHOICES)
                .map(order -> new Choice(order.number(), order.number()))
                .toList();
        return new Choices(texts.of(turn.language(), "which-order"), choices);
    }

    private Move withNumber(Turn turn, DialogueState state, String number) {
        if (!ownership.mayGuess(turn.conversation(), number)) {
            turn.looked("order: too many guesses");
            return new Move.GiveUp("failed", state.step("too many guesses at an order"));
        }
        String proof = state.slot(PROOF);
        List<Order> proven = ownership.proven(turn.conversation(), number, proof);
        turn.looked("order " + number + ": " + (proven.isEmpty() ? "not proven" : "proven"));
        if (!proven.isEmpty()) {
            if (proof != null) {
                recognition.showed(turn.conversation(), proven.getFirst(), proof);
            }
            return tell(turn, state, proven.getFirst());
        }
        return proof == null ? askProof(turn, state) : wrong(turn, state, number);
    }

    private Move askProof(Turn turn, DialogueState state) {
        boolean asked = state.slot("asked-proof") != null;
        return asked
                ? missed(turn, state, "ask-proof-again")
                : Move.ask(
                        texts.of(turn.language(), "ask-proof"),
                        state.with("asked-proof", "yes").step("asked for e-mail or phone on the order"));
    }

    private Move wrong(Turn turn, DialogueState state, String number) {
        ownership.guessedWrong(turn.conversation(), number);
        return missed(turn, state.without(PROOF).without(ORDER).without("asked-proof"), "no-match");
    }

    private Move missed(Turn turn, DialogueState state, String text) {
        DialogueState more = state.missed().step("no match: " + text);
        return more.misses() >= MOST_MISSES
                ? new Move.GiveUp("failed", more)
                : Move.ask(texts.of(turn.language(), text), more);
    }

    private Move tell(Turn turn, DialogueState state, Order order) {
        String said = answer.of(order, turn.language());
        DialogueState done = state.with(ORDER, order.number())
                .with("proven-order", order.number())
                .without("asked-proof")
                .done()
                .step("told the status of " + order.number());
        return Move.say(said + "\n\n" + texts.of(turn.language(), "anything-else"), done);
    }

    private static boolean isOpen(Order order) {
        return order.status() != OrderStatus.DELIVERED
                && order.status() != OrderStatus.CANCELLED
                && order.status() != OrderStatus.RETURNED;
    }
}
