package io.kontuar.server;

import io.kontuar.bot.tuning.Rehearsing;
import io.kontuar.knowledge.LessonDraft;
import io.kontuar.knowledge.LessonEdition;
import io.kontuar.knowledge.Lessons;
import io.kontuar.knowledge.PastTurn;
import io.kontuar.knowledge.RecentTurns;
import io.kontuar.knowledge.Rehearsal;
import io.kontuar.knowledge.Teaching;
import io.kontuar.lane.Outage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the bot learns what the shop teaches it, beside its work: looks now and then whether lessons were published, which
 * it then learns, or wait to be tried on past traffic. What it finds out goes into the store, where the console reads it,
 * whichever process that runs in.
 */
final class School {
    /** So many past turns are read both ways; two readings take some milliseconds at most. */
    static final int PAST_TURNS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(School.class);

    private final BotWarmUp bot;
    private final Teaching teaching;
    private final RecentTurns turns;
    private final Clock clock;

    School(BotWarmUp bot, Teaching teaching, RecentTurns turns, Clock clock) {
        this.bot = bot;
        this.teaching = teaching;
        this.turns = turns;
        this.clock = clock;
    }

    /** What is published now. */
    static Lessons published(Teaching teaching) {
        return teaching.editions(1).stream()
                .findFirst()
                .map(LessonEdition::lessons)
                .orElse(Lessons.NONE);
    }

    /** The same for the start, which waits for nothing: should the store be away, the first look finds them. */
    static Lessons publishedIfThere(Teaching teaching) {
        try {
            return published(teaching);
        } catch (Outage away) {
            LOG.warn("The bot starts without what the shop taught it: {}", away.getMessage());
            return Lessons.NONE;
        }
    }

    void look() {
        if (!bot.settled()) {
            return;
        }
        Lessons published = published(teaching);
        if (!published.equals(bot.learnt())) {
            bot.learn(published);
            LOG.info(
                    "The bot has learnt {} intents and {} examples of the shop",
                    published.intents().size(),
                    published.examples().size());
        }
        teaching.draft().filter(this::waits).ifPresent(this::rehearse);
    }

    private boolean waits(LessonDraft draft) {
        Optional<Rehearsal> latest = teaching.rehearsal();
        return draft.rehearse()
                && latest.filter(one -> one.draftVersion() == draft.version()).isEmpty();
    }

    private void rehearse(LessonDraft draft) {
        teaching.save(rehearsed(draft));
    }

    private Rehearsal rehearsed(LessonDraft draft) {
        try {
            draft.lessons().checkTeachable();
            List<PastTurn> past = turns.latest(PAST_TURNS);
            return new Rehearsing(bot.get(), bot.with(bot.trainedOn(draft.lessons())))
                    .over(past, draft.version(), clock.instant());
        } catch (Outage away) {
            throw away;
        } catch (RuntimeException failed) {
            LOG.warn("Lessons could not be tried", failed);
            return new Rehearsal(
                    draft.version(), clock.instant(), 0, 0, List.of(), List.of(), String.valueOf(failed.getMessage()));
        }
    }
}
