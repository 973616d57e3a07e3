package io.kontuar.gateway.voice;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is due when in a talk over a socket. Times are of {@link System#nanoTime}. */
final class RelayTimes {
    /** Voices speak about 14 characters in a second; only how long silence is allowed hangs on it. */
    private static final long NANOS_PER_CHARACTER = Duration.ofMillis(70).toNanos();

    private static final long LOOK_WHEN_WAITING = Duration.ofMillis(500).toNanos();
    private static final long LOOK_ANYWAY = Duration.ofSeconds(3).toNanos();
    private static final int TELL_EVERY = 3;
    private final VoiceSettings settings;
    private @Nullable Long tell;
    private @Nullable Long person;
    private @Nullable Long nobody;
    private @Nullable Long keys;
    private @Nullable Long quiet;
    private long lastLook = System.nanoTime();
    private int silences;

    RelayTimes(VoiceSettings settings) {
        this.settings = settings;
    }

    enum Due {
        KEYS_PAUSED,
        TELL_TO_WAIT,
        CALL_A_PERSON,
        NOBODY_ANSWERS,
        SILENCE,
        LONG_SILENCE
    }

    /** The caller has said something that waits for its answer. */
    void asks(long now) {
        heard(now);
        quiet = null;
        tell = now + settings.answerWithin().toNanos();
        person = now + settings.patience().toNanos();
        nobody = person + settings.answerWithin().toNanos();
    }

    /** Nothing waits for an answer any more; from now on silence counts, also after an answer without words. */
    void answered(long now) {
        if (nobody != null && quiet == null) {
            quiet = now + settings.relay().silenceAfter().toNanos();
        }
        tell = null;
        person = null;
        nobody = null;
    }

    /** There is somebody. */
    void heard(long now) {
        silences = 0;
        if (quiet != null) {
            quiet = now + settings.relay().silenceAfter().toNanos();
        }
    }

    /** So many characters are spoken now; silence is counted once they are. */
    void speaks(int characters, long now) {
        quiet = now
                + characters * NANOS_PER_CHARACTER
                + settings.relay().silenceAfter().toNanos();
    }

    void keyed(long now) {
        keys = now + settings.relay().keyPause().toNanos();
    }

    void keysDone() {
        keys = null;
    }

    /** When to look again at the latest, since an event may be lost. */
    long due() {
        long due = lastLook + (tell == null && person == null ? LOOK_ANYWAY : LOOK_WHEN_WAITING);
        for (Long at : new Long[] {tell, person, nobody, keys, quiet}) {
            due = at == null ? due : Math.min(due, at);
        }
        return due;
    }

    /** What is due and was not told yet. */
    Optional<Due> next(long now) {
        lastLook = now;
        if (isDue(keys, now)) {
            keys = null;
            return Optional.of(Due.KEYS_PAUSED);
        }
        if (isDue(nobody, now)) {
            answered(now);
            return Optional.of(Due.NOBODY_ANSWERS);
        }
        if (isDue(person, now)) {
            person = null;
            tell = null;
            return Optional.of(Due.CALL_A_PERSON);
        }
        if (isDue(tell, now)) {
            tell = now + settings.answerWithin().multipliedBy(TELL_EVERY).toNanos();
            return Optional.of(Due.TELL_TO_WAIT);
        }
        if (isDue(quiet, now)) {
            quiet = null;
            silences++;
            return Optional.of(silences >= settings.silences() ? Due.LONG_SILENCE : Due.SILENCE);
        }
        return Optional.empty();
    }

    private static boolean isDue(@Nullable Long at, long now) {
        return at != null && at <= now;
    }
}
