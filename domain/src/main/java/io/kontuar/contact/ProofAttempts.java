package io.kontuar.contact;

import java.time.Instant;
import java.util.Collection;

/** Counts wrong guesses at somebody's proof (an order number, a code), so that guessing is limited and survives a restart. */
public interface ProofAttempts {

    /** Records one wrong guess under each key (an address id, an order number's hash, an IP's hash). */
    void record(Collection<String> keys, Instant at);

    /** How many were recorded under the key since the moment. */
    int countSince(String key, Instant since);
}
