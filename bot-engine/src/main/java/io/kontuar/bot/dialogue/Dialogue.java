package io.kontuar.bot.dialogue;

import io.kontuar.bot.Knowledge;
import io.kontuar.bot.answers.HoursAnswer;
import io.kontuar.bot.understanding.Entity;
import io.kontuar.bot.understanding.Reading;
import io.kontuar.bot.understanding.Understanding;
import io.kontuar.bot.understanding.Verdict;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Trace;
import io.kontuar.knowledge.PastTurn;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the bot says next. In this order: anger and the wish for a person go to people; a flow under way takes what
 * it waits for; a new wish begins its own; what is not understood is asked again once and then handed over.
 */
public final class Dialogue {
    private static final double SURE_OF_LANGUAGE = 0.85;
    private static final double WISH_FOR_PERSON = 0.5;
    private static final int MOST_MISSES = 2;
    private static final int SHOWN_GUESSES = 5;
    private final Readings readings;
    private final TrackOrder trackOrder;
    private final HoursAnswer hours;
    private final HandOffs handOffs;
    private final Texts texts;
    private final MaskedNotice maskedNotice;
    private final Written written;
    private final Clock clock;

    /** @param understanding asked for at each turn, since it is trained anew while the bot works */
    public Dialogue(
            Supplier<Understanding> understanding,
            TrackOrder trackOrder,
            HoursAnswer hours,
            HandOffs handOffs,
            Texts texts,
            Knowledge knowledge,
            Clock clock) {
        this.readings = new Readings(understanding);
        this.trackOrder = trackOrder;
        this.hours = hours;
        this.handOffs = handOffs;
        this.texts = texts;
        this.maskedNotice = new MaskedNotice(texts);
        this.written = new Written(knowledge, texts);
        this.clock = clock;
    }

    /** A decision and why it was made. */
    public record Turned(BotDecision decision, Trace trace) {}

    /** @param messages what the customer wrote since the last answer, oldest first */
    public Turned turn(Conversation conversation, List<Message> messages) {
        String text = words(messages);
        Reading reading = readings.last(conversation, text);
        Turn turn = new Turn(conversation, reading, language(conversation, reading), choice(messages));
        DialogueState stored = DialogueState.read(conversation.dialogue());
        boolean tells = maskedNotice.isDue(messages, stored);
        DialogueState before = tells ? stored.with(MaskedNotice.TOLD, "yes") : stored;
        Move move =
                text.isEmpty() ? new Move.GiveUp("not-automated", before) : written.before(decide(turn, before), turn);
        BotDecision decided = decision(turn, move);
        BotDecision decision = tells ? maskedNotice.before(decided) : decided;
        return new Turned(decision, trace(turn, before, decision));
    }

    /** Whether these messages ask for a person, or are so angry that one is due. */
    public boolean asksForPerson(Conversation conversation, List<Message> messages) {
        Reading reading = readings.first(conversation, words(messages));
        return reading.angry() || wish(reading).filter("talk_to_human"::equals).isPresent();
    }

    private static @Nullable String choice(List<Message> messages) {
        return messages.stream()
                .reduce((earlier, later) -> later)
                .map(message -> message.content() instanceof MessageContent.Text said ? said.choice() : null)
                .orElse(null);
    }

    private static String words(List<Message> messages) {
        return messages.stream()
                .map(message -> message.content().plainText())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static Language language(Conversation conversation, Reading reading) {
        boolean sure = reading.languageConfidence() >= SURE_OF_LANGUAGE;
        return sure ? reading.language() : conversation.language();
    }

    private Move decide(Turn turn, DialogueState before) {
        if (turn.reading().angry()) {
            return new Move.GiveUp("angry", before);
        }
        Optional<String> wish = wish(turn.reading());
        if (wish.filter("talk_to_human"::equals).isPresent()) {
            return new Move.GiveUp("asked", before);
        }
        if (TrackOrder.FLOW.equals(before.flow())) {
            return inTrackOrder(turn, before, wish);
        }
        return wish.map(intent -> begin(turn, before, intent)).orElseGet(() -> notUnderstood(turn, before));
    }

    private static Optional<String> wish(Reading reading) {
        return switch (reading.verdict()) {
            case Verdict.Confident confident ->
                Optional.of(confident.intent().intent().name());
            case Verdict.Unsure unsure -> {
                boolean person = unsure.first().intent().name().equals("talk_to_human")
                        && unsure.first().probability() >= WISH_FOR_PERSON;
                yield person || !carriesNumber(reading)
                        ? Optional.of(unsure.first().intent().name())
                        : Optional.of(TrackOrder.FLOW);
            }
            case Verdict.Unknown unknown -> carriesNumber(reading) ? Optional.of(TrackOrder.FLOW) : Optional.empty();
        };
    }

    private static boolean carriesNumber(Reading reading) {
        return reading.first(Entity.OrderNumber.class).isPresent();
    }

    /** What the flow waits for comes first; another wish is answered, and the flow's question asked again. */
    private Move inTrackOrder(Turn turn, DialogueState before, Optional<String> wish) {
        boolean fills = carriesNumber(turn.reading())
                || turn.reading().first(Entity.Email.class).isPresent()
                || turn.reading().first(Entity.Phone.class).isPresent();
        String other = wish.orElse(TrackOrder.FLOW);
        if (fills || isTracking(other) || trackOrder.waitsForChoice(before)) {
            return trackOrder.next(turn, before);
        }
        return switch (other) {
            case "deny", "goodbye", "thanks" -> Move.say(texts.of(turn.language(), "stopped"), before.done());
            case "affirm", "greeting" -> trackOrder.next(turn, before);
            default -> begin(turn, before, other);
        };
    }

    private static boolean isTracking(String intent) {
        return intent.equals(TrackOrder.FLOW) || intent.equals("missing_parcel") || intent.equals("pickup_ready");
    }

    private Move begin(Turn turn, DialogueState before, String intent) {
        DialogueState state = before.with("last-intent", intent);
        if (isTracking(intent)) {
            return trackOrder.next(turn, state);
        }
        return switch (intent) {
            case "opening_hours" -> openingHours(turn, state);
            case "greeting", "thanks", "goodbye" -> Move.say(texts.of(turn.language(), intent), state.done());
            case "affirm" -> Move.ask(texts.of(turn.language(), "how-can-i-help"), state);
            case "deny" -> Move.say(texts.of(turn.language(), "goodbye"), state.done());
            default -> new Move.GiveUp("not-automated", state.in(intent));
        };
    }

    private Move openingHours(Turn turn, DialogueState state) {
        String place =
                turn.reading().first(Entity.Place.class).map(Entity::value).orElse(null);
        turn.looked("opening hours" + (place == null ? "" : " of a named place"));
        return hours.of(place, turn.language())
                .map(said -> Move.say(said, state.step("told opening hours")))
                .orElseGet(() -> new Move.GiveUp("not-automated", state));
    }

    private Move notUnderstood(Turn turn, DialogueState before) {
        DialogueState state = before.missed().step("not understood");
        return state.misses() >= MOST_MISSES
                ? new Move.GiveUp("not-understood", state)
                : Move.ask(texts.of(turn.language(), "not-understood"), state);
    }

    private BotDecision decision(Turn turn, Move move) {
        return switch (move) {
            case Move.Say say ->
                new BotDecision.Reply(say.messages(), say.state().write(), turn.language());
            case Move.Ask ask -> new BotDecision.Ask(ask.messages(), ask.state().write(), turn.language());
            case Move.GiveUp give -> handOffs.of(turn, give.reason(), give.state());
        };
    }

    private Trace trace(Turn turn, DialogueState before, BotDecision decision) {
        Reading reading = turn.reading();
        return new Trace(
                turn.conversation().id(),
                turn.conversation().progress().lastInboundSeq(),
                clock.instant(),
                before.flow() == null ? "start" : before.flow(),
                reading.intents().stream()
                        .limit(SHOWN_GUESSES)
                        .map(guess -> new Trace.Guess(guess.intent().name(), guess.probability()))
                        .toList(),
                Map.of(
                        PastTurn.VERDICT,
                        certainty(reading.verdict()),
                        "top",
                        reading.signals().top(),
                        "margin",
                        reading.signals().margin(),
                        "background",
                        reading.signals().background(),
                        "nearest",
                        reading.signals().nearest(),
                        "inScope",
                        reading.signals().inScope(),
                        "anger",
                        reading.anger(),
                        "language",
                        reading.languageConfidence()),
                turn.read(),
                kind(decision));
    }

    private static double certainty(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Confident confident -> PastTurn.SURE;
            case Verdict.Unsure unsure -> PastTurn.UNSURE;
            case Verdict.Unknown unknown -> PastTurn.UNKNOWN;
        };
    }

    private static String kind(BotDecision decision) {
        return switch (decision) {
            case BotDecision.Reply reply -> "reply";
            case BotDecision.Ask ask -> "ask";
            case BotDecision.HandOff handOff -> "hand-off";
            case BotDecision.StaySilent silent -> "silent";
        };
    }
}
