package io.kontuar.channel;

import static io.kontuar.Samples.SMS_MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link GatewayCursors}. */
public interface GatewayCursorsContract extends StorePorts {
    @Test
    default void a_cursor_is_what_was_saved_last_under_its_account_and_name() {
        assertThat(gatewayCursors().find(SMS_MAIN, "inbound")).isEmpty();
        gatewayCursors().save(SMS_MAIN, "inbound", "2026-11-21T10:00:00Z");
        gatewayCursors().save(SMS_MAIN, "other", "7");
        gatewayCursors().save(SMS_MAIN, "inbound", "2026-11-21T10:05:00Z");
        assertThat(gatewayCursors().find(SMS_MAIN, "inbound")).contains("2026-11-21T10:05:00Z");
        assertThat(gatewayCursors().find(new ChannelAccountId("sms-other"), "inbound"))
                .isEmpty();
    }
}
