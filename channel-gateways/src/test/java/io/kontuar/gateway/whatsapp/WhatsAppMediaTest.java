package io.kontuar.gateway.whatsapp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.MediaResult;
import io.kontuar.channel.MessageContent.RemoteMedia;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.FileFetch;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedAttachments;
import io.kontuar.gateway.StubServer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhatsAppMediaTest {
    private static final byte[] PHOTO = "\u00ff\u00d8\u00ff and the rest of a photo".getBytes(ISO_8859_1);
    private final StubServer meta = new StubServer();
    private final StubServer stranger = new StubServer();
    private final RememberedAccounts accounts = new RememberedAccounts();
    private final RememberedAttachments attachments = new RememberedAttachments();
    private final FileFetch files = new FileFetch(attachments, Duration.ofSeconds(2), 1000, Duration.ofSeconds(2));
    private final WhatsAppMedia media = new WhatsAppMedia(
            new WhatsAppAccounts(new AccountBook(accounts, Clock.systemUTC(), Duration.ofNanos(1)), "v23.0"),
            new GraphClient(WhatsAppDeliveryTest.SETTINGS),
            files);

    @BeforeEach
    void begin() {
        accounts.put(
                ChannelKind.WHATSAPP,
                "wa-main",
                "",
                Map.of("phoneNumberId", Meta.NUMBER, "baseUrl", meta.base()),
                Map.of("accessToken", new Secret("token-1")));
        known(meta.base() + "/file", PHOTO.length);
        meta.at("/file", 200, PHOTO, Map.of());
    }

    @AfterEach
    void end() {
        files.close();
        meta.close();
        stranger.close();
    }

    @Test
    void a_file_is_fetched_with_the_token_and_named_after_what_it_is() throws Exception {
        assertThat(fetch(hash(PHOTO))).isInstanceOfSatisfying(MediaResult.Fetched.class, fetched -> {
            assertThat(fetched.file().type()).isEqualTo("image/jpeg");
            assertThat(fetched.file().name()).isEqualTo("image.jpg");
            assertThat(attachments.open(fetched.file().id())).isPresent();
        });
        assertThat(meta.asked())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.authorization()).isEqualTo("Bearer token-1"));
    }

    @Test
    void a_file_that_is_not_the_announced_one_is_not_taken() throws Exception {
        assertThat(fetch(hash(new byte[] {1}))).isInstanceOf(MediaResult.Later.class);
        known(meta.base() + "/file", 7);
        assertThat(fetch(null)).isInstanceOf(MediaResult.Later.class);
    }

    @Test
    void the_token_is_shown_to_nobody_else() {
        known(stranger.base() + "/file", PHOTO.length);
        assertThat(fetch(null)).isInstanceOf(MediaResult.Lost.class);
        known(meta.base() + "/file", PHOTO.length);
        meta.at("/file", 302, new byte[0], Map.of("Location", stranger.base() + "/file"));
        assertThat(fetch(null)).isInstanceOf(MediaResult.Lost.class);
        for (String url :
                new String[] {"file:///etc/passwd", "http://x.fbsbx.com/f", "https://evilfbsbx.com/f", "::"}) {
            known(url, 1);
            assertThat(fetch(null)).isNotInstanceOf(MediaResult.Fetched.class);
        }
        assertThat(stranger.asked()).isEmpty();
    }

    @Test
    void case_32_what_fails_is_kept_for_later_and_an_expired_address_is_asked_for_anew() {
        meta.at("/file", 500, new byte[0], Map.of());
        assertThat(fetch(null)).isInstanceOf(MediaResult.Later.class);
        meta.at("/file", 404, new byte[0], Map.of());
        assertThat(fetch(null)).isInstanceOf(MediaResult.Later.class);
        known(meta.base() + "/fresh", PHOTO.length);
        meta.at("/fresh", 200, PHOTO, Map.of());
        assertThat(fetch(null)).isInstanceOf(MediaResult.Fetched.class);
        meta.at("/v23.0/1003", 401, "{\"error\":{\"code\":190}}");
        assertThat(fetch(null)).isInstanceOf(MediaResult.Later.class);
    }

    @Test
    void a_file_above_the_limit_is_given_up() {
        meta.at("/file", 200, new byte[1001], Map.of());
        known(meta.base() + "/file", 1001);
        assertThat(fetch(null)).isInstanceOf(MediaResult.Lost.class);
    }

    private MediaResult fetch(@Nullable String sha256) {
        return media.fetch(
                new ChannelAccountId("wa-main"), new RemoteMedia("image", "1003", sha256, null, null, false));
    }

    private void known(String url, long size) {
        meta.at("/v23.0/1003", 200, "{\"url\":\"" + url + "\",\"file_size\":" + size + "}");
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
