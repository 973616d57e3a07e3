package io.kontuar.gateway.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryResult.Refused;
import io.kontuar.channel.DeliveryResult.RetryAfter;
import io.kontuar.channel.DeliveryResult.Unknown;
import io.kontuar.channel.SendingRules;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * What a failed attempt means. Creating a message or a call at Twilio cannot be repeated safely, so only what certainly sent nothing
 * is tried again: too many requests, and a connection that never came about.
 */
public final class TwilioFailure {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration UNREACHABLE = Duration.ofSeconds(15);
    /** Twilio's "attempt to send to unsubscribed recipient". */
    private static final int UNSUBSCRIBED = 21610;

    private static final int LONGEST_REASON = 200;

    private TwilioFailure() {}

    /** @param asked what the answer asked to wait, zero when nothing */
    public static DeliveryResult answered(ApiException failure, Duration asked) {
        int status = status(failure);
        if (status == 429) {
            return new RetryAfter(asked.compareTo(SOON) > 0 ? asked : SOON, "too many requests");
        }
        if (failure.getCode() != null && failure.getCode() == UNSUBSCRIBED) {
            return new Refused(SendingRules.OPTED_OUT, reason(failure, status));
        }
        if (status >= 400 && status < 500) {
            return new Refused(code(failure, status), reason(failure, status));
        }
        return new Unknown(status == 0 ? "the answer was not understood" : "answered " + status);
    }

    public static DeliveryResult notAnswered(ApiConnectionException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof SSLHandshakeException) {
                return new RetryAfter(
                        UNREACHABLE, "not connected: " + cause.getClass().getSimpleName());
            }
        }
        return new Unknown("no answer: " + simpleName(failure.getCause()));
    }

    private static int status(ApiException failure) {
        Integer status = failure.getStatusCode() != null ? failure.getStatusCode() : failure.getHttpStatusCode();
        return status == null ? 0 : status;
    }

    private static String code(ApiException failure, int status) {
        return failure.getCode() == null || failure.getCode() == 0
                ? Integer.toString(status)
                : Integer.toString(failure.getCode());
    }

    /** The code says why; the provider's sentence often holds the customer's number, which has no place in a log. */
    private static String reason(ApiException failure, int status) {
        String sentence = String.valueOf(failure.getMessage()).replaceAll("\\+?[0-9]{6,}", "…");
        String shortened = sentence.length() > LONGEST_REASON ? sentence.substring(0, LONGEST_REASON) : sentence;
        return "answered " + status + ": " + shortened;
    }

    private static String simpleName(@Nullable Throwable cause) {
        return cause == null ? "no response" : cause.getClass().getSimpleName();
    }
}
