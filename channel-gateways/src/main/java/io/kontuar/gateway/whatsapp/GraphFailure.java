package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryResult.Refused;
import io.kontuar.channel.DeliveryResult.RetryAfter;
import io.kontuar.channel.DeliveryResult.Unknown;
import io.kontuar.channel.SendingRules;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What a refused send means. The action follows from Meta's code, never from the title. Source: Meta's page "Error codes";
 * channels that block, and times to wait, are what its text asks for.
 */
final class GraphFailure {
    private static final Duration UNREACHABLE = Duration.ofSeconds(15);
    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final Duration ACCOUNT_BUSY = Duration.ofMinutes(1);
    private static final Duration SIGN_IN = Duration.ofMinutes(1);

    private GraphFailure() {}

    /** @param pair how long this recipient has to rest when the pair's limit is hit */
    static DeliveryResult answered(GraphError error, Duration asked, Supplier<Duration> pair) {
        return switch (error.code()) {
            case 131056 -> wait(pair.get(), asked, error, "too many messages to this customer");
            case 130429 -> wait(BUSY, asked, error, "too many messages a second");
            case 4, 80007, 133016 -> wait(ACCOUNT_BUSY, asked, error, "the account's limit of requests is reached");
            case 131057 -> wait(ACCOUNT_BUSY, asked, error, "the number is being upgraded");
            case 190, 0 -> withoutCode(error, asked);
            case 131047 -> new Refused(SendingRules.WINDOW_CLOSED, said(error));
            case 131050 -> new Refused(SendingRules.OPTED_OUT, said(error));
            case 1, 2, 131000, 131016 -> transientFault(error);
            default -> error.status() >= 500 ? new Unknown(said(error)) : refused(error);
        };
    }

    /** Nothing is lost by a token that has run out: messages wait until there is a new one. */
    private static DeliveryResult withoutCode(GraphError error, Duration asked) {
        if (error.code() == 190 || error.status() == 401) {
            return wait(SIGN_IN, asked, error, "the access token is not (or no longer) valid");
        }
        if (error.status() == 429) {
            return wait(BUSY, asked, error, "too many requests");
        }
        return error.status() >= 400 && error.status() < 500 ? refused(error) : new Unknown(said(error));
    }

    /** Answered 4xx it was certainly not taken; with 5xx nobody knows. */
    private static DeliveryResult transientFault(GraphError error) {
        return error.status() >= 400 && error.status() < 500
                ? new RetryAfter(BUSY, said(error))
                : new Unknown(said(error));
    }

    private static DeliveryResult refused(GraphError error) {
        return new Refused(Integer.toString(error.code() == 0 ? error.status() : error.code()), said(error));
    }

    static DeliveryResult notConnected(String reason) {
        return new RetryAfter(UNREACHABLE, "not connected: " + reason);
    }

    private static DeliveryResult wait(Duration least, Duration asked, GraphError error, String why) {
        return new RetryAfter(asked.compareTo(least) > 0 ? asked : least, why + " (" + error.code() + ")");
    }

    private static String said(GraphError error) {
        return "answered " + error.status() + ", code " + error.code() + ": " + error.details();
    }
}
