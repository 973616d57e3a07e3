package io.kontuar.gateway.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Introduction;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.gateway.GatewayTestApplication;
import io.kontuar.gateway.RecordingLanes;
import io.kontuar.gateway.RememberedAccounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = GatewayTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kontuar.public-url=" + GatewayTestApplication.PUBLIC_URL,
            "kontuar.account-memory=1ms",
            "kontuar.chat.forms-per-hour=60",
            "spring.servlet.multipart.resolve-lazily=true",
            "spring.servlet.multipart.max-file-size=1MB",
            "spring.servlet.multipart.max-request-size=2MB"
        })
class ContactFormTest {

    private static final String SHOP = "https://shop.test";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingLanes lanes;

    @Autowired
    private RememberedAccounts accounts;

    @BeforeEach
    void begin() {
        lanes.forget();
        accounts.put(ChannelKind.EMAIL, "mail-main", "help@shop.test", Map.of(), Map.of());
        accounts.put(
                ChannelKind.WEB_CHAT,
                "web-main",
                "web-main",
                Map.of("contactForm", "on", "mailAccount", "mail-main", "allowedOrigins", SHOP, "color", "#ffd400"),
                Map.of());
    }

    @Test
    void a_shops_own_form_becomes_a_conversation_that_is_answered_by_mail() {
        HttpResponse<String> answer = post(SHOP, filled("Buty są za małe"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/contact/web-main/sent?lang=pl");
        InboundMessage message = lanes.sent(InboundMessage.class).getFirst();
        assertThat(message.account()).isEqualTo(new ChannelAccountId("mail-main"));
        assertThat(message.sender()).isEqualTo(Address.email("anna@example.test"));
        assertThat(message.language()).isEqualTo(Language.PL);
        assertThat(message.content().plainText()).isEqualTo("Buty są za małe");
        assertThat(Objects.requireNonNull(message.thread()).automatic()).isFalse();
        Introduction told =
                Objects.requireNonNull(Objects.requireNonNull(message.origin()).introduction());
        assertThat(told.source()).isEqualTo(Introduction.Source.CONTACT_FORM);
        assertThat(get("/contact/web-main/sent?lang=ro").body()).contains("Mesajul tău a fost trimis");
    }

    @Test
    void our_own_page_sent_twice_is_one_message_and_needs_a_human_moment() {
        Map<String, String> form = filled("Jedna wiadomość");
        form.put("ticket", ticket());
        HttpResponse<String> atOnce = post(GatewayTestApplication.PUBLIC_URL, form);
        assertThat(atOnce.statusCode()).isEqualTo(422);
        assertThat(atOnce.body()).contains("Jedna wiadomość").contains("Wyślij, proszę, jeszcze raz");
        await().until(() -> post(GatewayTestApplication.PUBLIC_URL, form).statusCode() == 303);
        post(GatewayTestApplication.PUBLIC_URL, form);
        assertThat(lanes.sent(InboundMessage.class).stream()
                        .map(InboundMessage::id)
                        .distinct())
                .hasSize(1);
        form.put("ticket", form.get("ticket").replace('.', '-'));
        assertThat(post(GatewayTestApplication.PUBLIC_URL, form).statusCode()).isEqualTo(422);
    }

    @Test
    void what_is_missing_is_told_beside_its_field_and_nothing_is_lost_or_run() {
        Map<String, String> form = filled("<script>alert(1)</script>");
        form.put("email", "\"><b>nobody");
        HttpResponse<String> answer = post(SHOP, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("aria-describedby=\"email-fault\"")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>")
                .doesNotContain("<b>nobody");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'self' https://cc.example.test https://shop.test");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(lanes.sent(InboundMessage.class)).isEmpty();
    }

    @Test
    void a_robot_is_thanked_and_not_heard() {
        Map<String, String> form = filled("Buy now");
        form.put("website", "https://spam.test");
        assertThat(post(SHOP, form).statusCode()).isEqualTo(303);
        assertThat(lanes.sent(InboundMessage.class)).isEmpty();
    }

    @Test
    void a_page_that_is_not_the_shops_can_post_nothing() {
        for (String origin : new String[] {"https://evil.test", "null"}) {
            assertThat(post(origin, filled("Hej")).statusCode()).isEqualTo(403);
        }
        assertThat(lanes.sent(InboundMessage.class)).isEmpty();
    }

    @Test
    void a_customer_comes_back_to_the_shop_and_to_nobody_else() {
        Map<String, String> form = filled("Hej tam");
        form.put("returnTo", "https://shop.test/thanks");
        assertThat(post(SHOP, form).headers().firstValue("Location")).contains("https://shop.test/thanks");
        form.put("returnTo", "https://evil.test/");
        assertThat(post(SHOP, form).headers().firstValue("Location").orElse("")).startsWith("/contact/");
        form.put("returnTo", "javascript:alert(1)");
        assertThat(post(SHOP, form).headers().firstValue("Location").orElse("")).startsWith("/contact/");
    }

    @Test
    void one_address_is_not_written_for_without_end() {
        Map<String, String> form = filled("x");
        form.put("email", "victim@example.test");
        int status = 303;
        for (int count = 0; count < 70 && status == 303; count++) {
            form.put("message", "message " + count);
            status = post(SHOP, form).statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void files_come_along_by_their_content_and_others_are_told_of() {
        assertThat(upload("photo.png", "\u0089PNG\r\n\u001a\nrest").statusCode())
                .isEqualTo(303);
        MessageContent.Media media = (MessageContent.Media)
                lanes.sent(InboundMessage.class).getFirst().content();
        assertThat(media.attachments().getFirst().type()).isEqualTo("image/png");
        assertThat(media.attachments().getFirst().name()).isEqualTo("photo.png");
        assertThat(media.plainText()).isEqualTo("Zdjęcie");
        HttpResponse<String> refused = upload("photo.png", "MZ\u0000\u0001");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("files-fault");
        HttpResponse<String> large = upload("big.txt", "x".repeat(1_100_000));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("Pliki są razem za duże");
    }

    @Test
    void while_nothing_can_be_taken_the_words_stay_on_the_page() {
        lanes.goAway();
        HttpResponse<String> answer = post(SHOP, filled("Wciąż tutaj"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Wciąż tutaj");
    }

    @Test
    void a_site_without_a_mailbox_or_with_the_form_off_has_none() {
        accounts.put(ChannelKind.WEB_CHAT, "web-main", "web-main", Map.of("contactForm", "on"), Map.of());
        assertThat(get("/contact/web-main").statusCode()).isEqualTo(404);
        assertThat(post(GatewayTestApplication.PUBLIC_URL, filled("Hej")).statusCode())
                .isEqualTo(404);
        assertThat(get("/contact/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_speaks_the_visitors_language() {
        assertThat(get("/contact/web-main?lang=en").body()).contains("<html lang=\"en\">", "Write to us");
        assertThat(get("/contact/web-main?lang=xx").body()).contains("<html lang=\"en\">");
        assertThat(get("/contact/web-main?lang=ro").body()).contains("Numărul comenzii");
    }

    private static Map<String, String> filled(String message) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("name", "Anna");
        form.put("email", "Anna@example.test");
        form.put("message", message);
        return form;
    }

    private String ticket() {
        Matcher ticket = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"")
                .matcher(get("/contact/web-main?lang=pl").body());
        assertThat(ticket.find()).isTrue();
        return ticket.group(1);
    }

    private HttpResponse<String> post(String origin, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at("/contact/web-main?lang=pl"))
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> upload(String name, String content) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\nanna@example.test\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nZdjęcie\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] file = content.getBytes(StandardCharsets.ISO_8859_1);
        byte[] end = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + file.length + end.length];
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(file, 0, body, start.length, file.length);
        System.arraycopy(end, 0, body, start.length + file.length, end.length);
        return send(HttpRequest.newBuilder(at("/contact/web-main?lang=pl"))
                .header("Origin", SHOP)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
