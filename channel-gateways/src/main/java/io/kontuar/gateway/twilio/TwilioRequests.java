package io.kontuar.gateway.twilio;

import io.kontuar.gateway.LimitedBody;
import io.kontuar.gateway.RefusedSignatures;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** The first look at a webhook of Twilio's: small enough, and signed by the account that it speaks to. */
public final class TwilioRequests {
    private final RefusedSignatures refused;
    private final int limit;

    /** @param limit the most bytes of a body */
    public TwilioRequests(RefusedSignatures refused, int limit) {
        this.refused = refused;
        this.limit = limit;
    }

    /** What came of it. */
    public sealed interface Received {
        /** Signed by the account. */
        final class Signed implements Received {
            private final byte[] body;

            Signed(byte[] body) {
                this.body = body;
            }

            /** As it was sent; to be read only. */
            public byte[] body() {
                return body;
            }
        }

        /** To be answered with this status and nothing else; nothing of it may be believed. */
        record NotTaken(HttpStatus status) implements Received {}
    }

    public Received receive(TwilioAccount account, HttpServletRequest raw) throws IOException {
        Optional<byte[]> body = LimitedBody.read(raw.getInputStream(), limit);
        if (body.isEmpty()) {
            return new Received.NotTaken(HttpStatus.CONTENT_TOO_LARGE);
        }
        SignedRequest signed = new SignedRequest(
                account.publicBase() + target(raw), raw.getContentType(), raw.getHeader("X-Twilio-Signature"));
        if (!TwilioSignature.isGood(signed, body.get(), account.tokens())) {
            refused.count(account.id(), !account.tokens().isEmpty());
            return new Received.NotTaken(HttpStatus.FORBIDDEN);
        }
        return new Received.Signed(body.get());
    }

    /**
     * Whether Twilio opens a socket with this handshake. It signs the socket's address; both that and the same address as a
     * web page's are taken, since its pages do not say which, and both need the token.
     */
    public boolean opensSocket(TwilioAccount account, HttpServletRequest raw) {
        String web = account.publicBase() + target(raw);
        boolean good = Stream.of(web.replaceFirst("^http", "ws"), web)
                .map(url -> new SignedRequest(url, null, raw.getHeader("X-Twilio-Signature")))
                .anyMatch(signed -> TwilioSignature.isGood(signed, new byte[0], account.tokens()));
        if (!good) {
            refused.count(account.id(), !account.tokens().isEmpty());
        }
        return good;
    }

    /** Read from the raw query: asking the servlet for a parameter would consume the body. */
    public static FormText query(HttpServletRequest raw) throws CharacterCodingException {
        String query = raw.getQueryString();
        return FormFields.parse((query == null ? "" : query).getBytes(StandardCharsets.US_ASCII))
                .text();
    }

    /** The target as it came over the wire: neither decoded nor put together anew. */
    private static String target(HttpServletRequest raw) {
        String query = raw.getQueryString();
        return raw.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
