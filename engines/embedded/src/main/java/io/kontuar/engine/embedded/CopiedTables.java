package io.kontuar.engine.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontuar.channel.AddressId;
import io.kontuar.contact.IdentityLink;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Message;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import io.kontuar.engine.documents.rows.KeptRow;
import io.kontuar.engine.documents.rows.RowKind;
import io.kontuar.engine.embedded.CopiedTable.Carried;
import io.kontuar.engine.embedded.CopiedTable.Form;
import io.kontuar.notice.OrderNotice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which columns of which table hold the fields of each kind. */
final class CopiedTables {
    private static final Carried DOC = new Carried("doc", KeptRow.DOC, Form.DOCUMENT);
    private static final Carried VERSION = number("version", "version");
    private final Documents documents;

    CopiedTables(Documents documents) {
        this.documents = documents;
    }

    /** Null for attempts at a proof, which have no key. */
    @Nullable
    CopiedTable of(RowKind kind) {
        return switch (kind) {
            case SHOP -> plain("shop", List.of("id"), VERSION, DOC);
            case STORE -> plain("store", List.of("id"), DOC);
            case PRODUCT -> plain("product", List.of("sku"), DOC);
            case STOCK ->
                plain("stock", List.of("sku", "store"), number("pieces", "pieces"), number("as_of", "asOf"), DOC);
            case QUEUE -> plain("queue", List.of("id"), VERSION, DOC);
            case STAFF -> plain("staff", List.of("id"), VERSION, text("login", "login"), DOC);
            case SIGN_IN ->
                plain("sign_in", List.of("token_hash"), text("staff", "staff"), number("expires_at", "expiresAt"), DOC);
            case ONE_TIME_LINK -> plain("one_time_link", List.of("token_hash"), number("expires_at", "expiresAt"), DOC);
            case AUDIT_ENTRY -> ordered("audit_entry", List.of("id"), row -> Map.of(), number("at", "at"), DOC);
            case CHANNEL_ACCOUNT -> plain("channel_account", List.of("id"), VERSION, DOC);
            case GATEWAY_CURSOR -> plain("gateway_cursor", List.of("account", "name"), text("position", "position"));
            case SENDING_PERMISSION ->
                plain(
                        "sending_permission",
                        List.of("account", "address"),
                        moment("heard_at", "heardAt"),
                        moment("stopped_at", "stoppedAt"),
                        moment("resumed_at", "resumedAt"));
            case CONTACT -> plain("contact", List.of("id"), VERSION, text("name", "name"), DOC);
            case CONTACT_ADDRESS -> plain("contact_address", List.of("id"), text("contact", "contact"), DOC);
            case IDENTITY_LINK -> ordered("identity_link", List.of("id"), this::link, DOC);
            case PROOF_ATTEMPT -> null;
            case WORKLOAD -> plain("workload", List.of("agent"), VERSION, DOC);
            case ORDERS ->
                plain(
                        "orders",
                        List.of("id"),
                        number("as_of", "asOf"),
                        number("placed_at", "placedAt"),
                        text("number", "number"),
                        text("email", "email"),
                        text("phone", "phone"),
                        DOC);
            case RETURNS ->
                plain(
                        "returns",
                        List.of("id"),
                        number("as_of", "asOf"),
                        text("order_id", "order"),
                        number("opened_at", "openedAt"),
                        DOC);
            case UNREADABLE_EVENT -> ordered("unreadable_event", List.of("id"), row -> Map.of(), DOC);
            case ARTICLE -> plain("article", List.of("id"), VERSION, DOC);
            case LESSON_DRAFT -> plain("lesson_draft", List.of("id"), VERSION, DOC);
            case LESSON_REHEARSAL -> plain("lesson_rehearsal", List.of("id"), DOC);
            case LESSON_EDITION -> plain("lesson_edition", List.of("number"), DOC);
            case TURN_REVIEW -> plain("turn_review", List.of("turn"), number("at", "at"), DOC);
            case NOTICE_SETTINGS -> plain("notice_settings", List.of("id"), VERSION, DOC);
            case BROADCAST -> plain("broadcast", List.of("id"), VERSION, number("at", "at"), DOC);
            case NOTICE ->
                new CopiedTable(
                        "notice",
                        List.of("id"),
                        false,
                        List.of(VERSION, DOC),
                        row -> NoticeRow.derived(read(row, OrderNotice.class)));
            case MESSAGE ->
                ordered(
                        "message",
                        List.of("id"),
                        this::message,
                        new Carried("delivery", "delivery", Form.DOCUMENT),
                        DOC);
            case CONVERSATION ->
                new CopiedTable("conversation", List.of("id"), false, List.of(DOC), this::conversation);
            case FACT -> ordered("fact", List.of("conversation", "id"), this::fact, DOC);
        };
    }

    private Map<String, @Nullable Object> link(KeptRow row) {
        IdentityLink link = read(row, IdentityLink.class);
        return Map.of(
                "kind",
                link.kind().name(),
                "one",
                link.one().value(),
                "other",
                link.other().value());
    }

    private Map<String, @Nullable Object> fact(KeptRow row) {
        Fact fact = read(row, Fact.class);
        return Map.of("kind", fact.kind().name(), "at", Moment.nanos(fact.at()));
    }

    private Map<String, @Nullable Object> conversation(KeptRow row) {
        return new ConversationRow(read(row, Conversation.class), documents).derived();
    }

    private Map<String, @Nullable Object> message(KeptRow row) {
        Message message = read(row, Message.class);
        String kept = row.fields().get("delivery");
        Delivery delivery = kept == null ? null : documents.read(kept.getBytes(UTF_8), Delivery.class);
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("conversation", message.conversation().value());
        columns.put("seq", message.seq());
        columns.put("direction", message.direction().name());
        columns.put(
                "account", message.account() == null ? null : message.account().value());
        columns.put(
                "provider_id",
                message.providerId() == null ? null : message.providerId().value());
        columns.put(
                "recipient",
                message.address() == null
                        ? null
                        : AddressId.of(message.address()).value());
        columns.put("state", delivery == null ? null : delivery.state().name());
        columns.put("state_at", delivery == null ? null : Moment.nanos(delivery.at()));
        columns.put(
                "delivery_provider_id",
                delivery == null || delivery.providerId() == null
                        ? null
                        : delivery.providerId().value());
        return columns;
    }

    private <T> T read(KeptRow row, Class<T> type) {
        return documents.read(row.doc().getBytes(UTF_8), type);
    }

    private static CopiedTable plain(String name, List<String> key, Carried... carried) {
        return new CopiedTable(name, key, false, List.of(carried), row -> Map.of());
    }

    private static CopiedTable ordered(
            String name,
            List<String> key,
            Function<KeptRow, Map<String, @Nullable Object>> derived,
            Carried... carried) {
        return new CopiedTable(name, key, true, new ArrayList<>(List.of(carried)), derived);
    }

    private static Carried number(String column, String field) {
        return new Carried(column, field, Form.NUMBER);
    }

    private static Carried text(String column, String field) {
        return new Carried(column, field, Form.TEXT);
    }

    private static Carried moment(String column, String field) {
        return new Carried(column, field, Form.MOMENT);
    }
}
