package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.console.settings.HealthParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server with its lanes on a broker elsewhere, which is not there yet, comes, goes and comes back. */
class ServerOnRemoteBrokerTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private final int port = freePort();

    @TempDir
    Path folder;

    @Test
    void a_server_says_since_when_its_broker_is_away_and_goes_on_by_itself_when_it_is_there() throws Exception {
        try (ConfigurableApplicationContext server = started()) {
            HealthParts.Part missing = lanes(server);
            assertThat(missing.status()).isEqualTo("down");
            assertThat(missing.detail()).contains("lanes does not answer").contains("broker");
            assertThat(folder.resolve("data/lanes")).doesNotExist();

            ActiveMQServer broker = broker();
            try {
                await().atMost(LIMIT).until(() -> lanes(server).status().equals("up"));
            } finally {
                broker.stop();
            }
            HealthParts.Part away = lanes(server);
            assertThat(away.status()).isEqualTo("down");
            assertThat(away.since()).isAfter(missing.since());
            assertThat(lanes(server).since()).isEqualTo(away.since());

            ActiveMQServer back = broker();
            try {
                await().atMost(LIMIT).until(() -> lanes(server).status().equals("up"));
            } finally {
                back.stop();
            }
        }
    }

    private ConfigurableApplicationContext started() {
        return Kontuar.boot(
                new String[] {
                    "--server.port=0",
                    "--kontuar.public-url=http://localhost:8080",
                    "--kontuar.data=" + folder.resolve("data"),
                    "--kontuar.bot.embeddings=off",
                    "--kontuar.lanes=tcp://127.0.0.1:" + port
                },
                ServerConfiguration.class);
    }

    private static HealthParts.Part lanes(ConfigurableApplicationContext server) {
        return server.getBean(HealthParts.class).now().stream()
                .filter(part -> part.name().equals("lanes"))
                .findFirst()
                .orElseThrow();
    }

    private ActiveMQServer broker() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("elsewhere")
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setMaxDiskUsage(-1)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port);
        ActiveMQServer started = ActiveMQServers.newActiveMQServer(configuration, true);
        started.start();
        return started;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
