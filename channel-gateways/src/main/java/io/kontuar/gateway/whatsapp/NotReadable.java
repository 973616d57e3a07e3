package io.kontuar.gateway.whatsapp;

/** One item of a webhook is not what it should be; the message says what, without the sender's words. */
final class NotReadable extends Exception {
    private static final long serialVersionUID = 1L;

    NotReadable(String message) {
        super(message);
    }
}
