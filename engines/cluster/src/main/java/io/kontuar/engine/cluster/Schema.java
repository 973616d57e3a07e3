package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;

/**
 * The collections and their indexes, beside the one on {@code _id}: one for every query that a port makes, as the tests
 * prove, and a unique one for everything that may be there once only.
 */
final class Schema {
    static final String META = "meta";
    static final String LEASE = "lease";
    static final String CONTACT = "contact";
    static final String CONTACT_ADDRESS = "contact_address";
    static final String IDENTITY_LINK = "identity_link";
    static final String PROOF_ATTEMPT = "proof_attempt";
    static final String CHANNEL_ACCOUNT = "channel_account";
    static final String GATEWAY_CURSOR = "gateway_cursor";
    static final String SENDING_PERMISSION = "sending_permission";
    static final String CONVERSATION = "conversation";
    static final String MESSAGE = "message";
    static final String FACT = "fact";
    static final String TRACE = "trace";
    static final String UNREADABLE_EVENT = "unreadable_event";
    static final String QUEUE = "queue";
    static final String WORKLOAD = "workload";
    static final String STAFF = "staff";
    static final String SIGN_IN = "sign_in";
    static final String ONE_TIME_LINK = "one_time_link";
    static final String AUDIT_ENTRY = "audit_entry";
    static final String ORDERS = "orders";
    static final String RETURNS = "returns";
    static final String STORE = "store";
    static final String PRODUCT = "product";
    static final String STOCK = "stock";
    static final String SHOP = "shop";
    static final String ARTICLE = "article";
    static final String LESSON_DRAFT = "lesson_draft";
    static final String LESSON_REHEARSAL = "lesson_rehearsal";
    static final String LESSON_EDITION = "lesson_edition";
    static final String TURN_REVIEW = "turn_review";
    static final String NOTICE = "notice";
    static final String NOTICE_SETTINGS = "notice_settings";
    static final String BROADCAST = "broadcast";
    static final String ATTACHMENT = "attachment";
    static final String ATTACHMENT_BYTES = "attachment_bytes";
    static final String ATTACHMENT_LOOSE = "attachment_loose";

    private final Map<String, List<IndexModel>> indexes = new LinkedHashMap<>();

    private Schema() {}

    /** The indexes of version 1, by collection. */
    static Map<String, List<IndexModel>> first() {
        Schema schema = new Schema();
        schema.people();
        schema.conversations();
        schema.messages();
        schema.records();
        schema.commerce();
        schema.notices();
        schema.attachments();
        return schema.indexes;
    }

    private void people() {
        index(CONTACT_ADDRESS, ascending("contact", "_id"));
        index(IDENTITY_LINK, ascending("ends"));
        index(PROOF_ATTEMPT, ascending("key", "at"));
        index(PROOF_ATTEMPT, ascending("at"));
        unique(STAFF, ascending("login"));
        index(SIGN_IN, ascending("staff"));
        index(SIGN_IN, ascending("expiresAt"));
        index(ONE_TIME_LINK, ascending("expiresAt"));
        index(AUDIT_ENTRY, descending("at", "n"));
    }

    private void conversations() {
        sparse(CONVERSATION, ascending("waitsIn", "place", "_id"));
        index(CONVERSATION, compoundIndex(ascending("queue", "holder"), descending("updatedAt", "_id")));
        index(CONVERSATION, compoundIndex(ascending("agent"), descending("updatedAt", "_id")));
        index(CONVERSATION, compoundIndex(ascending("offeredTo"), descending("updatedAt", "_id")));
        index(CONVERSATION, compoundIndex(ascending("contact"), descending("updatedAt"), ascending("_id")));
        index(CONVERSATION, ascending("holder", "updatedAt"));
        sparse(CONVERSATION, ascending("nextDue"));
        sparse(CONVERSATION, ascending(Leftovers.SINCE));
    }

    private void messages() {
        unique(MESSAGE, ascending("conversation", "seq"));
        add(
                MESSAGE,
                ascending(MessageFields.CAME),
                new IndexOptions().unique(true).sparse(true));
        sparse(MESSAGE, ascending(MessageFields.UNSENT, "n"));
        sparse(MESSAGE, ascending(MessageFields.KNOWN, "n"));
        sparse(MESSAGE, ascending(MessageFields.STATE, "stateAt", "n"));
        sparse(MESSAGE, ascending(MessageFields.FILES_AT));
    }

    private void records() {
        index(FACT, ascending("conversation", "turn", "n"));
        index(FACT, ascending("at", "n", "kind"));
        index(TRACE, ascending("conversation", "turn"));
        index(TRACE, ascending("at"));
        index(TURN_REVIEW, descending("at", "_id"));
        index(UNREADABLE_EVENT, descending("n"));
        index(UNREADABLE_EVENT, ascending("at"));
    }

    private void commerce() {
        index(ORDERS, compoundIndex(ascending("number"), descending("placedAt"), ascending("_id")));
        index(ORDERS, compoundIndex(ascending("email"), descending("placedAt"), ascending("_id")));
        index(ORDERS, compoundIndex(ascending("phone"), descending("placedAt"), ascending("_id")));
        index(RETURNS, compoundIndex(ascending("order"), descending("openedAt"), ascending("_id")));
        index(STOCK, compoundIndex(ascending("sku"), descending("pieces"), ascending("store")));
    }

    private void notices() {
        sparse(NOTICE, ascending(NoticeFields.SENDS_BY, NoticeFields.DUE));
        sparse(NOTICE, ascending(NoticeFields.CHECK_AT));
        index(NOTICE, compoundIndex(ascending(NoticeFields.RECIPIENT), descending(NoticeFields.MADE_AT)));
        index(NOTICE, descending(NoticeFields.MADE_AT));
        index(NOTICE, compoundIndex(ascending(NoticeFields.BROADCAST), descending(NoticeFields.MADE_AT)));
        index(BROADCAST, descending("at"));
    }

    private void attachments() {
        index(ATTACHMENT, ascending("storedAt"));
        unique(ATTACHMENT, ascending("file"));
        index(ATTACHMENT_LOOSE, ascending("since"));
        unique(ATTACHMENT_BYTES + ".chunks", ascending("files_id", "n"));
        index(ATTACHMENT_BYTES + ".files", ascending("filename", "uploadDate"));
    }

    private void index(String collection, Bson keys) {
        add(collection, keys, new IndexOptions());
    }

    private void unique(String collection, Bson keys) {
        add(collection, keys, new IndexOptions().unique(true));
    }

    private void sparse(String collection, Bson keys) {
        add(collection, keys, new IndexOptions().sparse(true));
    }

    private void add(String collection, Bson keys, IndexOptions options) {
        indexes.computeIfAbsent(collection, name -> new ArrayList<>()).add(new IndexModel(keys, options));
    }
}
