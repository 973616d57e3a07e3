package io.kontuar.notice;

import static io.kontuar.Samples.minute;
import static io.kontuar.notice.NoticeSamples.broadcast;
import static io.kontuar.notice.NoticeSamples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.commerce.OrderId;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link NoticePlans}. */
public interface NoticePlansContract extends StorePorts {

    @Test
    default void before_the_first_save_nothing_is_told() {
        assertThat(noticePlans().settings()).isEqualTo(NoticeSettings.NONE);
    }

    @Test
    default void settings_are_saved_over_the_version_they_were_read_in() {
        assertThat(noticePlans().save(settings())).isTrue();
        assertThat(noticePlans().settings()).isEqualTo(settings().atVersion(1));
        assertThat(noticePlans().save(settings())).isFalse();
        assertThat(noticePlans().save(settings().atVersion(1))).isTrue();
    }

    @Test
    default void a_broadcasts_cursor_is_moved_by_one_only() {
        Broadcast fresh = broadcast("strike", minute(1));
        assertThat(noticePlans().save(fresh)).isTrue();
        Broadcast read = noticePlans().find(fresh.id()).orElseThrow();
        Broadcast next = read.upTo(new OrderId("shop:9"), 500, Broadcast.Stage.PLANNED);
        assertThat(noticePlans().save(next)).isTrue();
        assertThat(noticePlans().save(read.stopped())).isFalse();
        assertThat(noticePlans().find(fresh.id())).contains(next.atVersion(2));
    }

    @Test
    default void broadcasts_are_listed_the_latest_first() {
        noticePlans().save(broadcast("one", minute(1)));
        noticePlans().save(broadcast("three", minute(3)));
        noticePlans().save(broadcast("two", minute(2)));
        assertThat(noticePlans().broadcasts(2))
                .extracting(found -> found.id().value())
                .containsExactly("three", "two");
    }
}
