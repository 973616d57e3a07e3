package io.kontuar.engine.lanes;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.List;

/** One connection with one transacted session, for sending from outside a handler. */
final class Sender implements AutoCloseable {
    private final Connection connection;
    private final LaneOutlet outlet;
    private volatile boolean broken;

    Sender(Connections connections, LaneQueues queues) throws JMSException {
        connection = connections.open();
        try {
            connection.setExceptionListener(failure -> broken = true);
            outlet = new LaneOutlet(connection.createSession(true, Session.SESSION_TRANSACTED), queues);
        } catch (JMSException e) {
            close();
            throw e;
        }
    }

    void send(List<Envelope> envelopes) throws JMSException {
        outlet.put(envelopes);
        outlet.commit();
    }

    boolean broken() {
        return broken;
    }

    @Override
    public void close() {
        Quietly.close(connection);
    }
}
