package io.kontuar.engine.lanes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnector;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;

/** A broker in this process, with its journal in a folder that only one process uses at a time. */
final class EmbeddedBroker implements AutoCloseable {
    private static final AtomicInteger NEXT_ID = new AtomicInteger(1);
    private static final AtomicInteger RUNNING = new AtomicInteger();

    private final int id;
    private final Path folder;
    private final FolderLock lock;
    private final ActiveMQServer server;

    private EmbeddedBroker(int id, Path folder, FolderLock lock, ActiveMQServer server) {
        this.id = id;
        this.folder = folder;
        this.lock = lock;
        this.server = server;
    }

    static EmbeddedBroker start(Path folder, LaneSettings settings) {
        FolderLock lock = FolderLock.take(folder);
        int id = NEXT_ID.getAndIncrement();
        ActiveMQServer server = ActiveMQServers.newActiveMQServer(EmbeddedConfiguration.of(folder, id, settings), true);
        EmbeddedBroker broker = new EmbeddedBroker(id, folder, lock, server);
        RUNNING.incrementAndGet();
        try {
            server.start();
            if (!server.isActive()) {
                throw new IllegalStateException("lanes: the broker's journal cannot be opened, see the log above");
            }
            return broker;
        } catch (Exception e) {
            broker.close();
            throw new IllegalStateException("lanes: the embedded broker does not start: " + e.getMessage(), e);
        }
    }

    String url() {
        return "vm://" + id;
    }

    void copyTo(Path target) throws IOException {
        JournalCopy.running(server, folder, target);
    }

    /** Also ends the in-VM threads when no other broker needs them: they are no daemons and would outlive us by a minute. */
    @Override
    public void close() {
        try {
            Quietly.close(server::stop);
        } finally {
            lock.close();
            if (RUNNING.decrementAndGet() == 0) {
                InVMConnector.resetThreadPool();
            }
        }
    }
}
