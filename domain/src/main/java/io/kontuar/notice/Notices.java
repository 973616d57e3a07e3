package io.kontuar.notice;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notices, durable like the messages. */
public interface Notices {

    /**
     * Stores those whose id is not there yet, under version 1, in one step where the engine has one; else one after the
     * other, and the same again completes it.
     *
     * @return how many were new
     */
    int add(Collection<OrderNotice> fresh);

    /**
     * Compare-and-set for each: stored where the stored version is its own, raised by one.
     *
     * @return those that were stored, as they are now
     */
    List<OrderNotice> save(Collection<OrderNotice> changed);

    /** Those planned or held for this account that are due at or before the moment, the earliest first. */
    List<OrderNotice> toSend(ChannelAccountId account, Instant now, int limit);

    /** Those on their way whose message wants a look at or before the moment, the earliest first. */
    List<OrderNotice> toCheck(Instant now, int limit);

    /** What was last to go to an address, made at or after the moment, latest first. */
    List<OrderNotice> to(AddressId recipient, Instant since, int limit);

    /** The latest made, latest first; of one broadcast when it is named. */
    List<OrderNotice> latest(@Nullable BroadcastId broadcast, int limit);

    /** How many are in which state, of those made at or after the moment. */
    List<Count> counts(Instant since);

    /** @param broadcast null for the orders' own events */
    record Count(@Nullable BroadcastId broadcast, OrderEvent event, NoticeState state, long notices) {}
}
