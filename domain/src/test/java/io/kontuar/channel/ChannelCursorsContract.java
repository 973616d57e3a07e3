package io.kontuar.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every store keeps of {@link ChannelCursors}. */
public interface ChannelCursorsContract {
    ChannelCursors channelCursors();

    @Test
    default void an_account_has_no_cursor_before_the_first_is_saved() {
        assertThat(channelCursors().find(new ChannelAccountId("mail-a"))).isEmpty();
    }

    @Test
    default void the_cursor_saved_last_is_found_and_is_the_accounts_own() {
        channelCursors().save(new ChannelAccountId("mail-a"), "1:2");
        channelCursors().save(new ChannelAccountId("mail-b"), "9:9");
        channelCursors().save(new ChannelAccountId("mail-a"), "1:3");

        assertThat(channelCursors().find(new ChannelAccountId("mail-a"))).contains("1:3");
        assertThat(channelCursors().find(new ChannelAccountId("mail-b"))).contains("9:9");
    }
}
