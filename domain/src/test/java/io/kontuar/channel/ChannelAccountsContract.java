package io.kontuar.channel;

import static io.kontuar.Samples.SMS_MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link ChannelAccounts}. */
public interface ChannelAccountsContract extends StorePorts {
    private static ChannelAccount account(String name, long version) {
        return new ChannelAccount(
                SMS_MAIN, ChannelKind.SMS, name, "+48732000000", true, Map.of("accountSid", "AC1"), version);
    }

    @Test
    default void an_account_is_saved_on_the_version_it_was_read_with() {
        assertThat(channelAccounts().save(account("Main", 0), Map.of())).isTrue();
        assertThat(channelAccounts().save(account("Twin", 0), Map.of())).isFalse();
        assertThat(channelAccounts().find(SMS_MAIN)).contains(account("Main", 1));
        assertThat(channelAccounts().save(account("Renamed", 1), Map.of())).isTrue();
        assertThat(channelAccounts().save(account("Late", 1), Map.of())).isFalse();
        assertThat(channelAccounts().all()).containsExactly(account("Renamed", 2));
    }

    @Test
    default void a_secret_is_given_back_as_it_was_set() {
        channelAccounts().save(account("Main", 0), Map.of("authToken", new Secret("zażółć")));
        assertThat(channelAccounts().secret(SMS_MAIN, "authToken")).contains(new Secret("zażółć"));
        assertThat(channelAccounts().secret(SMS_MAIN, "other")).isEmpty();
        assertThat(channelAccounts().secret(new ChannelAccountId("other"), "authToken"))
                .isEmpty();
    }

    @Test
    default void secrets_that_are_not_named_stay_as_they_are() {
        channelAccounts()
                .save(account("Main", 0), Map.of("authToken", new Secret("one"), "webhookToken", new Secret("two")));
        channelAccounts().save(account("Main", 1), Map.of("authToken", new Secret("changed")));
        assertThat(channelAccounts().secret(SMS_MAIN, "authToken")).contains(new Secret("changed"));
        assertThat(channelAccounts().secret(SMS_MAIN, "webhookToken")).contains(new Secret("two"));
    }

    @Test
    default void who_comes_second_changes_no_secret() {
        channelAccounts().save(account("Main", 0), Map.of("authToken", new Secret("first")));
        channelAccounts().save(account("Twin", 0), Map.of("authToken", new Secret("second")));
        assertThat(channelAccounts().secret(SMS_MAIN, "authToken")).contains(new Secret("first"));
    }
}
