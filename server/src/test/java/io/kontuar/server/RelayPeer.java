package io.kontuar.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocket.Listener;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's end of a ConversationRelay socket: signs the handshake, says what its page says, keeps what it is told. */
final class RelayPeer implements Listener {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONG = Duration.ofSeconds(60);
    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final StringBuilder partly = new StringBuilder();
    private final String session;
    private final WebSocket socket;
    private volatile int closed;

    RelayPeer(String url, String session) {
        this.session = session;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("X-Twilio-Signature", sign(url))
                .buildAsync(URI.create(url), this)
                .join();
    }

    void setsUp(String call, String from, String language) {
        says(Map.of(
                "type", "setup",
                "sessionId", session,
                "accountSid", "AC1",
                "callSid", call,
                "from", from,
                "to", "+48221234567",
                "direction", "inbound",
                "callType", "PSTN",
                "callStatus", "IN_PROGRESS",
                "customParameters", Map.of("language", language)));
    }

    void speaks(String words) {
        says(Map.of("type", "prompt", "voicePrompt", words, "lang", "en-US", "last", true));
    }

    void presses(String keys) {
        keys.chars().forEach(key -> says(Map.of("type", "dtmf", "digit", Character.toString(key))));
    }

    void says(Map<String, ?> message) {
        socket.sendText(JSON.writeValueAsString(message), true).join();
    }

    /** Waits until these words were to be spoken, as the last of an answer. */
    String hears(String words) {
        await().atMost(LONG)
                .until(() ->
                        spoken().contains(words) && told.getLast().path("last").asBoolean(true));
        return spoken();
    }

    /** All that was to be spoken, one text a line, but that the caller shall wait. */
    String spoken() {
        StringBuilder text = new StringBuilder();
        told.stream()
                .filter(frame -> frame.path("type").asString("").equals("text"))
                .map(frame -> frame.path("token").asString(""))
                .filter(words -> !words.startsWith("One moment"))
                .forEach(words -> text.append(words).append('\n'));
        return text.toString();
    }

    Optional<JsonNode> first(String type) {
        return told.stream()
                .filter(frame -> frame.path("type").asString("").equals(type))
                .findFirst();
    }

    /** What Twilio posts to the action of {@code Connect} once we have ended the talk. */
    Map<String, String> ended() {
        await().atMost(LONG).until(() -> first("end").isPresent());
        String data = first("end").orElseThrow().path("handoffData").asString("");
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        Map<String, String> form = new HashMap<>(failed());
        form.put("SessionStatus", "ended");
        form.put("HandoffData", data);
        return form;
    }

    /** What Twilio posts when the socket is gone. */
    Map<String, String> failed() {
        return Map.of("SessionId", session, "SessionStatus", "failed", "SessionDuration", "5");
    }

    int closed() {
        return closed;
    }

    void breaksOff() {
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partly.append(data);
        if (last) {
            told.add(JSON.readTree(partly.toString()));
            partly.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed = status;
        return null;
    }

    static String sign(String url) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TwilioLine.TOKEN.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(url.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
