package io.kontuar.channel;

/** How sure we are that an address belongs to the person who writes. The order matters: later is surer. */
public enum Verification {
    /** Only said so: a caller id, a bare From, a field in a form. */
    CLAIMED,
    /** The channel itself vouches: the answer reaches that number only, or SPF and DKIM agree at the trusted hop. */
    CHANNEL_VERIFIED,
    /** The person showed it: a one-time code, a signed login. */
    PROVEN;

    public boolean atLeast(Verification other) {
        return compareTo(other) >= 0;
    }
}
