package io.kontuar.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Language;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialogueStateTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void the_form_of_version_1_goes_on_with_what_it_knew() {
        DialogueState state = DialogueState.read(
                "{\"flow\":\"track_order\",\"slots\":{\"order\":\"88213\"},\"misses\":1,\"steps\":[\"asked\"]}", NOW);
        assertThat(state.frames()).containsExactly(new DialogueState.Frame("track_order", ""));
        assertThat(state.slot("order")).isEqualTo("88213");
        assertThat(state.misses()).isEqualTo(1);
    }

    @Test
    void what_is_written_is_read_again() {
        DialogueState state = DialogueState.read("{\"flow\":null,\"slots\":{},\"misses\":0,\"steps\":[]}", NOW);
        assertThat(DialogueState.read(state.write(), NOW)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"version\":99}", "[]", "null", "no json", "{\"version\":2}"})
    void a_later_version_and_what_is_no_state_begin_anew(String stored) {
        assertThat(DialogueState.read(stored, NOW)).isEqualTo(DialogueState.NEW);
    }

    @ParameterizedTest
    @CsvSource({"1,1 sztuka", "2,2 sztuki", "5,5 sztuk", "22,22 sztuki"})
    void polish_counts_as_polish_does(String pieces, String expected) {
        assertThat(new Texts().of(Language.PL, "stock-line", Map.of("store", "Kram", "pieces", pieces)))
                .isEqualTo("Kram: " + expected);
    }

    @ParameterizedTest
    @CsvSource({"1,o bucată", "2,2 bucăți", "20,20 de bucăți"})
    void romanian_counts_as_romanian_does(String pieces, String expected) {
        assertThat(new Texts().of(Language.RO, "stock-line", Map.of("store", "Kram", "pieces", pieces)))
                .isEqualTo("Kram: " + expected);
    }
}
