package io.kontuar.channel;

/** The windows and the block list: kept per account and address, durable like the messages. */
public interface SendingPermissions {

    /** What is known; {@link SendingPermission#UNKNOWN} of an address that was never noted. */
    SendingPermission of(ChannelAccountId account, AddressId address);

    /**
     * Takes on what was seen, each moment only forward ({@link SendingPermission#and}), in one step and durably. Safe to
     * call at once from several places, and again with the same.
     */
    void note(ChannelAccountId account, AddressId address, SendingPermission seen);
}
