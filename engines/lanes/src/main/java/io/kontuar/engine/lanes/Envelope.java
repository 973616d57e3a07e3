package io.kontuar.engine.lanes;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneMessage;
import io.kontuar.lane.LaneSend;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.time.Duration;

/** A lane message in the form in which the broker holds it: its document, and beside it what can be known unread. */
@SuppressWarnings("ArrayRecordComponent") // envelopes are passed on and never compared
record Envelope(String lane, String type, String command, String group, byte[] body, Duration delay) {
    private static final String GROUP = "JMSXGroupID";
    static final String LANE = "kontuarLane";
    static final String TYPE = "kontuarType";
    static final String COMMAND = "kontuarCommand";

    static <T extends LaneMessage> Envelope of(LaneSend<T> send, Documents documents) {
        Lane<T> lane = send.lane();
        T message = send.message();
        return new Envelope(
                lane.name(),
                lane.type().getSimpleName(),
                message.id().value(),
                KeyBucket.of(message.key()),
                documents.write(message, lane.type()),
                send.delay());
    }

    /** Reads back what a lane or the dead letters hold; what somebody else put there gets names that say so. */
    static Envelope from(Message message, String receivedFrom) throws JMSException {
        return new Envelope(
                named(message, LANE, receivedFrom),
                named(message, TYPE, "unknown"),
                named(message, COMMAND, message.getJMSMessageID()),
                named(message, GROUP, KeyBucket.of(receivedFrom)),
                bodyOf(message),
                Duration.ZERO);
    }

    BytesMessage write(Session session) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.setStringProperty(GROUP, group);
        message.setStringProperty(LANE, lane);
        message.setStringProperty(TYPE, type);
        message.setStringProperty(COMMAND, command);
        message.writeBytes(body);
        return message;
    }

    <T extends LaneMessage> T open(Lane<T> as, Documents documents) {
        return documents.read(body, as.type());
    }

    private static byte[] bodyOf(Message message) throws JMSException {
        if (!(message instanceof BytesMessage bytes)) {
            return new byte[0];
        }
        byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
        bytes.readBytes(body);
        return body;
    }

    static String named(Message message, String property, String otherwise) throws JMSException {
        String value = message.getStringProperty(property);
        return value == null ? otherwise : value;
    }
}
