package io.kontuar.gateway.voice;

import io.kontuar.channel.CallStep;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent.Text;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.gateway.voice.CallerWords.Keys;
import io.kontuar.gateway.voice.RelayAnswer.End;
import io.kontuar.gateway.voice.RelayAnswer.Speak;
import io.kontuar.gateway.voice.RelayAnswer.Words;
import io.kontuar.gateway.voice.RelayHandoff.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The caller and the bot over a socket: what is said is durable on the lane at once, what the store has for the caller is
 * spoken as soon as it is there. When people have the word, or nobody, the talk ends and the call goes on by webhooks, with
 * what was not yet said. Used by one thread; times are of {@link System#nanoTime}.
 */
final class RelayTalk {
    private final RelayParts parts;
    private final SpeechText speech;
    private final CallerWords callerWords;
    private final String session;
    private final Consumer<RelayAnswer> out;
    private final RelayTimes times;
    private Call call;
    private Keys keys = Keys.MENU;
    private String pressed = "";
    private int turn;
    private long said;
    private boolean over;

    RelayTalk(RelayParts parts, Call call, String session, Consumer<RelayAnswer> out, long now) {
        this.parts = parts;
        this.speech = new SpeechText(parts.phrases());
        this.callerWords = new CallerWords(parts.phrases());
        this.call = call;
        this.session = session;
        this.out = out;
        this.times = new RelayTimes(parts.settings());
        times.speaks(parts.phrases().of(call.language(), "menu").length() * 2, now);
    }

    boolean over() {
        return over;
    }

    /** When {@link #look} has to be called at the latest. */
    long due() {
        return times.due();
    }

    void spoke(String words, long now) {
        callerWords.spoken(words).ifPresent(text -> brings(text, parts.watch().look(call.conversation()), now));
    }

    /** One key where it says all, else digits up to the hash key or a pause. */
    void key(String digit, long now) {
        times.heard(now);
        if (keys.single()) {
            pressed = digit;
            keysDone(now);
        } else if (digit.equals("#")) {
            keysDone(now);
        } else if (pressed.length() < 64) {
            pressed += digit;
            times.keyed(now);
        }
    }

    private void keysDone(long now) {
        String digits = pressed;
        pressed = "";
        times.keysDone();
        CallView view = parts.watch().look(call.conversation());
        callerWords.keyed(digits, keys, call.language(), view, said).ifPresent(text -> brings(text, view, now));
    }

    private void brings(Text words, CallView view, long now) {
        turn++;
        times.asks(now);
        parts.reports().said(at(), call.turn(words()), words, view.said(said));
    }

    /** Events bear the time at which they happen, not that of the call's beginning. */
    private Call at() {
        return new Call(
                call.account(), call.request(), call.language(), parts.clock().instant());
    }

    private String words() {
        return turn == 0 ? "" : session + "-" + turn;
    }

    /** Sees what has changed and what is due. */
    void look(long now) {
        CallView view = parts.watch().look(call.conversation());
        if (view.conversation() != null && !view.heldBy(Holder.BOT)) {
            end(Reason.GO_ON);
            return;
        }
        if (view.conversation() != null) {
            speak(view.conversation().language());
        }
        say(view.toSay(said), view, now);
        if (turn > 0 && view.answered(call.turn(words()))) {
            times.answered(now);
        }
        for (Optional<RelayTimes.Due> due = times.next(now); due.isPresent() && !over; due = times.next(now)) {
            happens(due.get(), now);
        }
    }

    private void happens(RelayTimes.Due due, long now) {
        Language language = call.language();
        switch (due) {
            case KEYS_PAUSED -> keysDone(now);
            case TELL_TO_WAIT -> say(parts.phrases().of(language, "moment"), true);
            case CALL_A_PERSON -> {
                String reason = "bot-silent";
                parts.reports().step(at(), CallStep.NEEDS_PERSON, words(), Map.of("reason", reason));
            }
            case NOBODY_ANSWERS -> end(Reason.UNANSWERED);
            case SILENCE -> {
                String again = parts.phrases().of(language, "silent");
                times.speaks(again.length(), now);
                say(again, true);
            }
            case LONG_SILENCE -> end(Reason.SILENT);
        }
    }

    private void speak(Language language) {
        if (language != call.language()) {
            call = call.in(language);
            out.accept(new Speak(parts.settings().locale(language)));
        }
    }

    private void say(List<Message> fresh, CallView view, long now) {
        List<String> words = fresh.stream()
                .map(message -> speech.of(message.content(), call.language()))
                .filter(text -> !text.isBlank())
                .toList();
        for (int at = 0; at < words.size(); at++) {
            say(words.get(at), at == words.size() - 1);
        }
        if (!fresh.isEmpty()) {
            said = fresh.getLast().seq();
            keys = view.keysAfter(said);
            times.speaks(words.stream().mapToInt(String::length).sum(), now);
        }
    }

    private void say(String text, boolean last) {
        out.accept(new Words(text, parts.settings().locale(call.language()), last));
    }

    /** What is not said yet is left to the webhook that comes then: Twilio may cut off what is being spoken. */
    private void end(Reason reason) {
        over = true;
        out.accept(new End(new RelayHandoff(reason, said, words())));
    }
}
