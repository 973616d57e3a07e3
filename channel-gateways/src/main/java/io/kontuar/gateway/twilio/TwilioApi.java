package io.kontuar.gateway.twilio;

import com.twilio.http.TwilioRestClient;
import java.net.http.HttpClient;
import java.time.Duration;

/** Twilio's client for an account, one attempt to each request. */
public final class TwilioApi {
    private final HttpClient http;
    private final Duration answerWithin;

    /**
     * @param connectWithin how long Twilio may take to accept a connection
     * @param answerWithin how long it may take to answer
     */
    public TwilioApi(Duration connectWithin, Duration answerWithin) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectWithin)
                .build();
        this.answerWithin = answerWithin;
    }

    /** What carries one request and tells what its answer asked to wait. */
    public TwilioHttp attempt(TwilioAccount account) {
        return new TwilioHttp(http, answerWithin, account.apiBase());
    }

    public TwilioRestClient client(TwilioAccount account) {
        return client(account, attempt(account));
    }

    public TwilioRestClient client(TwilioAccount account, TwilioHttp attempt) {
        return new TwilioRestClient.Builder(
                        account.accountSid(), account.tokens().getFirst().reveal())
                .httpClient(attempt)
                .build();
    }
}
