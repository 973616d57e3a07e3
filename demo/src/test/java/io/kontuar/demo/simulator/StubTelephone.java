package io.kontuar.demo.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers a call's webhooks with the TwiML it was given, and remembers what they said. */
@RestController
final class StubTelephone {
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** @param twiml {@code {base}} is the webhooks' address, {@code {socket}} the same for sockets */
    void answers(String hook, String twiml) {
        answers.put(hook, "<Response>" + twiml + "</Response>");
    }

    void forget() {
        answers.clear();
        heard.clear();
    }

    List<Heard> heard(String hook) {
        return heard.stream().filter(one -> one.hook().equals(hook)).toList();
    }

    @PostMapping("/webhooks/voice/{account}")
    ResponseEntity<String> rings(HttpServletRequest request) throws IOException {
        return hear("", request);
    }

    @PostMapping("/webhooks/voice/{account}/{hook}")
    ResponseEntity<String> goesOn(@PathVariable String hook, HttpServletRequest request) throws IOException {
        return hear(hook, request);
    }

    private ResponseEntity<String> hear(String hook, HttpServletRequest request) throws IOException {
        SortedMap<String, String> fields = new TreeMap<>();
        Arrays.stream(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("&", -1))
                .map(field -> field.split("=", 2))
                .forEach(field -> fields.put(
                        URLDecoder.decode(field[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        String url = request.getRequestURL().toString();
        heard.add(new Heard(
                hook,
                fields,
                TwilioSigner.sign(SimulatorServer.TOKEN, url, fields).equals(request.getHeader("X-Twilio-Signature"))));
        String base = url.replaceAll("(/webhooks/voice/[^/]+).*", "$1");
        String answer = answers.get(hook);
        return answer == null
                ? ResponseEntity.internalServerError().build()
                : ResponseEntity.ok(
                        answer.replace("{base}", base).replace("{socket}", base.replaceFirst("^http", "ws")));
    }

    record Heard(String hook, SortedMap<String, String> fields, boolean signed) {}
}
