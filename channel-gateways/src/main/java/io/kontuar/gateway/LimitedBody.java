package io.kontuar.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads the raw bytes of a request, and never more than allowed. */
public final class LimitedBody {

    private LimitedBody() {}

    /**
     * @param limit the most bytes to take
     * @return empty when the stream holds more
     * @throws IOException when the client's stream breaks
     */
    public static Optional<byte[]> read(InputStream stream, int limit) throws IOException {
        byte[] bytes = stream.readNBytes(limit + 1);
        return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
    }
}
