package io.kontuar.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.demo.simulator.PhoneText.Side;
import io.kontuar.demo.simulator.PhoneText.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimulatedPhonesTest {
    private static final PhoneLine LINE = new PhoneLine("+48601000774", "+48732100200");

    private final SimulatedPhones phones = new SimulatedPhones();

    @Test
    void a_line_keeps_its_latest_texts_only() {
        for (int i = 0; i < 250; i++) {
            phones.add(LINE, text("SM" + i));
        }

        assertThat(phones.texts(LINE))
                .hasSize(200)
                .last()
                .extracting(PhoneText::sid)
                .isEqualTo("SM249");
    }

    @Test
    void the_lines_used_longest_ago_are_forgotten() {
        phones.add(LINE, text("SM0"));
        for (int i = 0; i < 200; i++) {
            phones.add(new PhoneLine("+486010%05d".formatted(i), "+48732100200"), text("SM"));
        }

        assertThat(phones.texts(LINE)).isEmpty();
    }

    @Test
    void every_change_is_a_new_revision() {
        phones.add(LINE, text("SM1"));
        long before = phones.revision();

        phones.change(LINE, "SM1", State.ARRIVED, "");

        assertThat(phones.revision()).isGreaterThan(before);
        assertThat(phones.texts(LINE)).extracting(PhoneText::state).containsExactly(State.ARRIVED);
    }

    private static PhoneText text(String sid) {
        return new PhoneText(sid, Side.SHOP, "text", Instant.EPOCH, State.UNDER_WAY, "");
    }
}
