package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.bot.Knowledge;
import io.kontuar.bot.dialogue.DialogueParts;
import io.kontuar.bot.dialogue.DialoguePorts;
import io.kontuar.bot.dialogue.Patience;
import io.kontuar.bot.flow.FlowRefused;
import io.kontuar.channel.OpeningHours;
import io.kontuar.knowledge.KnowledgeSamples;
import io.kontuar.knowledge.Lessons;
import io.kontuar.lane.Outage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop's own flow about what the shop itself has taught, over the real store. */
class FlowShelfTest {
    private static final String FLOW = """
            flow: wrapping
            intents: [gift_wrapping]
            queue: orders
            title: {en: Gift wrapping, pl: Pakowanie, ro: Ambalare}
            steps:
              done: {say: wraps, hand_over: not-automated}
            texts:
              wraps: {en: We wrap it., pl: Zapakujemy., ro: O ambalăm.}
            """;

    @TempDir
    Path folder;

    private StillCounter counter;
    private Path flows;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder.resolve("data"));
        flows = Files.createDirectory(folder.resolve("flows"));
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private FlowShelf shelf(Supplier<Lessons> lessons) {
        DialogueParts parts = DialogueParts.over(
                DialoguePorts.of(counter.store, Knowledge.none()),
                OpeningHours.ALWAYS,
                new Patience(Duration.ofSeconds(30)),
                counter.clock);
        return new FlowShelf(flows, parts, lessons, counter.clock);
    }

    private FlowShelf shelf() {
        return shelf(() -> School.published(counter.store.teaching()));
    }

    private void write() throws Exception {
        Files.writeString(flows.resolve("wrapping.yaml"), FLOW);
    }

    private void teach() {
        assertThat(counter.store.teaching().publish(KnowledgeSamples.edition(1)))
                .isTrue();
    }

    @Test
    void a_flow_may_name_what_the_shop_has_taught() throws Exception {
        write();
        teach();
        assertThat(shelf().get().begunBy("gift_wrapping")).isPresent();
    }

    @Test
    void what_nobody_taught_is_refused_with_file_and_line() throws Exception {
        write();
        assertThatThrownBy(this::shelf)
                .isInstanceOf(FlowRefused.class)
                .hasMessageContaining("wrapping.yaml")
                .hasMessageContaining("gift_wrapping");
    }

    @Test
    void what_is_taught_later_is_followed_within_seconds() throws Exception {
        FlowShelf shelf = shelf();
        write();
        counter.clock.passes(FlowShelf.FRESH);
        assertThat(shelf.get().begunBy("gift_wrapping")).isEmpty();
        teach();
        counter.clock.passes(FlowShelf.FRESH);
        assertThat(shelf.get().begunBy("gift_wrapping")).isPresent();
    }

    @Test
    void while_the_lessons_cannot_be_read_the_shipped_flows_do() throws Exception {
        write();
        teach();
        boolean[] away = {true};
        FlowShelf shelf = shelf(() -> {
            if (away[0]) {
                throw new Outage("the store is away", null);
            }
            return School.published(counter.store.teaching());
        });
        assertThat(shelf.get().begunBy("track_order")).isPresent();
        assertThat(shelf.get().begunBy("gift_wrapping")).isEmpty();
        away[0] = false;
        counter.clock.passes(FlowShelf.FRESH);
        assertThat(shelf.get().begunBy("gift_wrapping")).isPresent();
        away[0] = true;
        counter.clock.passes(FlowShelf.FRESH);
        assertThat(shelf.get().begunBy("gift_wrapping")).isPresent();
    }
}
