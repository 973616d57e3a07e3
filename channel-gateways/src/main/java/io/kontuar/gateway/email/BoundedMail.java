package io.kontuar.gateway.email;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Takes a mail's bytes as they come, up to a size and for a while. */
final class BoundedMail extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long limit;
    private final Clock clock;
    private final Instant until;

    BoundedMail(long limit, Duration within, Clock clock) {
        this.limit = limit;
        this.clock = clock;
        this.until = clock.instant().plus(within);
    }

    @Override
    public void write(int b) throws IOException {
        check(1);
        bytes.write(b);
    }

    @Override
    public void write(byte[] more, int from, int length) throws IOException {
        check(length);
        bytes.write(more, from, length);
    }

    private void check(int more) throws IOException {
        if (bytes.size() + (long) more > limit) {
            throw new IOException("the mail is larger than " + limit + " bytes");
        }
        if (clock.instant().isAfter(until)) {
            throw new IOException("the mail took too long to fetch");
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
