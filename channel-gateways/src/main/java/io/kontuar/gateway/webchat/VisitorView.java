package io.kontuar.gateway.webchat;

import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.Language;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one socket has been shown, and how it is brought up to what the store says. Used by the socket's own tasks only; the
 * conversation may be asked for by anybody.
 */
final class VisitorView {

    private final ChatParts parts;
    private final ChatSocket socket;
    private final VisitorSession session;
    private final Visitor visitor;
    private final Language language;
    private final boolean asksRating;
    private volatile @Nullable ConversationId conversation;
    private long examined;
    private long lastShown;
    private long readUpTo;
    private boolean reset;
    private ServerFrame.@Nullable State shownState;

    VisitorView(ChatParts parts, ChatSocket socket, VisitorSession session, Speaker speaker) {
        this.parts = parts;
        this.socket = socket;
        this.session = session;
        this.visitor = speaker.visitor();
        this.language = speaker.language();
        this.asksRating = speaker.site().settings().survey();
    }

    @Nullable
    ConversationId conversation() {
        return conversation;
    }

    /** Begins where the widget is: at that entry of that conversation, or with all of the current one. */
    void begin(ClientFrame.Hello hello) {
        Optional<Conversation> had = hello.conversation() == null
                ? parts.timeline().current(visitor)
                : parts.timeline().find(visitor, new ConversationId(hello.conversation()));
        boolean resumes = had.isPresent()
                && hello.afterSeq() > 0
                && hello.afterSeq() <= had.get().progress().lastSeq();
        reset = !resumes;
        if (resumes) {
            turnTo(had.get().id(), hello.afterSeq());
            show(had.get());
        }
        lookAnew();
        if (reset && hello.afterSeq() > 0) {
            socket.write(new ServerFrame.Entries("", List.of(), false, true));
        }
    }

    /** Shows what is new in the conversation that is shown. */
    void look() {
        ConversationId shown = conversation;
        if (shown == null) {
            lookAnew();
        } else {
            parts.timeline().find(visitor, shown).ifPresent(this::show);
        }
    }

    /** Like {@link #look}, and turns to another conversation where the visitor has got one. */
    void lookAnew() {
        look(parts.timeline().current(visitor));
    }

    private void look(Optional<Conversation> current) {
        if (current.isPresent() && !current.get().id().equals(conversation)) {
            turnTo(current.get().id(), 0);
        }
        current.ifPresent(this::show);
    }

    void digest() {
        lookAnew();
        ConversationId shown = conversation;
        socket.write(new ServerFrame.Digest(shown == null ? null : shown.value(), lastShown));
    }

    /** The place in the queue moves without an event of the conversation's own. */
    void lookAtQueue() {
        if (shownState != null && shownState.position() != null) {
            look();
        }
    }

    /** The visitor has seen all up to here: as far as it was shown to him. */
    void read(long seq) {
        ConversationId shown = conversation;
        long upTo = Math.min(seq, lastShown);
        if (shown != null && upTo > readUpTo) {
            parts.timeline()
                    .find(visitor, shown)
                    .ifPresent(one -> parts.inbound()
                            .reached(
                                    visitor,
                                    parts.timeline().unread(one, visitor, readUpTo, upTo),
                                    DeliveryState.READ));
            readUpTo = upTo;
        }
    }

    void end() {
        ConversationId shown = conversation;
        if (shown != null) {
            parts.sockets().unbind(shown, session);
        }
    }

    private void turnTo(ConversationId next, long after) {
        end();
        conversation = next;
        examined = after;
        lastShown = after;
        readUpTo = 0;
        shownState = null;
        parts.sockets().bind(next, session);
    }

    private void show(Conversation one) {
        boolean more = true;
        while (more && socket.isOpen()) {
            VisitorTimeline.Page page = parts.timeline().after(one, visitor, language, examined);
            examined = page.examined();
            more = page.more();
            show(one.id(), page);
        }
        ServerFrame.State state = parts.states()
                .of(one, asksRating && one.closed() && parts.timeline().unrated(one));
        if (one.closed()) {
            session.concluded();
        }
        if (!state.equals(shownState)) {
            shownState = state;
            socket.write(state);
        }
    }

    private void show(ConversationId id, VisitorTimeline.Page page) {
        if (page.entries().isEmpty() && !reset) {
            return;
        }
        boolean written = socket.write(new ServerFrame.Entries(id.value(), page.entries(), false, reset));
        reset = false;
        if (written && !page.entries().isEmpty()) {
            lastShown = page.entries().getLast().seq();
            page.entries().forEach(session::echoed);
            parts.inbound().reached(visitor, page.undelivered(), DeliveryState.DELIVERED);
        }
    }
}
