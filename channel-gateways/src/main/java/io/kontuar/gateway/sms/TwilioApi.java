package io.kontuar.gateway.sms;

import com.twilio.http.TwilioRestClient;
import io.kontuar.gateway.GatewaySettings;
import io.kontuar.gateway.twilio.TwilioAccount;
import java.net.http.HttpClient;
import java.time.Duration;

/** Twilio's client for an account, one attempt to each request. */
final class TwilioApi {
    private final HttpClient http;
    private final Duration answerWithin;

    TwilioApi(GatewaySettings.Sms settings) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectWithin())
                .build();
        this.answerWithin = settings.answerWithin();
    }

    /** What carries one request and tells what its answer asked to wait. */
    TwilioHttp attempt(TwilioAccount account) {
        return new TwilioHttp(http, answerWithin, account.apiBase());
    }

    TwilioRestClient client(TwilioAccount account) {
        return client(account, attempt(account));
    }

    TwilioRestClient client(TwilioAccount account, TwilioHttp attempt) {
        return new TwilioRestClient.Builder(
                        account.accountSid(), account.tokens().getFirst().reveal())
                .httpClient(attempt)
                .build();
    }
}
