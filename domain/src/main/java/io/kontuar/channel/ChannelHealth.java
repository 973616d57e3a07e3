package io.kontuar.channel;

import java.time.Instant;
import java.util.List;

/** How the accounts of a channel are, as far as this process works for them. */
public interface ChannelHealth {

    /** One for each account that was tried since the start. */
    List<State> states();

    /**
     * How an account is.
     *
     * @param works false while its provider is away or refuses us; it is tried again by itself
     * @param detail a sentence for administrators, without a customer's words
     * @param since when it began to be so
     */
    record State(ChannelAccountId account, boolean works, String detail, Instant since) {}
}
