package io.kontuar.engine.lanes;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to the broker. A connection that fails is never mended by the client library: its owner closes it
 * and opens another, so that there is one place where order and doubt after a failure are decided.
 */
final class Connections implements AutoCloseable {
    private final ActiveMQConnectionFactory factory;
    private final @Nullable BrokerLogin login;

    Connections(String url, @Nullable BrokerLogin login, LaneSettings settings) {
        this.factory = new ActiveMQConnectionFactory(url);
        this.login = login;
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setCallTimeout(settings.callTimeout().toMillis());
        factory.setConsumerWindowSize(settings.windowBytes());
        factory.setBlockOnDurableSend(true);
        factory.setBlockOnNonDurableSend(false);
    }

    Connection open() throws JMSException {
        return login == null
                ? factory.createConnection()
                : factory.createConnection(login.user(), login.password().reveal());
    }

    @Override
    public void close() {
        factory.close();
    }
}
