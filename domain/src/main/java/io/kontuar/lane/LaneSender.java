package io.kontuar.lane;

import java.util.List;

/** Puts messages onto lanes from outside a handler: webhooks, sockets, timers. */
public interface LaneSender {

    /**
     * Sends all or none, in one transaction; durable (synced to disk) when it returns.
     *
     * @throws Outage when the lanes cannot take it now; nothing was sent, the caller answers 503
     */
    void send(List<LaneSend<?>> sends);
}
