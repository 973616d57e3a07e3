package io.kontuar.bot.dialogue;

import io.kontuar.bot.flow.Flows;
import io.kontuar.bot.understanding.Reading;
import io.kontuar.bot.understanding.Understanding;
import io.kontuar.bot.understanding.Verdict;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Trace;
import io.kontuar.knowledge.PastTurn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what the bot says next. In this order: anger and the wish for a person go to people; a flow under way takes what
 * it waits for; a new wish begins its own; what is not understood is asked again once and then handed over. When the shop's
 * data cannot be had within the turn's deadline, it says so and hands over.
 */
public final class Dialogue {
    /** The slot of the flow that was finished last. */
    static final String LAST_FLOW = "last-flow";

    private static final Logger LOG = LoggerFactory.getLogger(Dialogue.class);
    private static final double SURE_OF_LANGUAGE = 0.85;
    private static final int A_FEW_WORDS = 3;
    private static final int SHOWN_GUESSES = 5;
    private final Readings readings;
    private final Supplier<Flows> flows;
    private final Patience patience;
    private final HandOffs handOffs;
    private final InFlow inFlow;
    private final Fresh fresh;
    private final Texts texts;
    private final MaskedNotice maskedNotice;
    private final Clock clock;

    /**
     * @param understanding asked for at each turn, since it is trained anew while the bot works
     * @param flows asked for at each turn as well
     */
    public Dialogue(Supplier<Understanding> understanding, Supplier<Flows> flows, DialogueParts parts, Clock clock) {
        this.readings = new Readings(understanding);
        this.flows = flows;
        this.patience = parts.patience();
        this.handOffs = parts.handOffs();
        this.texts = parts.texts();
        Walk walk = new Walk(parts.actions());
        this.fresh = new Fresh(walk, understanding, parts.knowledge());
        this.inFlow = new InFlow(walk, fresh);
        this.maskedNotice = new MaskedNotice(texts);
        this.clock = clock;
    }

    /**
     * A decision and why it was made.
     *
     * @param errands what is to be done beside it
     */
    public record Turned(BotDecision decision, Trace trace, List<ConversationCommand> errands) {
        public Turned {
            errands = List.copyOf(errands);
        }
    }

    /** @param messages what the customer wrote since the last answer, oldest first */
    public Turned turn(Conversation conversation, List<Message> messages) {
        Instant now = clock.instant();
        String text = words(messages);
        Reading reading = readings.last(conversation, text);
        Flows known = flows.get();
        DialogueState before = Forgetting.of(DialogueState.read(conversation.dialogue(), now), known, now);
        boolean answering = !before.frames().isEmpty();
        Language language = language(conversation, reading, answering);
        Turn turn = new Turn(conversation, messages, reading, language, choice(messages), now);
        Talk talk = new Talk(turn, before, known, texts);
        boolean tells = maskedNotice.isDue(messages, before);
        if (tells) {
            talk.note(MaskedNotice.TOLD, "yes");
        }
        String step = talk.busy() ? talk.flow().orElseThrow().name() + "/" + talk.step() : "start";
        BotDecision decided = decision(talk, within(talk, text));
        BotDecision decision = tells ? maskedNotice.before(decided) : decided;
        return new Turned(decision, trace(turn, step, decision), talk.errands);
    }

    /** Whether these messages ask for a person, or are so angry that one is due. */
    public boolean asksForPerson(Conversation conversation, List<Message> messages) {
        Reading reading = readings.first(conversation, words(messages));
        return reading.angry() || Wishes.forPerson(reading);
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

    /** A few words that answer a question, a product's name say, are no change of language. */
    private static Language language(Conversation conversation, Reading reading, boolean answering) {
        boolean clipped = answering && Words.of(reading.text()).size() <= A_FEW_WORDS;
        boolean sure = !clipped && reading.languageConfidence() >= SURE_OF_LANGUAGE;
        return sure ? reading.language() : conversation.language();
    }

    private Move within(Talk talk, String text) {
        try {
            return patience.turn(() -> decide(talk, text));
        } catch (Patience.ShopAway away) {
            LOG.warn(
                    "The bot hands conversation {} over: the shop's data could not be had",
                    talk.turn.conversation().id().value(),
                    away);
            talk.turn.looked("shop away: " + away.getMessage());
            talk.did("the shop's data could not be had");
            talk.unsay(List.of());
            return new Move.GiveUp("shop-away");
        }
    }

    private Move decide(Talk talk, String text) {
        Reading reading = talk.turn.reading();
        if (reading.angry()) {
            return new Move.GiveUp("angry");
        }
        if (Wishes.forPerson(reading)) {
            return new Move.GiveUp("asked");
        }
        if (talk.busy()) {
            return text.isEmpty() && talk.turn.files() == 0 ? new Move.GiveUp("not-automated") : inFlow.next(talk);
        }
        return text.isEmpty() ? fresh.wordless(talk) : fresh.next(talk);
    }

    private BotDecision decision(Talk talk, Move move) {
        Language language = talk.turn.language();
        return switch (move) {
            case Move.Say say ->
                talk.silent()
                        ? new BotDecision.StaySilent(talk.state().write(), language)
                        : new BotDecision.Reply(talk.messages(), talk.state().write(), language);
            case Move.Ask ask ->
                new BotDecision.Ask(talk.messages(), talk.state().write(), language);
            case Move.GiveUp give -> handOffs.of(talk, give);
        };
    }

    private Trace trace(Turn turn, String step, BotDecision decision) {
        Reading reading = turn.reading();
        return new Trace(
                turn.conversation().id(),
                turn.conversation().progress().lastInboundSeq(),
                turn.now(),
                step,
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
