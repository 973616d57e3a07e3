package io.kontuar.bot.dialogue;

import io.kontuar.bot.flow.ActionForm;
import io.kontuar.channel.Choice;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Orders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one step that finds out which order is meant and has it proven to be the customer's own: by the verified address
 * that is written from, by what is on the order, or by a one-time code. Not a word about an order comes before it, and an
 * order that does not exist is treated like one that was not proven.
 */
final class ProveOrder implements Action {
    private static final int MOST_CHOICES = 5;
    private static final String ASKED_PROOF = "asked-proof";
    private static final String SEND_CODE = "send-code";
    private final Ownership ownership;
    private final Orders orders;
    private final LastTold lastTold;
    private final Recognition recognition;
    private final OneTimeCodes codes;

    ProveOrder(Ownership ownership, Orders orders, LastTold lastTold, Recognition recognition, OneTimeCodes codes) {
        this.ownership = ownership;
        this.orders = orders;
        this.lastTold = lastTold;
        this.recognition = recognition;
        this.codes = codes;
    }

    @Override
    public ActionForm form() {
        return ActionForm.of("proven")
                .saying(
                        "ask-order",
                        "ask-order-again",
                        "which-order",
                        "ask-proof",
                        "ask-proof-again",
                        "no-match",
                        "send-code",
                        "code-sent",
                        "code-wrong",
                        "code-expired")
                .waiting();
    }

    @Override
    public boolean takes(Talk talk) {
        return Offered.shown(talk).isPresent()
                || talk.turn.orderNumber().isPresent()
                || talk.turn.contact().isPresent()
                || (talk.knows(OneTimeCodes.ASKED) && OneTimeCodes.typed(talk).isPresent())
                || (talk.knows(ASKED_PROOF) && Words.absent(talk.turn.words()));
    }

    @Override
    public Outcome run(Talk talk) {
        Optional<String> chosen = talk.answering() ? Offered.shown(talk) : Optional.empty();
        chosen.filter(id -> !id.equals(SEND_CODE)).ifPresent(number -> talk.heard(Ownership.ORDER, number));
        String number = talk.slot(Ownership.ORDER);
        if (number == null) {
            return withoutNumber(talk);
        }
        if (isProven(talk, number)) {
            return Action.went("proven");
        }
        if (talk.knows(OneTimeCodes.ASKED) && talk.turn.contact().isEmpty() && chosen.isEmpty()) {
            return withCode(talk, number);
        }
        boolean wantsCode = chosen.filter(SEND_CODE::equals).isPresent()
                || (talk.answering() && talk.knows(ASKED_PROOF) && Words.absent(talk.turn.words()));
        return wantsCode && codes.possible() ? sendCode(talk, number) : withNumber(talk, number);
    }

    /** The proven order; actions behind this step ask for it. */
    static Order order(Talk talk, Orders orders) {
        return Proven.of(talk)
                .flatMap(proven -> orders.find(proven.order()))
                .orElseThrow(() -> new IllegalStateException("flow: an order was asked for before it was proven"));
    }

    private boolean isProven(Talk talk, String number) {
        return Proven.of(talk)
                .flatMap(proven -> orders.find(proven.order()))
                .filter(order -> Orders.normalNumber(order.number()).equals(Orders.normalNumber(number)))
                .isPresent();
    }

    private Outcome withoutNumber(Talk talk) {
        List<Order> own = ownership.ownRecent(talk.turn.conversation());
        talk.turn.looked("own recent orders: " + own.size());
        List<Order> open = own.stream().filter(ProveOrder::isOpen).toList();
        List<Order> candidates = open.isEmpty() ? own : open;
        Optional<Order> told = talk.knows("offered") ? Optional.empty() : told(talk, own);
        if (told.isPresent()) {
            talk.did("took the order that was told of last");
            return proven(talk, told.get(), "address");
        }
        if (candidates.size() == 1) {
            return proven(talk, candidates.getFirst(), "address");
        }
        if (candidates.size() > 1 && !talk.knows("offered")) {
            talk.did("asked which order");
            talk.ask(
                    "which-order",
                    candidates.stream()
                            .limit(MOST_CHOICES)
                            .map(order -> new Choice(order.number(), order.number()))
                            .toList());
            return WAITS;
        }
        return talk.answering()
                ? missed(talk, "ask-order-again")
                : asks(talk, "ask-order", "asked for the order number");
    }

    private Optional<Order> told(Talk talk, List<Order> own) {
        return own.isEmpty()
                ? Optional.empty()
                : lastTold.order(talk.turn.conversation())
                        .flatMap(id -> own.stream()
                                .filter(order -> order.id().equals(id))
                                .findFirst());
    }

    private static boolean isOpen(Order order) {
        return order.status() != OrderStatus.DELIVERED
                && order.status() != OrderStatus.CANCELLED
                && order.status() != OrderStatus.RETURNED;
    }

    private Outcome withNumber(Talk talk, String number) {
        String proof = talk.slot(Ownership.PROOF);
        List<Order> own = ownership.proven(talk.turn.conversation(), number, null);
        if (own.isEmpty() && !ownership.mayGuess(talk.turn.conversation(), number, proof)) {
            talk.turn.looked("order: too many guesses");
            talk.did("too many guesses at an order");
            return new Outcome.GivesUp("failed");
        }
        List<Order> proven =
                own.isEmpty() && proof != null ? ownership.proven(talk.turn.conversation(), number, proof) : own;
        talk.turn.looked("order " + number + ": " + (proven.isEmpty() ? "not proven" : "proven"));
        if (proven.isEmpty()) {
            return proof == null ? askProof(talk) : wrong(talk, number, proof);
        }
        Order order = proven.getFirst();
        if (proof != null && Ownership.proves(order, proof)) {
            recognition.showed(talk.turn.conversation(), order, proof);
        }
        return proven(talk, order, own.isEmpty() ? "knowledge" : "address");
    }

    private static Outcome proven(Talk talk, Order order, String how) {
        talk.note(Ownership.ORDER, order.number());
        Proven.note(talk, order.id(), how);
        talk.forget(ASKED_PROOF);
        talk.forget(Ownership.PROOF);
        talk.forget(OneTimeCodes.ASKED);
        talk.forget("offered");
        talk.hit();
        talk.did("order " + order.number() + " proven by " + how);
        return Action.went("proven");
    }

    private Outcome askProof(Talk talk) {
        if (talk.knows(ASKED_PROOF)) {
            return talk.answering() ? missed(talk, "ask-proof-again") : askProof(talk, "ask-proof");
        }
        talk.note(ASKED_PROOF, "yes");
        talk.did("asked for e-mail or phone on the order");
        return askProof(talk, "ask-proof");
    }

    private Outcome askProof(Talk talk, String key) {
        talk.ask(key, codes.possible() ? List.of(new Choice(SEND_CODE, talk.text(SEND_CODE))) : List.of());
        return WAITS;
    }

    private Outcome wrong(Talk talk, String number, String proof) {
        ownership.guessedWrong(talk.turn.conversation(), number, proof);
        talk.forget(Ownership.PROOF);
        talk.forget(Ownership.ORDER);
        talk.forget(ASKED_PROOF);
        return missed(talk, "no-match");
    }

    private Outcome sendCode(Talk talk, String number) {
        if (!codes.send(talk, ownership.numbered(number), number)) {
            talk.did("too many codes asked for");
            return new Outcome.GivesUp("failed");
        }
        return asks(talk, "code-sent", "sent a code to what is on the order, if it exists");
    }

    private Outcome withCode(Talk talk, String number) {
        return switch (codes.check(talk)) {
            case OneTimeCodes.Checked.Right(Order order, String address) -> {
                recognition.showedCode(talk.turn.conversation(), order, address);
                yield proven(talk, order, "code");
            }
            case OneTimeCodes.Checked.Wrong wrong -> {
                if (talk.answering() && OneTimeCodes.typed(talk).isPresent()) {
                    ownership.guessedWrong(talk.turn.conversation(), number, null);
                }
                yield talk.answering() ? missed(talk, "code-wrong") : asks(talk, "code-sent", "waits for the code");
            }
            case OneTimeCodes.Checked.Expired expired -> {
                talk.forget(OneTimeCodes.ASKED);
                talk.missed();
                yield talk.misses() >= Walk.MOST_MISSES
                        ? new Outcome.GivesUp("failed")
                        : askProof(talk, "code-expired");
            }
        };
    }

    private static Outcome asks(Talk talk, String key, String did) {
        talk.did(did);
        talk.ask(key, new ArrayList<>());
        return WAITS;
    }

    private Outcome missed(Talk talk, String key) {
        talk.missed();
        talk.did("no match: " + key);
        if (talk.misses() >= Walk.MOST_MISSES) {
            return new Outcome.GivesUp("failed");
        }
        if (key.equals("ask-proof-again")) {
            return askProof(talk, key);
        }
        talk.ask(key, List.of());
        return WAITS;
    }
}
