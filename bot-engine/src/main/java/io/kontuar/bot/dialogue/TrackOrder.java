package io.kontuar.bot.dialogue;

import io.kontuar.bot.answers.OrderAnswer;
import io.kontuar.bot.understanding.Entity;
import io.kontuar.channel.Choice;
import io.kontuar.channel.MessageContent.Choices;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderStatus;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * "Where is my parcel?": finds out which order, has it proven, and tells status, carrier, tracking number and expected day
 * from the shop's data. Not a word about an order before it is proven.
 */
public final class TrackOrder {
    static final String FLOW = "track_order";
    private static final String ORDER = "order";
    private static final String PROOF = "proof";
    private static final String OFFERED = "offered";
    private static final Pattern CHOSEN = Pattern.compile("\\s*([1-5])\\s*[.)]?\\s*");
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

    /** Whether the customer has been asked which of several orders is meant. */
    boolean waitsForChoice(DialogueState state) {
        return FLOW.equals(state.flow()) && state.slot(OFFERED) != null;
    }

    Move next(Turn turn, DialogueState before) {
        DialogueState state = fill(turn, before.in(FLOW));
        String number = state.slot(ORDER);
        return number == null ? withoutNumber(turn, before, state) : withNumber(turn, state, number);
    }

    /** What this message adds: a later number or address replaces an earlier one ("no, I meant 88214"). */
    private static DialogueState fill(Turn turn, DialogueState state) {
        Optional<String> number = chosen(turn, state)
                .or(() -> turn.reading().first(Entity.OrderNumber.class).map(Entity::value));
        Optional<String> proof = turn.reading()
                .first(Entity.Email.class)
                .map(Entity::value)
                .or(() -> turn.reading().first(Entity.Phone.class).map(Entity::value));
        DialogueState filled = number.map(value -> state.with(ORDER, value)).orElse(state);
        return proof.isPresent() ? filled.with(PROOF, proof.get()) : filled;
    }

    /** The button of one of the orders that were offered; or "2" as the second, where the channel knows no buttons. */
    private static Optional<String> chosen(Turn turn, DialogueState state) {
        String offered = state.slot(OFFERED);
        Matcher chosen = CHOSEN.matcher(turn.reading().text());
        List<String> offers = offered == null ? List.of() : List.of(offered.split(",", -1));
        if (turn.choice() != null && offers.contains(turn.choice())) {
            return Optional.of(turn.choice());
        }
        if (!chosen.matches()) {
            return Optional.empty();
        }
        return offers.stream().skip(Integer.parseInt(chosen.group(1)) - 1L).findFirst();
    }

    private static String numbers(List<Order> orders) {
        return orders.stream().limit(MOST_CHOICES).map(Order::number).collect(Collectors.joining(","));
    }

    private Move withoutNumber(Turn turn, DialogueState before, DialogueState state) {
        List<Order> own = ownership.ownRecent(turn.conversation());
        turn.looked("own recent orders: " + own.size());
        List<Order> open = own.stream().filter(TrackOrder::isOpen).toList();
        if (open.size() == 1) {
            return tell(turn, state, open.getFirst());
        }
        if (open.size() > 1 && state.slot(OFFERED) == null) {
            return new Move.Ask(
                    List.of(choose(turn, open)),
                    state.with(OFFERED, numbers(open)).step("asked which order"));
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
        String proof = state.slot(PROOF);
        List<Order> own = ownership.proven(turn.conversation(), number, null);
        if (own.isEmpty() && !ownership.mayGuess(turn.conversation(), number, proof)) {
            turn.looked("order: too many guesses");
            return new Move.GiveUp("failed", state.step("too many guesses at an order"));
        }
        List<Order> proven = own.isEmpty() ? ownership.proven(turn.conversation(), number, proof) : own;
        turn.looked("order " + number + ": " + (proven.isEmpty() ? "not proven" : "proven"));
        if (!proven.isEmpty()) {
            return provenNow(turn, state, proven.getFirst(), proof);
        }
        return proof == null ? askProof(turn, state) : wrong(turn, state, number, proof);
    }

    private Move provenNow(Turn turn, DialogueState state, Order order, @Nullable String proof) {
        if (proof != null && Ownership.proves(order, proof)) {
            recognition.showed(turn.conversation(), order, proof);
        }
        return tell(turn, state, order);
    }

    private Move askProof(Turn turn, DialogueState state) {
        boolean asked = state.slot("asked-proof") != null;
        return asked
                ? missed(turn, state, "ask-proof-again")
                : Move.ask(
                        texts.of(turn.language(), "ask-proof"),
                        state.with("asked-proof", "yes").step("asked for e-mail or phone on the order"));
    }

    private Move wrong(Turn turn, DialogueState state, String number, String proof) {
        ownership.guessedWrong(turn.conversation(), number, proof);
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
                .without(PROOF)
                .without(OFFERED)
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
