package io.kontuar.engine.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.contact.IdentityLink;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Message;
import io.kontuar.engine.cluster.CopiedCollection.Carried;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import io.kontuar.engine.documents.rows.KeptRow;
import io.kontuar.engine.documents.rows.RowKind;
import io.kontuar.notice.OrderNotice;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;

/** Which fields of which collection hold the fields of each kind that goes row by row. */
final class CopiedCollections {
    private static final Carried DOC = text(KeptRow.DOC);
    private static final Carried VERSION = number("version");
    private final Documents documents;
    private final Shelf<Message> messages;

    CopiedCollections(Documents documents, Shelf<Message> messages) {
        this.documents = documents;
        this.messages = messages;
    }

    /** @throws IllegalArgumentException for a kind that goes another way */
    CopiedCollection of(RowKind kind) {
        return switch (kind) {
            case STORE -> plain(Schema.STORE, DOC);
            case PRODUCT -> plain(Schema.PRODUCT, DOC);
            case STOCK ->
                new CopiedCollection(
                        Schema.STOCK,
                        List.of("sku", "store"),
                        false,
                        List.of(number("pieces"), number("asOf"), DOC),
                        row -> new Document("sku", row.key().get(0))
                                .append("store", row.key().get(1)));
            case QUEUE -> plain(Schema.QUEUE, VERSION, DOC);
            case STAFF -> plain(Schema.STAFF, VERSION, text("login"), DOC);
            case SIGN_IN -> plain(Schema.SIGN_IN, text("staff"), number("expiresAt"), DOC);
            case ONE_TIME_LINK -> plain(Schema.ONE_TIME_LINK, number("expiresAt"), DOC);
            case AUDIT_ENTRY -> ordered(Schema.AUDIT_ENTRY, row -> new Document(), number("at"), DOC);
            case GATEWAY_CURSOR ->
                new CopiedCollection(
                        Schema.GATEWAY_CURSOR,
                        List.of("account", "name"),
                        false,
                        List.of(text("position")),
                        row -> new Document());
            case SENDING_PERMISSION ->
                new CopiedCollection(
                        Schema.SENDING_PERMISSION,
                        List.of("account", "address"),
                        false,
                        List.of(number("heardAt"), number("stoppedAt"), number("resumedAt")),
                        row -> new Document());
            case CONTACT -> plain(Schema.CONTACT, VERSION, text("name"), DOC);
            case CONTACT_ADDRESS -> plain(Schema.CONTACT_ADDRESS, text("contact"), DOC);
            case IDENTITY_LINK -> ordered(Schema.IDENTITY_LINK, this::link, DOC);
            case WORKLOAD -> plain(Schema.WORKLOAD, VERSION, DOC);
            case ORDERS ->
                plain(
                        Schema.ORDERS,
                        number("asOf"),
                        number("placedAt"),
                        text("number"),
                        text("email"),
                        text("phone"),
                        DOC);
            case RETURNS -> plain(Schema.RETURNS, number("asOf"), text("order"), number("openedAt"), DOC);
            case UNREADABLE_EVENT -> ordered(Schema.UNREADABLE_EVENT, this::unreadable, DOC);
            case ARTICLE -> plain(Schema.ARTICLE, VERSION, DOC);
            case LESSON_DRAFT -> numbered(Schema.LESSON_DRAFT, VERSION, DOC);
            case LESSON_REHEARSAL -> numbered(Schema.LESSON_REHEARSAL, DOC);
            case LESSON_EDITION -> numbered(Schema.LESSON_EDITION, DOC);
            case TURN_REVIEW -> plain(Schema.TURN_REVIEW, number("at"), DOC);
            case NOTICE_SETTINGS -> numbered(Schema.NOTICE_SETTINGS, VERSION, DOC);
            case BROADCAST -> plain(Schema.BROADCAST, VERSION, number("at"), DOC);
            case NOTICE ->
                new CopiedCollection(
                        Schema.NOTICE,
                        List.of("_id"),
                        false,
                        List.of(VERSION, DOC),
                        row -> NoticeFields.derived(read(row, OrderNotice.class)));
            case MESSAGE -> ordered(Schema.MESSAGE, this::message, text(MessageFields.DELIVERY), DOC);
            case FACT ->
                new CopiedCollection(Schema.FACT, List.of("conversation", "fact"), true, List.of(DOC), this::fact);
            case SHOP, CHANNEL_ACCOUNT, PROOF_ATTEMPT, CONVERSATION ->
                throw new IllegalArgumentException("copied rows: expected a kind that goes row by row, got " + kind);
        };
    }

    private Document link(KeptRow row) {
        IdentityLink link = read(row, IdentityLink.class);
        return new Document("ends", List.of(link.one().value(), link.other().value()));
    }

    private Document unreadable(KeptRow row) {
        return new Document(NamedFiles.FIELD, NamedFiles.in(row.doc()))
                .append("at", Moment.nanos(read(row, Unreadable.class).receivedAt()));
    }

    /** Before the facts of every turn to come. */
    private Document fact(KeptRow row) {
        Fact fact = read(row, Fact.class);
        return new Document("conversation", row.key().getFirst())
                .append("turn", 0L)
                .append("kind", fact.kind().name())
                .append("at", Moment.nanos(fact.at()));
    }

    /** The delivery beside the record is newer than the one inside. */
    private Document message(KeptRow row) {
        Message message = read(row, Message.class);
        String delivery = row.fields().get(MessageFields.DELIVERY);
        Message current =
                delivery == null ? message : message.with(documents.read(delivery.getBytes(UTF_8), Delivery.class));
        return MessageFields.row(current, messages, row.order());
    }

    private <T> T read(KeptRow row, Class<T> type) {
        return documents.read(row.doc().getBytes(UTF_8), type);
    }

    private static CopiedCollection plain(String name, Carried... carried) {
        return new CopiedCollection(name, List.of("_id"), false, List.of(carried), row -> new Document());
    }

    /** Its {@code _id} is a number. */
    private static CopiedCollection numbered(String name, Carried... carried) {
        return new CopiedCollection(
                name, List.of(CopiedCollection.NUMBER), false, List.of(carried), row -> new Document());
    }

    private static CopiedCollection ordered(String name, Function<KeptRow, Document> derived, Carried... carried) {
        return new CopiedCollection(
                name, List.of("_id"), true, Stream.of(carried).toList(), derived);
    }

    private static Carried number(String field) {
        return new Carried(field, true);
    }

    private static Carried text(String field) {
        return new Carried(field, false);
    }
}
