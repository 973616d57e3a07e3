package io.kontuar.lane;

import org.jspecify.annotations.Nullable;

/** Something that the product stands on is away (store, search, broker, provider): wait and try again, lose nothing. */
public class Outage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Outage(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
