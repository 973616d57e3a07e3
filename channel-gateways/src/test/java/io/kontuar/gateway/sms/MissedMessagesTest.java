package io.kontuar.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.MediaResult;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.RemoteMedia;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.FileFetch;
import io.kontuar.gateway.RecordingLanes;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedAttachments;
import io.kontuar.gateway.RememberedConversations;
import io.kontuar.gateway.RememberedCursors;
import io.kontuar.gateway.RememberedPermissions;
import io.kontuar.gateway.StubServer;
import io.kontuar.gateway.twilio.TwilioAccounts;
import io.kontuar.gateway.twilio.TwilioApi;
import io.kontuar.gateway.twilio.TwilioMedia;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class MissedMessagesTest {
    private static final String LIST = "/2010-04-01/Accounts/AC1/Messages.json";
    private static final ChannelAccountId SMS = new ChannelAccountId("sms-main");
    private static final SmsReadingSettings READING = new SmsReadingSettings(
            Duration.ofMinutes(5),
            Duration.ofHours(24),
            Duration.ofMinutes(15),
            DataSize.ofKilobytes(1),
            Duration.ofSeconds(2),
            List.of("twiliocdn.com"));
    private final StubServer twilio = new StubServer();
    private final RememberedAccounts accounts = new RememberedAccounts();
    private final RememberedCursors cursors = new RememberedCursors();
    private final RecordingLanes lanes = new RecordingLanes();
    private final RememberedAttachments attachments = new RememberedAttachments();
    private final TwilioAccounts known = new TwilioAccounts(
            new AccountBook(accounts, Clock.systemUTC(), Duration.ofNanos(1)),
            URI.create("https://cc.example.test"),
            ChannelKind.SMS);

    @BeforeEach
    void begin() {
        accounts.put(
                ChannelKind.SMS,
                "sms-main",
                "+48221234567",
                Map.of("accountSid", "AC1", "baseUrl", twilio.base()),
                Map.of("authToken", new Secret("12345")));
    }

    @AfterEach
    void end() {
        twilio.close();
    }

    @Test
    void what_no_webhook_brought_is_listed_and_put_on_the_lane_with_its_files() {
        twilio.at(LIST, 200, page(message("SM1", "inbound", "Hej", "0"), message("SM2", "outbound-api", "x", "0")));
        look("2026-11-21T10:00:00Z");
        assertThat(lanes.sent(InboundMessage.class)).singleElement().satisfies(message -> {
            assertThat(message.providerId().value()).isEqualTo("SM1");
            assertThat(message.content()).isEqualTo(new MessageContent.Text("Hej"));
            assertThat(message.providerTime()).isEqualTo(Instant.parse("2026-11-21T09:30:00Z"));
        });
        assertThat(twilio.asked(LIST).getFirst().target())
                .contains("To=%2B48221234567")
                .contains("2026-11-20T09%3A45%3A00");
    }

    @Test
    void the_next_look_begins_where_the_last_one_did_with_some_overlap() {
        twilio.at(LIST, 200, page());
        look("2026-11-21T10:00:00Z");
        look("2026-11-23T10:00:00Z");
        assertThat(twilio.asked(LIST).getLast().target()).contains("2026-11-21T09%3A45%3A00");
        assertThat(cursors.find(SMS, "inbound")).contains("2026-11-23T10:00:00Z");
    }

    @Test
    void a_look_that_fails_is_made_again_from_the_same_place() {
        twilio.at(LIST, 503, "{\"code\":20503,\"status\":503,\"message\":\"unavailable\"}");
        look("2026-11-21T10:00:00Z");
        assertThat(cursors.find(SMS, "inbound")).isEmpty();
        assertThat(lanes.sent(InboundMessage.class)).isEmpty();
    }

    @Test
    void a_file_is_fetched_with_the_accounts_credentials_and_from_nowhere_else() {
        try (FileFetch files = new FileFetch(attachments, Duration.ofSeconds(2), 1000, Duration.ofSeconds(2));
                StubServer stranger = new StubServer()) {
            TwilioMedia media = new TwilioMedia(known, files, List.of("twiliocdn.com"));
            twilio.at("/media/1", 200, new byte[] {1, 2, 3}, Map.of());
            assertThat(media.fetch(SMS, remote(twilio.base() + "/media/1"))).isInstanceOf(MediaResult.Fetched.class);
            String pair = Base64.getEncoder().encodeToString("AC1:12345".getBytes(StandardCharsets.UTF_8));
            assertThat(twilio.asked("/media/1").getFirst().authorization()).isEqualTo("Basic " + pair);
            assertThat(media.fetch(SMS, remote(stranger.base() + "/x"))).isInstanceOf(MediaResult.Lost.class);
            twilio.at("/media/2", 302, new byte[0], Map.of("Location", stranger.base() + "/x"));
            assertThat(media.fetch(SMS, remote(twilio.base() + "/media/2"))).isInstanceOf(MediaResult.Lost.class);
            twilio.at("/media/3", 500, new byte[0], Map.of());
            assertThat(media.fetch(SMS, remote(twilio.base() + "/media/3"))).isInstanceOf(MediaResult.Later.class);
            assertThat(stranger.asked()).isEmpty();
        }
    }

    private static RemoteMedia remote(String url) {
        return new RemoteMedia("image", url, null, null, null, false);
    }

    private void look(String now) {
        SmsPorts ports = new SmsPorts(
                lanes, attachments, new RememberedConversations(), new RememberedPermissions(), cursors, accounts);
        TwilioApi api = new TwilioApi(Duration.ofSeconds(2), Duration.ofSeconds(2));
        new MissedMessages(known, api, ports, READING, Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).run();
    }

    private static String page(String... messages) {
        return "{\"first_page_uri\":\"/x\",\"next_page_uri\":null,\"page\":0,\"page_size\":200,\"uri\":\"/x\",\"messages\":["
                + String.join(",", messages) + "]}";
    }

    private static String message(String sid, String direction, String body, String files) {
        return "{\"sid\":\"" + sid + "\",\"direction\":\"" + direction + "\",\"body\":\"" + body
                + "\",\"from\":\"+48601234567\",\"to\":\"+48221234567\",\"num_media\":\"" + files
                + "\",\"date_sent\":\"Sat, 21 Nov 2026 09:30:00 +0000\",\"status\":\"received\"}";
    }
}
