package io.kontuar.engine.lanes;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.core.config.ClusterConnectionConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.HAPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.SharedStoreBackupPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.SharedStorePrimaryPolicyConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;

/**
 * One of two brokers on one data folder, in a JVM of its own: the live one, or the backup, which waits for the lock that the
 * live one holds while it lives and then goes on with its data. Settings as docs/operations.md gives them.
 */
final class PairedBroker implements AutoCloseable {
    private static final int LOOK_MILLIS = 500;
    private final Path folder;
    private final String role;
    private final int port;
    private final int other;
    private final Process process;

    private PairedBroker(Path folder, String role, int port, int other) throws IOException {
        this.folder = folder;
        this.role = role;
        this.port = port;
        this.other = other;
        this.process = launched();
    }

    static List<PairedBroker> pair(Path folder) throws IOException {
        int live = freePort();
        int backup = freePort();
        return List.of(
                new PairedBroker(folder, "live", live, backup), new PairedBroker(folder, "backup", backup, live));
    }

    /** The broker's own main: the folder, {@code live} or {@code backup}, its port and the other's. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        boolean backup = args[1].equals("backup");
        String own = "tcp://127.0.0.1:" + args[2];
        Configuration configuration = new ConfigurationImpl()
                .setName(args[1])
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setMaxDiskUsage(-1)
                .setJournalBufferTimeout_NIO(20_000)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setHAPolicyConfiguration(policy(backup))
                .addAcceptorConfiguration("tcp", own)
                .addConnectorConfiguration("own", own)
                .addConnectorConfiguration("other", "tcp://127.0.0.1:" + args[3])
                .addClusterConfiguration(new ClusterConnectionConfiguration()
                        .setName("pair")
                        .setConnectorName("own")
                        .setStaticConnectors(List.of("other")));
        ActiveMQServer server = ActiveMQServers.newActiveMQServer(configuration, true);
        server.start();
        System.out.println("up");
    }

    private static HAPolicyConfiguration policy(boolean backup) {
        return backup
                ? new SharedStoreBackupPolicyConfiguration()
                        .setFailoverOnServerShutdown(true)
                        .setAllowFailBack(false)
                : new SharedStorePrimaryPolicyConfiguration().setFailoverOnServerShutdown(true);
    }

    private Process launched() throws IOException {
        return ChildJvm.start(
                PairedBroker.class, List.of(folder.toString(), role, Integer.toString(port), Integer.toString(other)));
    }

    /** Waits until it says that it runs, be it as the one that waits. */
    PairedBroker awaitUp() throws IOException {
        BufferedReader said = ChildJvm.output(process);
        for (String line = said.readLine(); !"up".equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IOException("the broker ended before it was up: " + role);
            }
        }
        return this;
    }

    boolean serves() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LOOK_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
