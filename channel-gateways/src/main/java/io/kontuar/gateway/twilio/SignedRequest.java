package io.kontuar.gateway.twilio;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook's signature speaks of, beside the body.
 *
 * @param url the public base and the raw request target, exactly as the provider requested it
 * @param contentType as sent; null when there was none
 * @param signature the header {@code X-Twilio-Signature}; null when there was none
 */
record SignedRequest(
        String url, @Nullable String contentType, @Nullable String signature) {

    boolean isForm() {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).strip().startsWith("application/x-www-form-urlencoded");
    }
}
