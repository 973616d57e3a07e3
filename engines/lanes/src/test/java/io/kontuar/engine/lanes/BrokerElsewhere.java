package io.kontuar.engine.lanes;

import io.kontuar.channel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Set;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** A broker as others run it: on a port, with users, and with the settings that Artemis comes with. */
final class BrokerElsewhere implements AutoCloseable {
    static final BrokerLogin LOGIN = new BrokerLogin("kontuar", new Secret("lanes-secret"));

    private final Path folder;
    private final int port = freePort();
    private ActiveMQServer server;

    BrokerElsewhere(Path folder) {
        this.folder = folder;
        this.server = start();
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    void stop() throws Exception {
        server.stop();
    }

    void startAgain() {
        server = start();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    private ActiveMQServer start() {
        try {
            ActiveMQServer started = new ActiveMQServerImpl(configuration(), users());
            started.start();
            return started;
        } catch (Exception e) {
            throw new IllegalStateException("the other broker does not start", e);
        }
    }

    private Configuration configuration() throws Exception {
        return new ConfigurationImpl()
                .setName("elsewhere")
                .setJMXManagementEnabled(false)
                .setMaxDiskUsage(-1)
                .setJournalBufferTimeout_NIO(20_000)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .addAddressSetting("#", asArtemisComes())
                .putSecurityRoles("#", Set.of(all("shop")))
                .addAcceptorConfiguration("tcp", url());
    }

    /** With 10 deliveries at most, which we must not be bound by. */
    private static AddressSettings asArtemisComes() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of("DLQ"))
                .setExpiryAddress(SimpleString.of("ExpiryQueue"));
    }

    private static Role all(String name) {
        return new Role(name, true, true, true, true, true, true, true, true, true, true, true, true);
    }

    private static ActiveMQJAASSecurityManager users() {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(LOGIN.user(), LOGIN.password().reveal());
        users.addRole(LOGIN.user(), "shop");
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
