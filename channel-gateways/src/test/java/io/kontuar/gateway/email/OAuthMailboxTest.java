package io.kontuar.gateway.email;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.RememberedCursors;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XOAUTH2 against a real Dovecot, which asks the token server whether a token is good; skipped with a word without it. */
class OAuthMailboxTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int BASE = 22_100;
    private final WireMockServer tokens = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    @TempDir
    @SuppressWarnings("NullAway.Init") // before each test
    Path folder;

    @SuppressWarnings("NullAway.Init") // before each test
    private MailWorld world;

    private boolean tried;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        String shared = String.valueOf(System.getenv("KONTUAR_SHARED"));
        Path peers = Path.of(shared, "tools", "mail-peers");
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/sbin/postfix"))
                        && Files.isExecutable(Path.of("/usr/sbin/dovecot"))
                        && Files.isDirectory(peers),
                "skipped: no Postfix and Dovecot on this machine, or no mail-peers");
        tokens.start();
        Path tool = folder.resolve("tool");
        copy(peers, tool);
        withXoauth2(tool.resolve("conf/dovecot"));
        tried = true;
        boolean started = run(tool.resolve("start"), folder.toString(), Integer.toString(BASE));
        Assumptions.assumeTrue(started, "skipped: the mail servers do not start");
        world = new MailWorld(
                new MailWorld.MailServers("support@channels.test", "unused", 1143 + BASE, 2525 + BASE),
                new RememberedCursors());
        world.accounts.put(
                ChannelKind.EMAIL,
                "mail-support",
                "support@channels.test",
                Map.of(
                        "imapHost", "127.0.0.1",
                        "imapPort", Integer.toString(1143 + BASE),
                        "imapSecurity", "none",
                        "smtpHost", "127.0.0.1",
                        "smtpPort", Integer.toString(2525 + BASE),
                        "smtpSecurity", "none",
                        "auth", "oauth2",
                        "oauthTokenUrl", tokens.baseUrl() + "/token",
                        "oauthClientId", "app"),
                Map.of("oauthRefreshToken", new Secret("r1"), "tokenKey", new Secret("0123456789abcdef")));
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (world != null) {
            world.close();
        }
        if (tried) {
            boolean unused = run(folder.resolve("tool/stop"), folder.toString());
        }
        tokens.stop();
    }

    @Test
    void mail_is_fetched_by_a_token_and_a_refused_one_is_told_to_administrators_until_it_is_put_right()
            throws Exception {
        tokens.stubFor(
                post("/token").willReturn(aResponse().withStatus(400).withBody("{\"error\":\"invalid_grant\"}")));
        world.start();
        await().atMost(SOON)
                .until(() -> world.health().stream()
                        .anyMatch(state -> !state.works() && state.detail().contains("invalid_grant")));

        tokens.stubFor(post("/token")
                .willReturn(okJson("{\"access_token\":\"good\",\"expires_in\":3600,\"refresh_token\":\"r2\"}")));
        tokens.stubFor(get(urlPathEqualTo("/info"))
                .withQueryParam("access_token", equalTo("good"))
                .willReturn(okJson("{\"email\":\"support@channels.test\",\"active\":true}")));
        send();

        await().atMost(SOON).until(() -> world.messages().size() == 1);
        assertThat(world.health())
                .singleElement()
                .satisfies(state -> assertThat(state.works()).isTrue());
        assertThat(world.accounts
                        .secret(MailWorld.SUPPORT, "oauthRefreshToken")
                        .orElseThrow()
                        .reveal())
                .isEqualTo("r2");
    }

    private void withXoauth2(Path dovecot) throws IOException {
        Path main = dovecot.resolve("dovecot.conf");
        String conf = Files.readString(main)
                .replace("auth_mechanisms = plain login", "auth_mechanisms = plain login xoauth2")
                .replaceFirst(
                        "passdb \\{\\s+driver = static",
                        "passdb {\n  driver = oauth2\n  mechanisms = xoauth2\n  args = @DIR@/dovecot/oauth2.conf.ext\n}\n"
                                + "passdb {\n  driver = static\n  mechanisms = plain login");
        Files.writeString(main, conf);
        Files.writeString(
                dovecot.resolve("oauth2.conf.ext"),
                "tokeninfo_url = " + tokens.baseUrl() + "/info?access_token=\nusername_attribute = email\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                    boolean unused = target.toFile().setWritable(true);
                }
            }
        }
    }

    private static void send() throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(2525 + BASE));
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("customer2@customer.test"));
        mail.setRecipients(RecipientType.TO, "support@channels.test");
        mail.setSubject("Hello", "UTF-8");
        mail.setText("hello", "UTF-8");
        Transport.send(mail);
    }

    private static boolean run(Path script, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(script.toString());
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
