package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static io.kontuar.server.Shopfloor.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.bot.Knowledge;
import io.kontuar.channel.Language;
import io.kontuar.knowledge.LessonDraft;
import io.kontuar.knowledge.LessonEdition;
import io.kontuar.knowledge.Lessons;
import io.kontuar.knowledge.PastTurn;
import io.kontuar.knowledge.RecentTurns;
import io.kontuar.knowledge.Rehearsal;
import io.kontuar.knowledge.TaughtExample;
import io.kontuar.knowledge.TaughtIntent;
import io.kontuar.staff.StaffId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shop teaches is tried on past turns, learnt while the bot works, and taken back. */
class SchoolTest {
    private static final StaffId MARTA = new StaffId("marta");
    private static final String ANSWER = "We engrave mugs for 5 EUR.";

    @TempDir
    Path folder;

    private StillCounter counter;
    private BotWarmUp bot;
    private RecentTurns turns;
    private School school;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder);
        counter.store.queues().save(Shopfloor.queue(GENERAL));
        bot = new BotWarmUp(
                folder.resolve("models"),
                false,
                () -> School.publishedIfThere(counter.store.teaching()),
                counter.store.shopProfile(),
                counter.store.stores(),
                counter.clock);
        counter.bot = TrainedBot.over(counter.store, counter.clock, bot, new Taught());
        turns = new RecentTurns(
                counter.store.conversations(),
                counter.store.messages(),
                counter.store.facts(),
                counter.store.traces(),
                counter.clock);
        school = new School(bot, counter.store.teaching(), turns, counter.clock);
        await().atMost(Duration.ofSeconds(60)).until(bot::settled);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private final class Taught implements Knowledge {
        @Override
        public Optional<Quoted> answer(String question, Language language) {
            return Optional.empty();
        }

        @Override
        public Optional<String> taught(String intent, Language language) {
            return bot.learnt().answer(intent, language);
        }
    }

    private static Lessons engraving() {
        return new Lessons(
                List.of(new TaughtIntent("engraving", Map.of(Language.EN, ANSWER))),
                Stream.of(
                                "do you engrave mugs",
                                "engraving on a mug",
                                "how much is engraving",
                                "can I get a name engraved",
                                "engrave my thermos please",
                                "is engraving possible")
                        .map(text -> new TaughtExample(Language.EN, "engraving", text))
                        .toList());
    }

    @Test
    void a_draft_is_tried_on_past_turns_and_learnt_when_it_is_published_and_taken_back_again() {
        counter.texts(ANNA, "can you engrave a mug for my sister");
        PastTurn turn = turns.latest(10).getFirst();
        assertThat(turn.text()).isEqualTo("can you engrave a mug for my sister");
        assertThat(counter.said()).doesNotContain(ANSWER);

        LessonDraft draft = new LessonDraft(engraving(), true, counter.clock.instant(), MARTA, 0);
        assertThat(counter.store.teaching().save(draft)).isTrue();
        school.look();
        Rehearsal rehearsal = counter.store.teaching().rehearsal().orElseThrow();
        assertThat(rehearsal.trouble()).isEmpty();
        assertThat(rehearsal.draftVersion()).isEqualTo(1);
        assertThat(rehearsal.turns()).isEqualTo(1);
        assertThat(rehearsal.samples()).singleElement().satisfies(sample -> {
            assertThat(sample.after()).isEqualTo("engraving");
            assertThat(sample.conversation()).isEqualTo(turn.id().conversation());
        });
        assertThat(bot.learnt()).isEqualTo(Lessons.NONE);

        publish(1, engraving());
        school.look();
        counter.texts("+48601000777", "how much is engraving a mug?");
        assertThat(counter.said()).isEqualTo(ANSWER);

        publish(2, Lessons.NONE);
        school.look();
        counter.texts("+48601000778", "how much is engraving a mug?");
        assertThat(counter.said()).isNotEqualTo(ANSWER);
    }

    @Test
    void what_cannot_be_taught_is_said_to_be_so_and_the_bot_works_on() {
        Lessons few = new Lessons(
                List.of(new TaughtIntent("engraving", Map.of())),
                List.of(new TaughtExample(Language.EN, "engraving", "engrave it")));
        counter.store.teaching().save(new LessonDraft(few, true, counter.clock.instant(), MARTA, 0));
        school.look();
        assertThat(counter.store.teaching().rehearsal().orElseThrow().trouble())
                .contains("expected 3 or more of 'engraving', got 1");
        counter.texts(ANNA, "hello");
        assertThat(counter.sent).isNotEmpty();
    }

    private void publish(int number, Lessons lessons) {
        assertThat(counter.store
                        .teaching()
                        .publish(new LessonEdition(number, lessons, 0, counter.clock.instant(), MARTA)))
                .isTrue();
    }
}
