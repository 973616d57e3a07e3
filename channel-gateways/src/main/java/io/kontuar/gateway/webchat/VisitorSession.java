package io.kontuar.gateway.webchat;

import io.github.bucket4j.Bucket;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.Language;
import io.kontuar.conversation.ConversationId;
import io.kontuar.gateway.webchat.ClientFrame.Hello;
import io.kontuar.gateway.webchat.ClientFrame.NotRead;
import io.kontuar.gateway.webchat.ClientFrame.Ping;
import io.kontuar.gateway.webchat.ClientFrame.Rate;
import io.kontuar.gateway.webchat.ClientFrame.Read;
import io.kontuar.gateway.webchat.ClientFrame.Send;
import io.kontuar.gateway.webchat.ClientFrame.Transcript;
import io.kontuar.gateway.webchat.ClientFrame.Typing;
import io.kontuar.gateway.webchat.ClientFrame.Way;
import io.kontuar.lane.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** One visitor on one socket: what he says, in order, and what he is shown. */
final class VisitorSession {

    private static final Duration TYPING_EVERY = Duration.ofSeconds(3);
    private static final Duration ECHO_WITHIN = Duration.ofSeconds(2);
    private static final Duration QUEUE_EVERY = Duration.ofSeconds(5);
    private static final int FRAMES_PER_MINUTE = 240;

    private final ChatParts parts;
    private final ChatSocket socket;
    private final ChatSite site;
    private final String ip;
    private final Bucket frames = Allowance.bucket(FRAMES_PER_MINUTE, Duration.ofMinutes(1));
    private final Bucket messages;
    private final VisitorWishes wishes;
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Identified identified;
    private volatile Instant awaitedSince = Instant.EPOCH;
    private volatile Instant digestDue;
    private volatile Instant queueDue = Instant.EPOCH;
    private Instant typedAt = Instant.EPOCH;
    private boolean introduced;
    private boolean ended;

    VisitorSession(ChatParts parts, ChatSocket socket, ChatSite site, String ip) {
        this.parts = parts;
        this.socket = socket;
        this.site = site;
        this.ip = ip;
        this.wishes = new VisitorWishes(parts, ip);
        this.messages = Allowance.bucket(parts.settings().messagesPerMinute(), Duration.ofMinutes(1));
        this.digestDue = parts.clock().instant().plus(parts.settings().digestEvery());
    }

    /** Who the socket belongs to, once it has said hello. */
    private record Identified(Speaker speaker, VisitorView view) {
        Visitor visitor() {
            return speaker.visitor();
        }
    }

    String ip() {
        return ip;
    }

    /** The visitor and the conversation he looks at; empty before both are known. */
    private Optional<Departures.Whereabouts> whereabouts() {
        Identified who = identified;
        ConversationId conversation = who == null ? null : who.view.conversation();
        return who == null || conversation == null
                ? Optional.empty()
                : Optional.of(
                        new Departures.Whereabouts(AddressId.of(who.visitor().address()), conversation));
    }

    void receive(String payload) {
        if (!frames.tryConsume(1)) {
            socket.close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        socket.then(() -> handle(ClientFrames.read(payload)));
    }

    private void handle(ClientFrame frame) {
        Identified who = identified;
        switch (frame) {
            case Hello hello -> greet(hello);
            case Ping() -> {}
            case NotRead(String code, String message) -> socket.write(new ServerFrame.Failure(code, message));
            case Send send when who != null -> send(who, send);
            case Typing() when who != null -> typing(who);
            case Read(long seq) when who != null -> who.view.read(seq);
            case Transcript transcript
            when who != null -> answer(transcript.id(), wishes.copy(who.speaker, who.view.conversation(), transcript));
            case Rate rate
            when who != null && messages.tryConsume(1) ->
                answer(rate.id(), wishes.rate(who.speaker, who.view.conversation(), rate));
            case Rate rate when who != null -> answer(rate.id(), Optional.of("too-many"));
            case Send _, Typing _, Read _, Transcript _, Rate _ ->
                socket.write(new ServerFrame.Failure("hello-first", "say hello before anything else"));
        }
    }

    private void greet(Hello hello) {
        if (ended) {
            return;
        }
        forgetVisitor();
        identified = null;
        introduced = false;
        switch (parts.recognition().greet(site, hello)) {
            case Recognition.TurnedAway(String code) ->
                socket.write(new ServerFrame.Failure(code, "this chat is for signed-in customers"));
            case Recognition.Known known -> welcome(known, hello);
        }
    }

    private void welcome(Recognition.Known known, Hello hello) {
        Speaker speaker = new Speaker(site, known.visitor(), language(hello.language()), known.signedIn());
        VisitorView view = new VisitorView(parts, socket, this, speaker);
        identified = new Identified(speaker, view);
        parts.sockets().bind(AddressId.of(known.visitor().address()), this);
        if (known.refusal() != null) {
            socket.write(new ServerFrame.Failure(known.refusal(), "the page's word of who this is does not hold"));
        }
        FormFields told = speaker.told(FormFields.NONE);
        socket.write(new ServerFrame.Welcome(
                known.token(),
                known.visitor().id(),
                known.resumed(),
                parts.shopName().get(),
                parts.settings().fileLimit().toBytes(),
                told.name(),
                told.email() != null));
        if (known.resumed() || known.signedIn() != null) {
            view.begin(hello);
        }
    }

    private void send(Identified who, Send frame) {
        if (!messages.tryConsume(1) || !parts.messagesPerIp().take(ip)) {
            socket.write(new ServerFrame.Refused(frame.id(), "too-many"));
            return;
        }
        if (frame.way() == Way.CHAT) {
            awaited.add(frame.id());
            awaitedSince = parts.clock().instant();
        }
        Optional<String> refused = said(who, frame);
        if (refused.isPresent()) {
            awaited.remove(frame.id());
        }
        answer(frame.id(), refused);
    }

    /** Who begins a conversation says first what the site wants to know; nobody is asked in the midst of one. */
    private Optional<String> said(Identified who, Send frame) {
        boolean begins = !introduced && !inConversation(who.visitor());
        FormFields told = who.speaker.told(frame.form());
        if (begins && frame.way() == Way.CHAT && !told.missing(site.settings()).isEmpty()) {
            return Optional.of("form");
        }
        if (begins) {
            parts.inbound().joined(who.speaker);
        }
        Optional<String> refused =
                parts.inbound().said(who.speaker, frame, begins || !frame.form().isEmpty());
        introduced |= refused.isEmpty() && frame.way() == Way.CHAT;
        return refused;
    }

    private boolean inConversation(Visitor visitor) {
        return parts.timeline().current(visitor).filter(one -> !one.closed()).isPresent();
    }

    private void answer(String id, Optional<String> refused) {
        socket.write(refused.<ServerFrame>map(reason -> new ServerFrame.Refused(id, reason))
                .orElseGet(() -> new ServerFrame.Accepted(id)));
    }

    /** The conversation that is shown is over: the next one begins anew. */
    void concluded() {
        introduced = false;
    }

    private void typing(Identified who) {
        Instant now = parts.clock().instant();
        ConversationId conversation = who.view.conversation();
        if (conversation != null && !now.isBefore(typedAt.plus(TYPING_EVERY))) {
            typedAt = now;
            parts.lanes()
                    .publish(new Event.Activity(
                            conversation.value(),
                            Event.Who.CUSTOMER,
                            who.visitor().id(),
                            "",
                            Event.Doing.TYPING,
                            now));
        }
    }

    /** The conversation that is shown has changed. */
    void look() {
        shown().ifPresent(view -> socket.look(view::look));
    }

    /** The visitor may have another conversation now. */
    void lookAnew() {
        shown().ifPresent(view -> socket.then(view::lookAnew));
    }

    /** Somebody types for the visitor to read. */
    void typed(ServerFrame.Typing frame) {
        socket.whenIdle(() -> socket.write(frame));
    }

    /** A message came back in the timeline: nothing of it can have been lost. */
    void echoed(Entry entry) {
        if (entry.clientId() != null) {
            awaited.remove(entry.clientId());
        }
    }

    /** Looks again at what events may have left out: called about every second. */
    void tick(Instant now) {
        if (!awaited.isEmpty() && now.isAfter(awaitedSince.plus(ECHO_WITHIN))) {
            awaitedSince = now;
            lookAnew();
        }
        if (!now.isBefore(queueDue)) {
            queueDue = now.plus(QUEUE_EVERY);
            shown().ifPresent(view -> socket.then(view::lookAtQueue));
        }
        if (!now.isBefore(digestDue)) {
            digestDue = now.plus(parts.settings().digestEvery());
            shown().ifPresent(view -> socket.then(view::digest));
        }
    }

    /** The socket is closed: nothing is shown any more, and somebody may be gone. */
    void end(Departures departures) {
        socket.finallyThen(() -> {
            ended = true;
            forgetVisitor();
            whereabouts().ifPresent(departures::disconnected);
        });
    }

    void close(CloseStatus status) {
        socket.close(status);
    }

    private void forgetVisitor() {
        Identified who = identified;
        if (who != null) {
            who.view.end();
            parts.sockets().unbind(AddressId.of(who.visitor().address()), this);
        }
    }

    private Optional<VisitorView> shown() {
        Identified who = identified;
        return who == null ? Optional.empty() : Optional.of(who.view);
    }

    private static Language language(@Nullable String code) {
        try {
            return code == null ? Language.EN : Language.ofCode(code);
        } catch (IllegalArgumentException unknown) {
            return Language.EN;
        }
    }
}
