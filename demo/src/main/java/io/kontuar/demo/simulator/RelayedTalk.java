package io.kontuar.demo.simulator;

import io.kontuar.demo.simulator.SimulatedCall.Doing;
import io.kontuar.demo.simulator.SimulatedCall.State;
import io.kontuar.demo.simulator.WalkedLine.HungUp;
import java.net.http.WebSocket;
import java.net.http.WebSocket.Listener;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A talk over ConversationRelay's socket, as Twilio holds it: speech and keys go out as messages, words come back to be said. */
final class RelayedTalk implements Listener {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long STEP = 100;
    private static final int MOST_WAITING = 200;
    private static final JsonNode GONE = JSON.createObjectNode().put("type", "gone");
    private static final JsonNode NOTHING = JSON.createObjectNode();
    private final WalkedLine line;
    private final SimulatedCall call;
    private final String session = Sids.session();
    private final long began = System.currentTimeMillis();
    private final BlockingQueue<JsonNode> told = new LinkedBlockingQueue<>(MOST_WAITING);
    private final StringBuilder partly = new StringBuilder();

    RelayedTalk(WalkedLine line) {
        this.line = line;
        this.call = line.call();
    }

    /** How the talk ended, as Twilio tells the action of {@code Connect}. */
    Map<String, String> talk(Element relay) throws HungUp, InterruptedException {
        Optional<WebSocket> socket = line.connect(relay.getAttribute("url"), this);
        if (socket.isEmpty()) {
            return ended("failed", Map.of("ErrorCode", "64102"));
        }
        try {
            send(socket.get(), setup(relay));
            call.say(Spoken.Side.SHOP, relay.getAttribute("welcomeGreeting"));
            call.become(State.LISTENING);
            while (true) {
                JsonNode message = Optional.ofNullable(told.poll(STEP, TimeUnit.MILLISECONDS))
                        .orElse(NOTHING);
                switch (message.path("type").asString("")) {
                    case "text" ->
                        call.say(Spoken.Side.SHOP, message.path("token").asString(""));
                    case "end" -> {
                        return ended(
                                "ended",
                                Map.of(
                                        "HandoffData",
                                        message.path("handoffData").asString("")));
                    }
                    case "gone" -> {
                        return ended("failed", Map.of("ErrorCode", "64105"));
                    }
                    default -> {}
                }
                Optional<Doing> doing = line.next(1);
                if (doing.isPresent()) {
                    does(socket.get(), doing.get());
                }
            }
        } finally {
            socket.get().abort();
        }
    }

    private Map<String, String> ended(String status, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("SessionId", session);
        form.put("SessionStatus", status);
        form.put("SessionDuration", Long.toString((System.currentTimeMillis() - began) / 1000));
        return form;
    }

    private Map<String, ?> setup(Element relay) {
        Map<String, String> given = new HashMap<>();
        for (Element child : Twiml.children(relay)) {
            if (child.getTagName().equals("Parameter")) {
                given.put(child.getAttribute("name"), child.getAttribute("value"));
            }
        }
        return Map.of(
                "type",
                "setup",
                "sessionId",
                session,
                "accountSid",
                call.account().sid(),
                "callSid",
                call.sid(),
                "from",
                call.caller(),
                "to",
                call.account().number(),
                "direction",
                "inbound",
                "callType",
                "PSTN",
                "callStatus",
                "IN_PROGRESS",
                "customParameters",
                given);
    }

    private void does(WebSocket socket, Doing doing) {
        switch (doing.what()) {
            case "speak" -> {
                call.say(Spoken.Side.CALLER, doing.text());
                send(socket, Map.of("type", "prompt", "voicePrompt", doing.text(), "lang", "", "last", true));
            }
            case "keys" -> {
                call.say(Spoken.Side.CALLER, doing.text());
                doing.text()
                        .chars()
                        .forEach(key -> send(socket, Map.of("type", "dtmf", "digit", Character.toString(key))));
            }
            default -> {}
        }
    }

    private static void send(WebSocket socket, Map<String, ?> message) {
        if (!socket.isOutputClosed()) {
            WebSocket unused =
                    socket.sendText(JSON.writeValueAsString(message), true).join();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partly.append(data);
        if (last) {
            keep(partly.toString());
            partly.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void keep(String text) {
        try {
            boolean unused = told.offer(JSON.readTree(text));
        } catch (JacksonException notAMessage) {
            call.say(Spoken.Side.EVENT, "callUnknown");
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        boolean unused = told.offer(GONE);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        boolean unused = told.offer(GONE);
    }
}
