package io.kontuar.conversation;

import static io.kontuar.Samples.SMS_MAIN;
import static io.kontuar.Samples.command;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.InboundEvent.Unreadable;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link UnreadableEvents}. */
public interface UnreadableEventsContract extends StorePorts {
    private static Unreadable event(int number) {
        AttachmentRef body = new AttachmentRef(new AttachmentId("ab".repeat(32)), "body", "application/json", 12);
        return new Unreadable(command("u-" + number), SMS_MAIN, "no Body", body, minute(number));
    }

    @Test
    default void the_latest_events_come_newest_first() {
        for (int i = 1; i <= 3; i++) {
            unreadableEvents().save(event(i));
        }
        assertThat(unreadableEvents().latest(2)).containsExactly(event(3), event(2));
        assertThat(unreadableEvents().count()).isEqualTo(3);
    }

    @Test
    default void the_same_id_twice_is_once() {
        unreadableEvents().save(event(1));
        unreadableEvents().save(event(1));
        assertThat(unreadableEvents().latest(10)).containsExactly(event(1));
        assertThat(unreadableEvents().count()).isEqualTo(1);
    }
}
