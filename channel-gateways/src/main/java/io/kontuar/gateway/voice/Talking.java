package io.kontuar.gateway.voice;

import io.kontuar.channel.CallStep;
import io.kontuar.channel.MessageContent.Text;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.gateway.voice.CallerWords.Keys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The caller and the bot by {@code Gather}: greets, asks, brings what is said onto the lanes, waits for the answer, and says
 * it. What the next webhook needs to know is in its address: {@code s} the last entry that was said, {@code t} the turn's
 * number, {@code w} the turn's words where they came over a socket, {@code n} how often it has waited, {@code e} how often
 * nothing was heard, {@code m} what the keys mean.
 */
final class Talking {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int SAY_MOMENT_EVERY = 3;

    private final VoiceSettings settings;
    private final Phrases phrases;
    private final SpeechText speech;
    private final CallerWords callerWords;
    private final CallReports reports;
    private final CallWatch watch;
    private final Waiting waiting;

    Talking(VoiceSettings settings, Phrases phrases, CallReports reports, CallWatch watch, Waiting waiting) {
        this.settings = settings;
        this.phrases = phrases;
        this.speech = new SpeechText(phrases);
        this.callerWords = new CallerWords(phrases);
        this.reports = reports;
        this.watch = watch;
        this.waiting = waiting;
    }

    /**
     * What is waited for.
     *
     * @param said the last entry that was said
     * @param number of the turn
     * @param words the caller's words, as the end of their entry's provider id
     * @param waits how often it has waited already
     */
    private record Turn(long said, int number, String words, int waits) {
        static Turn of(long said, int number) {
            return new Turn(said, number, Integer.toString(number), 0);
        }

        Turn waited() {
            return new Turn(said, number, words, waits + 1);
        }
    }

    /** Says what there is to say first, and asks. */
    String asks(Call call, List<String> words) {
        return new Twiml(settings)
                .ask(words, call.language(), Twiml.Keys.ONE, call.hook("turn", "s", 0, "t", 1, "m", Keys.MENU.code()))
                .xml();
    }

    /** Goes on here with what was said over a socket; {@code words} as {@link Turn#words}. */
    String takesOver(Call call, long said, String words) {
        return answer(call, new Turn(said, 0, words, 0));
    }

    /** The bot has been waited for long enough over the socket: a person, or a message for one. */
    String givesUp(Call call, long said, String words) {
        return toPeople(call, new Turn(said, 0, words, 0));
    }

    /** The caller said something, pressed keys, or did nothing. */
    String turn(Call call) {
        CallView before = watch.look(call.conversation());
        long said = call.request().number("s");
        Optional<Text> words = words(call, before, said);
        if (words.isEmpty()) {
            return askAgain(call, said);
        }
        int turn = Math.max(1, call.request().number("t"));
        reports.said(call, call.turn(Integer.toString(turn)), words.get(), before.said(said));
        return answer(call, Turn.of(said, turn));
    }

    /** Twilio comes back for an answer that was not there yet. */
    String answer(Call call) {
        int number = call.request().number("t");
        String words = call.request()
                .query()
                .find("w")
                .filter(Call::isTurn)
                .orElseGet(() -> Integer.toString(Math.max(1, number)));
        return answer(
                call,
                new Turn(
                        call.request().number("s"),
                        number,
                        words,
                        call.request().number("n")));
    }

    private String answer(Call call, Turn turn) {
        CallView view = watch.until(
                call.conversation(), seen -> seen.answered(call.turn(turn.words())), settings.answerWithin());
        if (view.answered(call.turn(turn.words()))) {
            return goOn(call, view, turn);
        }
        Duration waited = settings.answerWithin().plus(PAUSE).multipliedBy(turn.waits() + 1L);
        if (waited.compareTo(settings.patience()) < 0) {
            String moment = turn.waits() % SAY_MOMENT_EVERY == 0 ? phrases.of(call.language(), "moment") : "";
            return new Twiml(settings)
                    .say(moment, call.language())
                    .pause(PAUSE)
                    .redirect(comeBack(call, turn.waited()))
                    .xml();
        }
        return toPeople(call, turn);
    }

    private String toPeople(Call call, Turn turn) {
        reports.step(call, CallStep.NEEDS_PERSON, turn.words(), Map.of("reason", "bot-silent"));
        CallView handed = watch.until(call.conversation(), seen -> seen.heldBy(Holder.QUEUE), settings.answerWithin());
        return handed.answered(call.turn(turn.words()))
                ? goOn(call, handed, turn)
                : waiting.voicemail(call, new Twiml(settings));
    }

    private static String comeBack(Call call, Turn turn) {
        return turn.number() == 0
                ? call.hook("answer", "s", turn.said(), "t", 0, "w", turn.words(), "n", turn.waits())
                : call.hook("answer", "s", turn.said(), "t", turn.number(), "n", turn.waits());
    }

    private String goOn(Call before, CallView view, Turn turn) {
        Call call = view.conversation() == null
                ? before
                : before.in(view.conversation().language());
        List<Message> fresh = view.toSay(turn.said());
        long last = fresh.isEmpty() ? turn.said() : fresh.getLast().seq();
        List<String> words = fresh.stream()
                .map(message -> speech.of(message.content(), call.language()))
                .toList();
        if (view.heldBy(Holder.BOT)) {
            Keys keys = view.keysAfter(last);
            return new Twiml(settings)
                    .ask(
                            words,
                            call.language(),
                            keys.single() ? Twiml.Keys.ONE : Twiml.Keys.MANY,
                            call.hook("turn", "s", last, "t", turn.number() + 1, "m", keys.code()))
                    .xml();
        }
        Twiml twiml = new Twiml(settings);
        words.forEach(text -> twiml.say(text, call.language()));
        return view.heldBy(Holder.NOBODY)
                ? twiml.say(phrases.of(call.language(), "goodbye"), call.language())
                        .hangup()
                        .xml()
                : waiting.forPerson(call, view, twiml);
    }

    private String askAgain(Call call, long said) {
        int silences = call.request().number("e") + 1;
        if (silences >= settings.silences()) {
            return heardNothing(call);
        }
        Keys keys = Keys.of(call.request().mode());
        List<String> words = new ArrayList<>(List.of(phrases.of(call.language(), "silent")));
        if (keys == Keys.MENU) {
            words.add(phrases.of(call.language(), "menu"));
        }
        String action = call.hook(
                "turn", "s", said, "t", Math.max(1, call.request().number("t")), "m", keys.code(), "e", silences);
        return new Twiml(settings)
                .ask(words, call.language(), keys.single() ? Twiml.Keys.ONE : Twiml.Keys.MANY, action)
                .xml();
    }

    /** Whoever says nothing for long is not kept on the line. */
    String heardNothing(Call call) {
        return new Twiml(settings)
                .say(phrases.of(call.language(), "silent.end"), call.language())
                .hangup()
                .xml();
    }

    private Optional<Text> words(Call call, CallView view, long said) {
        return call.request()
                .find("Digits")
                .flatMap(digits ->
                        callerWords.keyed(digits, Keys.of(call.request().mode()), call.language(), view, said))
                .or(() -> call.request().find("SpeechResult").flatMap(callerWords::spoken));
    }
}
