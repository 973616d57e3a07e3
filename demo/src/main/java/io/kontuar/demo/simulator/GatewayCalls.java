package io.kontuar.demo.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts signed forms to the gateway as Twilio would: addressed to the public URL, brought over loopback. */
final class GatewayCalls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayCalls.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final GatewayAddress here;
    private final FaultBoard faults;
    private final WireLog wire;
    private final Clock clock;

    GatewayCalls(GatewayAddress here, FaultBoard faults, WireLog wire, Clock clock) {
        this.here = here;
        this.faults = faults;
        this.wire = wire;
        this.clock = clock;
    }

    /**
     * Posts once, or twice where duplicates are asked for, and waits for the answers.
     *
     * @param addressed the URL as the provider knows it; it is what is signed
     * @param what for the log of the wire
     * @return the HTTP status of the last answer, 0 when none came
     */
    int post(SimulatedAccount account, URI addressed, String what, SortedMap<String, String> form) {
        HttpRequest request = signed(account, addressed, form);
        String sid = form.getOrDefault("MessageSid", "");
        int answer = post(account, request, what, sid);
        return faults.of(account.id()).duplicates() ? post(account, request, what + " again", sid) : answer;
    }

    private HttpRequest signed(SimulatedAccount account, URI addressed, SortedMap<String, String> form) {
        return HttpRequest.newBuilder(overLoopback(account, addressed))
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("User-Agent", "TwilioProxy/1.1")
                .header("X-Twilio-Signature", TwilioSigner.sign(account.token(), addressed.toString(), form))
                .header("I-Twilio-Idempotency-Token", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
    }

    /** Asks once and reads the answer; empty when none came, or none that is good. */
    Optional<String> ask(SimulatedAccount account, URI addressed, String what, SortedMap<String, String> form) {
        HttpRequest request = signed(account, addressed, form);
        Instant began = clock.instant();
        Optional<HttpResponse<String>> answer = asked(request);
        long millis = Duration.between(began, clock.instant()).toMillis();
        int status = answer.map(HttpResponse::statusCode).orElse(0);
        wire.add(new WireLog.Exchange(
                began, account.id().value(), true, what, form.getOrDefault("CallSid", ""), status, millis));
        return answer.filter(good -> good.statusCode() == 200).map(HttpResponse::body);
    }

    /** Opens a socket once; empty when it is refused or nobody is there. */
    Optional<WebSocket> connect(SimulatedAccount account, URI addressed, WebSocket.Listener listener) {
        Instant began = clock.instant();
        String web = addressed.toString().replaceFirst("^ws", "http");
        URI direct =
                URI.create(overLoopback(account, URI.create(web)).toString().replaceFirst("^http", "ws"));
        Optional<WebSocket> socket = http.newWebSocketBuilder()
                .connectTimeout(CONNECT)
                .header("X-Twilio-Signature", TwilioSigner.sign(account.token(), addressed.toString(), new TreeMap<>()))
                .buildAsync(direct, listener)
                .handle((opened, failure) -> Optional.ofNullable(opened))
                .join();
        long millis = Duration.between(began, clock.instant()).toMillis();
        wire.add(new WireLog.Exchange(
                began, account.id().value(), true, "call", "socket", socket.isPresent() ? 101 : 0, millis));
        return socket;
    }

    private Optional<HttpResponse<String>> asked(HttpRequest request) {
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            LOG.info("no answer of the gateway: {}", e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private int post(SimulatedAccount account, HttpRequest request, String what, String sid) {
        Instant began = clock.instant();
        int answer = send(request);
        long millis = Duration.between(began, clock.instant()).toMillis();
        wire.add(new WireLog.Exchange(began, account.id().value(), true, what, sid, answer, millis));
        return answer;
    }

    private int send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            LOG.info("no answer of the gateway: {}", e.toString());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** A public URL reaches this same process: what a tunnel or proxy would bring here is brought directly. */
    private URI overLoopback(SimulatedAccount account, URI addressed) {
        String url = addressed.toString();
        return url.startsWith(account.publicUrl() + "/")
                ? URI.create(here.base() + url.substring(account.publicUrl().length()))
                : addressed;
    }

    private static String encoded(SortedMap<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
