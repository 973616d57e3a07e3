package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.channel.Address;
import io.kontuar.channel.Introduction;
import io.kontuar.channel.Origin;
import io.kontuar.console.api.Codes;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Message;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the timeline. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageView(
        String id,
        long seq,
        String direction,
        AuthorView author,
        ContentView content,
        @Nullable String channel,
        Instant at,
        @Nullable DeliveryView delivery,
        @Nullable OriginView origin) {

    public static List<MessageView> all(List<Message> messages, Colleagues colleagues) {
        return messages.stream().map(message -> of(message, colleagues)).toList();
    }

    static MessageView of(Message message, Colleagues colleagues) {
        Address address = message.address();
        Delivery delivery = message.delivery();
        return new MessageView(
                message.id().value(),
                message.seq(),
                Codes.of(message.direction()),
                AuthorView.of(message.author(), colleagues),
                ContentView.of(message.content()),
                address == null ? null : address.channel().code(),
                message.at(),
                delivery == null ? null : DeliveryView.of(delivery),
                OriginView.of(message.origin()));
    }

    /** What it came out of, where the channel told: an advertisement, an article of the catalogue, a form. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OriginView(
            boolean reply,
            @Nullable String advert,
            @Nullable String article,
            @Nullable FormView form) {
        static @Nullable OriginView of(@Nullable Origin origin) {
            return origin == null
                    ? null
                    : new OriginView(
                            origin.quoted() != null,
                            origin.advert(),
                            origin.article(),
                            FormView.of(origin.introduction()));
        }
    }

    /**
     * What the customer told of himself, or the shop vouches for.
     *
     * @param source pre-chat, offline-form, contact-form or signed-in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FormView(
            String source,
            @Nullable String name,
            @Nullable String email,
            @Nullable String order) {
        static @Nullable FormView of(@Nullable Introduction told) {
            return told == null ? null : new FormView(Codes.of(told.source()), told.name(), told.email(), told.order());
        }
    }

    /** Who wrote an entry; id and name are there for agents. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AuthorView(
            String kind, @Nullable String id, @Nullable String name) {
        static AuthorView of(Author author, Colleagues colleagues) {
            StaffId staff = author.staff();
            String kind = Codes.of(author.kind());
            return staff == null
                    ? new AuthorView(kind, null, null)
                    : new AuthorView(kind, staff.value(), colleagues.name(staff));
        }
    }
}
