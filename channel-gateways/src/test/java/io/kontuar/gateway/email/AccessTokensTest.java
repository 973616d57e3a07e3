package io.kontuar.gateway.email;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.GatewaySettings;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AccessTokensTest {
    private static final ChannelAccountId ID = new ChannelAccountId("mail-support");
    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    private final List<String> replaced = new ArrayList<>();
    private final Moving clock = new Moving();

    @SuppressWarnings("NullAway.Init") // before each test
    private AccessTokens tokens;

    @BeforeEach
    void start() {
        server.start();
        Duration soon = Duration.ofSeconds(2);
        tokens = new AccessTokens(
                new GatewaySettings.Email(soon, soon, soon, DataSize.ofMegabytes(1), soon, 3, soon),
                (account, next) -> replaced.add(next.reveal()),
                clock);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_token_is_fetched_once_and_again_some_minutes_before_it_expires() throws Exception {
        server.stubFor(post("/token").willReturn(okJson("{\"access_token\":\"t1\",\"expires_in\":3600}")));
        assertThat(token()).isEqualTo("t1");
        clock.now = clock.now.plus(Duration.ofMinutes(54));
        assertThat(token()).isEqualTo("t1");
        server.verify(1, postRequestedFor(urlEqualTo("/token")));
        server.verify(postRequestedFor(urlEqualTo("/token"))
                .withRequestBody(
                        containing("grant_type=refresh_token&refresh_token=r%2B1&client_id=app&client_secret=s%26")));

        clock.now = clock.now.plus(Duration.ofMinutes(2));
        server.stubFor(post("/token").willReturn(okJson("{\"access_token\":\"t2\",\"expires_in\":60}")));
        assertThat(token()).isEqualTo("t2");
        clock.now = clock.now.plus(Duration.ofSeconds(29));
        assertThat(token()).isEqualTo("t2");
        server.verify(2, postRequestedFor(urlEqualTo("/token")));
    }

    @Test
    void a_new_refresh_token_takes_the_place_of_the_stored_one() throws Exception {
        server.stubFor(post("/token")
                .willReturn(okJson("{\"access_token\":\"t1\",\"expires_in\":3600,\"refresh_token\":\"r2\"}")));

        assertThat(token()).isEqualTo("t1");
        assertThat(replaced).containsExactly("r2");
    }

    @Test
    void a_token_that_a_mail_server_did_not_take_is_fetched_anew() throws Exception {
        server.stubFor(post("/token").willReturn(okJson("{\"access_token\":\"t1\",\"expires_in\":3600}")));
        assertThat(token()).isEqualTo("t1");
        tokens.forget(ID);
        assertThat(token()).isEqualTo("t1");
        server.verify(2, postRequestedFor(urlEqualTo("/token")));
    }

    @Test
    void a_refusal_is_told_by_its_code_and_never_by_the_servers_words() {
        server.stubFor(post("/token")
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody("{\"error\":\"invalid_grant\",\"error_description\":\"r+1 is bad\"}")));

        assertThatThrownBy(this::token)
                .isInstanceOf(AccessTokens.Refused.class)
                .hasMessage("the token server refuses: invalid_grant");
    }

    @Test
    void nonsense_is_a_refusal_and_a_server_in_trouble_is_asked_again_later() {
        server.stubFor(post("/token").willReturn(aResponse().withBody("<html>")));
        assertThatThrownBy(this::token).isInstanceOf(AccessTokens.Refused.class).hasMessageContaining("status 200");
        server.stubFor(post("/token").willReturn(aResponse().withStatus(503)));
        assertThatThrownBy(this::token)
                .isInstanceOf(MessagingException.class)
                .isNotInstanceOf(AccessTokens.Refused.class);
    }

    private String token() throws MessagingException {
        return tokens.of(
                        ID,
                        new MailLogin.OAuth(
                                URI.create(server.baseUrl() + "/token"),
                                "app",
                                new Secret("s&"),
                                new Secret("r+1"),
                                ""))
                .reveal();
    }

    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
