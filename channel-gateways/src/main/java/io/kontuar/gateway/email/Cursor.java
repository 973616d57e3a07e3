package io.kontuar.gateway.email;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a mailbox was read.
 *
 * @param validity the server's UIDVALIDITY: when it changes, all uids mean nothing any more
 * @param lastUid the highest uid that is safely taken or parked
 * @param failing the uid that failed last; 0 for none
 * @param tries how often it failed
 */
record Cursor(long validity, long lastUid, long failing, int tries) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,18}):(\\d{1,18}):(\\d{1,9})");

    static Optional<Cursor> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Cursor(
                        Long.parseLong(form.group(1)),
                        Long.parseLong(form.group(2)),
                        Long.parseLong(form.group(3)),
                        Integer.parseInt(form.group(4))))
                : Optional.empty();
    }

    /** Before the first mail; also after a change of the validity: what is known already is recognised and dropped later. */
    static Cursor start(long validity) {
        return new Cursor(validity, 0, 0, 0);
    }

    Cursor taken(long uid) {
        return new Cursor(validity, uid, 0, 0);
    }

    Cursor failed(long uid) {
        return new Cursor(validity, lastUid, uid, failing == uid ? tries + 1 : 1);
    }

    @Override
    public String toString() {
        return validity + ":" + lastUid + ":" + failing + ":" + tries;
    }
}
