package io.kontuar.gateway.voice;

import io.kontuar.channel.CallId;
import io.kontuar.channel.Language;
import io.kontuar.gateway.twilio.FormText;
import io.kontuar.gateway.voice.RelayFrame.Fault;
import io.kontuar.gateway.voice.RelayFrame.Interrupt;
import io.kontuar.gateway.voice.RelayFrame.NotRead;
import io.kontuar.gateway.voice.RelayFrame.Prompt;
import io.kontuar.gateway.voice.RelayFrame.Setup;
import io.kontuar.lane.Outage;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One socket of Twilio's ConversationRelay, for one call, on a thread of its own. Whatever fails closes the socket: then
 * Twilio asks the webhook {@code relayed}, and the call goes on without it.
 */
final class RelaySession {
    private static final Logger LOG = LoggerFactory.getLogger(RelaySession.class);
    private static final int MOST_WAITING = 256;
    private static final RelayFrame LOOK = new NotRead("a look at the store");
    private final RelayParts parts;
    private final WebSocketSession socket;
    private final VoiceAccount account;
    private final CallId call;
    private final BlockingQueue<RelayFrame> frames = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean closed;

    RelaySession(RelayParts parts, WebSocketSession socket, VoiceAccount account, CallId call) {
        this.parts = parts;
        this.socket = socket;
        this.account = account;
        this.call = call;
    }

    void start() {
        Thread.ofVirtual().name("call-relay").start(this::run);
    }

    /** A frame has come; who sends more than can be worked off is cut off. */
    void receive(String payload) {
        if (!frames.offer(RelayFrames.read(payload))) {
            close(CloseStatus.SERVICE_OVERLOAD);
        }
    }

    /** The socket is closed. */
    void end() {
        closed = true;
        boolean unused = frames.offer(LOOK);
    }

    private void run() {
        try {
            RelayFrame first =
                    frames.poll(parts.settings().relay().setupWithin().toMillis(), TimeUnit.MILLISECONDS);
            if (first instanceof Setup setup && setup.call().equals(call.value())) {
                talk(setup);
            } else if (!closed) {
                warn("no setup of this call came over its socket");
                close(CloseStatus.POLICY_VIOLATION);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Outage e) {
            warn("the talk over the socket ends: " + e.getMessage());
            close(CloseStatus.SERVICE_RESTARTED);
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("channelAccount", account.twilio().id().value())
                    .log("the talk over the socket failed", e);
            close(CloseStatus.SERVER_ERROR);
        }
    }

    private void talk(Setup setup) throws InterruptedException {
        Call begun = begun(setup);
        RelayTalk talk = new RelayTalk(parts, begun, setup.session(), this::write, System.nanoTime());
        try (CallWatch.Bell bell = parts.watch().hear(begun.conversation(), () -> {
            boolean unused = frames.offer(LOOK);
        })) {
            while (!closed && !talk.over()) {
                long wait = Math.max(0, talk.due() - System.nanoTime());
                take(frames.poll(wait, TimeUnit.NANOSECONDS), talk);
            }
            keepWords(talk);
        }
    }

    /** What was said before the socket closed is kept, though nothing is answered here any more. */
    private void keepWords(RelayTalk talk) throws InterruptedException {
        long until = System.nanoTime() + parts.settings().relay().setupWithin().toNanos();
        RelayFrame left = leftOver(until);
        while (left != null) {
            keep(left, talk);
            left = leftOver(until);
        }
    }

    private @Nullable RelayFrame leftOver(long until) throws InterruptedException {
        return closed ? frames.poll() : frames.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private static void keep(RelayFrame frame, RelayTalk talk) {
        if (frame instanceof Prompt(String words, boolean last) && last) {
            talk.spoke(words, System.nanoTime());
        }
    }

    private void take(@Nullable RelayFrame frame, RelayTalk talk) {
        if (closed) {
            if (frame != null) {
                keep(frame, talk);
            }
            return;
        }
        long now = System.nanoTime();
        switch (frame) {
            case null -> {}
            case Prompt(String words, boolean last) -> {
                if (last) {
                    talk.spoke(words, now);
                }
            }
            case RelayFrame.Key(String digit) -> talk.key(digit, now);
            case Interrupt(long millis) -> LOG.debug("the caller interrupted after {} ms", millis);
            case Fault(String description) -> warn("Twilio reports: " + description);
            case Setup again -> warn("a second setup came over the socket");
            case NotRead(String reason) -> LOG.debug("the talk over the socket: {}", reason);
        }
        if (!talk.over()) {
            talk.look(now);
        }
    }

    private Call begun(Setup setup) {
        FormText form = new FormText();
        form.add("From", setup.from());
        Call begun = Call.of(
                account,
                new CallRequest(call, form, new FormText()),
                parts.clock().instant());
        return setup.language()
                .flatMap(code -> account.languages().stream()
                        .filter(language -> language.code().equals(code))
                        .findFirst())
                .map((Language chosen) -> begun.in(chosen))
                .orElse(begun);
    }

    private void write(RelayAnswer answer) {
        try {
            socket.sendMessage(new TextMessage(answer.json()));
        } catch (IOException | IllegalStateException e) {
            LOG.debug("socket {} gave way while it was written to", socket.getId(), e);
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    private void close(CloseStatus status) {
        closed = true;
        try {
            socket.close(status);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("socket {} was closed already", socket.getId(), e);
        }
    }

    private void warn(String what) {
        LOG.atWarn()
                .addKeyValue("channelAccount", account.twilio().id().value())
                .addKeyValue("call", call.value())
                .log(what);
    }
}
