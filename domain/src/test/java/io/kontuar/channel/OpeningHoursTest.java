package io.kontuar.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final OpeningHours HOURS = OpeningHours.of("Mon-Fri 9:00-17:00, Sat 10:00-14:00");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59, false",
        "2026-11-23T09:00, true",
        "2026-11-23T16:59, true",
        "2026-11-23T17:00, false",
        "2026-11-28T13:59, true",
        "2026-11-29T12:00, false"
    })
    void hours_are_by_the_shops_own_clock(String local, boolean open) {
        assertThat(HOURS.isOpen(at(local), WARSAW)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00, 2026-11-23T09:00",
        "2026-11-23T17:00, 2026-11-24T09:00",
        "2026-11-27T18:00, 2026-11-28T10:00",
        "2026-11-28T14:00, 2026-11-30T09:00",
        "2027-03-27T15:00, 2027-03-29T09:00"
    })
    void the_next_opening_is_found_over_weekends_and_changes_of_the_clocks(String now, String next) {
        assertThat(HOURS.nextOpening(at(now), WARSAW)).contains(at(next));
    }

    @Test
    void who_is_there_needs_no_next_opening_and_nothing_written_is_always() {
        assertThat(HOURS.nextOpening(at("2026-11-23T12:00"), WARSAW)).isEmpty();
        assertThat(OpeningHours.of(" ").isOpen(at("2026-11-29T03:00"), WARSAW)).isTrue();
        assertThat(OpeningHours.of("sun 0:00-24:00").isOpen(at("2026-11-29T23:59"), WARSAW))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"always", "Mon 9-17", "Mon 17:00-9:00", "Fri-Mon 9:00-17:00", "Mon 9:00-25:00", "Mon 9:60-17:00"
            })
    void what_are_no_hours_is_refused_by_name(String text) {
        assertThatThrownBy(() -> OpeningHours.of(text)).hasMessageContaining("hours: expected");
    }

    private static Instant at(String local) {
        return ZonedDateTime.of(LocalDateTime.parse(local), WARSAW).toInstant();
    }
}
