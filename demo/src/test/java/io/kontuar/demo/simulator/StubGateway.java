package io.kontuar.demo.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hears webhooks and remembers them; answers as told. */
@RestController
final class StubGateway {
    private final List<Webhook> heard = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;

    @PostMapping({"/webhooks/sms/{account}", "/webhooks/sms/{account}/status"})
    ResponseEntity<Void> hear(HttpServletRequest request) throws IOException {
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        heard.add(new Webhook(
                request.getRequestURL() + query,
                fields(body),
                String.valueOf(request.getHeader("X-Twilio-Signature"))));
        return ResponseEntity.status(answer).build();
    }

    /** What was about that customer, in the order in which it came. */
    List<Webhook> about(String customer) {
        return heard.stream()
                .filter(webhook -> customer.equals(webhook.fields().get("From"))
                        || customer.equals(webhook.fields().get("To")))
                .toList();
    }

    List<String> statuses(String customer) {
        return about(customer).stream()
                .map(webhook -> webhook.fields().getOrDefault("MessageStatus", ""))
                .toList();
    }

    void answer(int status) {
        this.answer = status;
    }

    private static SortedMap<String, String> fields(String body) {
        SortedMap<String, String> fields = new TreeMap<>();
        Arrays.stream(body.split("&", -1))
                .map(field -> field.split("=", 2))
                .forEach(field -> fields.put(
                        URLDecoder.decode(field[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        return fields;
    }

    record Webhook(String url, SortedMap<String, String> fields, String signature) {
        boolean isSignedWith(String url) {
            return signature.equals(TwilioSigner.sign(SimulatorServer.TOKEN, url, fields));
        }
    }
}
