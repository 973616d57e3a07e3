package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Verification;
import io.kontuar.console.api.Codes;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.PendingOffer;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowView(
        String id,
        long version,
        String contact,
        String name,
        String subject,
        String channel,
        String language,
        String queue,
        String holder,
        @Nullable AgentView agent,
        @Nullable OfferView offer,
        int priority,
        String verification,
        long lastSeq,
        @Nullable LastView last,
        @Nullable Instant unansweredSince,
        @Nullable Instant enteredQueueAt,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant closedAt) {

    static RowView of(
            Conversation of,
            @Nullable Message last,
            @Nullable String name,
            Verification verification,
            Colleagues colleagues) {
        return new RowView(
                of.id().value(),
                of.version(),
                of.customer().contact().value(),
                name == null ? nameless(of.customer().replyTo()) : name,
                of.subject(),
                of.customer().replyTo().channel().code(),
                of.language().code(),
                of.queue().value(),
                Codes.of(of.control().holder()),
                AgentView.of(of.control().agent(), colleagues),
                OfferView.of(of.offer()),
                of.priority(),
                Codes.of(verification),
                of.progress().lastSeq(),
                last == null ? null : LastView.of(last),
                of.moments().unansweredSince(),
                of.moments().enteredQueueAt(),
                of.moments().openedAt(),
                of.moments().updatedAt(),
                of.moments().closedAt());
    }

    /** A number or mailbox names its owner well enough; a chat visitor's id says nothing. */
    private static String nameless(Address address) {
        return address.channel() == ChannelKind.WEB_CHAT ? "" : address.value();
    }

    /** The agent who holds it. */
    public record AgentView(String id, String name) {
        static @Nullable AgentView of(@Nullable StaffId agent, Colleagues colleagues) {
            return agent == null ? null : new AgentView(agent.value(), colleagues.name(agent));
        }
    }

    /** To whom it is offered, and until when. */
    public record OfferView(String agent, Instant until) {
        static @Nullable OfferView of(@Nullable PendingOffer offer) {
            return offer == null ? null : new OfferView(offer.agent().value(), offer.until());
        }
    }

    /** The latest entry that is not a note, in one line. */
    public record LastView(String direction, String author, String text, Instant at) {
        private static final int LONGEST = 160;

        static LastView of(Message message) {
            String line = ContentView.line(message.content());
            return new LastView(
                    Codes.of(message.direction()),
                    Codes.of(message.author().kind()),
                    line.length() <= LONGEST ? line : line.substring(0, LONGEST),
                    message.at());
        }
    }
}
