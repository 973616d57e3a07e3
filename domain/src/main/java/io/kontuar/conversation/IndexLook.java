package io.kontuar.conversation;

import io.kontuar.lane.CommandId;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneMessage;

/** The stored thing of this kind and id has changed and wants indexing. */
public record IndexLook(CommandId id, Subject subject, String document) implements LaneMessage {
    public static final Lane<IndexLook> LANE = new Lane<>("index", IndexLook.class);

    @Override
    public String key() {
        return document;
    }

    /** What is to be indexed; {@code document} is the id of such a thing. */
    public enum Subject {
        MESSAGE,
        CONVERSATION,
        CUSTOMER,
        ORDER,
        ARTICLE
    }
}
