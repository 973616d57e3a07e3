package io.kontuar.server;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A server that speaks MongoDB's protocol and keeps its data in a file, so that it can go away and come back with it. */
final class MongoServerForTests implements AutoCloseable {
    private final Path file;
    private int port;
    private MongoServer server;

    private MongoServerForTests(Path file) {
        this.file = file;
        this.server = listening();
    }

    static MongoServerForTests on(Path folder) {
        return new MongoServerForTests(folder.resolve("mongo.mv"));
    }

    private MongoServer listening() {
        MongoServer started = new MongoServer(new H2Backend(file.toString()).version(ServerVersion.MONGO_5_0));
        started.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        port = started.getLocalAddress().getPort();
        return started;
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port + "/kontuar";
    }

    void goAway() {
        server.shutdownNow();
    }

    void comeBack() {
        server = listening();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
