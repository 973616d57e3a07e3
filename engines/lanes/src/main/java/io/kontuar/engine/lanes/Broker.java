package io.kontuar.engine.lanes;

/** The three ways in which everything here speaks with the broker. */
record Broker(Connections connections, BrokerControl control, LaneQueues queues) implements AutoCloseable {

    static Broker at(Connections connections, LaneSettings settings, boolean remote) {
        BrokerControl control = new BrokerControl(connections, settings.callTimeout());
        return new Broker(connections, control, new LaneQueues(control, remote));
    }

    @Override
    public void close() {
        control.close();
        connections.close();
    }
}
