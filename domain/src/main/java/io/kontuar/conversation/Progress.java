package io.kontuar.conversation;

/**
 * How far the conversation is, in sequence numbers; all 0 at the beginning.
 *
 * @param lastSeq the latest entry of the timeline
 * @param lastInboundSeq the customer's latest message
 * @param answeredSeq the customer's latest message that bot or agent has answered
 */
public record Progress(long lastSeq, long lastInboundSeq, long answeredSeq) {
    public static final Progress NONE = new Progress(0, 0, 0);

    public boolean unanswered() {
        return lastInboundSeq > answeredSeq;
    }
}
