package io.kontuar.engine.documents.rows;

/**
 * The kinds of records that every engine keeps, in the order in which they are copied: messages before the conversations
 * that show one of them, facts after the conversations that may still hold some.
 */
public enum RowKind {
    SHOP,
    STORE,
    PRODUCT,
    STOCK,
    QUEUE,
    STAFF,
    SIGN_IN,
    ONE_TIME_LINK,
    AUDIT_ENTRY,
    CHANNEL_ACCOUNT,
    GATEWAY_CURSOR,
    SENDING_PERMISSION,
    CONTACT,
    CONTACT_ADDRESS,
    IDENTITY_LINK,
    PROOF_ATTEMPT,
    WORKLOAD,
    ORDERS,
    RETURNS,
    UNREADABLE_EVENT,
    ARTICLE,
    LESSON_DRAFT,
    LESSON_REHEARSAL,
    LESSON_EDITION,
    TURN_REVIEW,
    NOTICE_SETTINGS,
    BROADCAST,
    NOTICE,
    MESSAGE,
    CONVERSATION,
    FACT
}
