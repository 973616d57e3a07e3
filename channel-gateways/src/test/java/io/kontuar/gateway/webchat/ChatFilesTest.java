package io.kontuar.gateway.webchat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.Media;
import io.kontuar.gateway.GatewayTestApplication;
import io.kontuar.gateway.RecordingLanes;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedAttachments;
import io.kontuar.gateway.RememberedContacts;
import io.kontuar.gateway.RememberedConversations;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = GatewayTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kontuar.public-url=" + GatewayTestApplication.PUBLIC_URL,
            "kontuar.account-memory=1ms",
            "kontuar.chat.file-limit=8KB",
            "kontuar.chat.files-per-hour=5"
        })
class ChatFilesTest {

    private static final String SHOP = "https://shop.test";
    private static final String PNG = "\u0089PNG\r\n\u001a\n picture";

    private final HttpClient http = HttpClient.newHttpClient();
    private final VisitorToken token = VisitorToken.fresh();

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingLanes lanes;

    @Autowired
    private RememberedAccounts accounts;

    @Autowired
    private RememberedAttachments attachments;

    @Autowired
    private RememberedConversations conversations;

    @Autowired
    private RememberedContacts contacts;

    @BeforeEach
    void begin() {
        lanes.forget();
        attachments.forget();
        accounts.put(ChannelKind.WEB_CHAT, "web-main", "web-main", Map.of("allowedOrigins", SHOP), Map.of());
    }

    @Test
    void a_picture_is_taken_by_its_content_and_can_be_sent_by_who_uploaded_it() {
        HttpResponse<String> answer = upload(PNG, token, SHOP, "zdj%C4%99cie%2Fevil.html");
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode file = JsonMapper.shared().readTree(answer.body());
        assertThat(file.path("type").asString()).isEqualTo("image/png");
        assertThat(file.path("name").asString()).isEqualTo("evil.html");
        try (ChatClient client = ChatClient.connect(port)) {
            client.hello(token.reveal(), null, 0);
            client.send(
                    "{\"type\":\"send\",\"id\":\"client-0001\",\"text\":\"\",\"attachments\":[" + answer.body() + "]}");
            client.await("accepted");
        }
        assertThat(lanes.sent(InboundMessage.class).getFirst().content())
                .isInstanceOfSatisfying(
                        Media.class,
                        media -> assertThat(media.attachments())
                                .extracting(AttachmentRef::type)
                                .containsExactly("image/png"));
        try (ChatClient thief = ChatClient.connect(port)) {
            thief.hello();
            thief.send(
                    "{\"type\":\"send\",\"id\":\"client-0001\",\"text\":\"\",\"attachments\":[" + answer.body() + "]}");
            assertThat(thief.await("refused").path("reason").asString()).isEqualTo("bad-file");
        }
    }

    @Test
    void what_is_too_large_or_of_no_known_kind_is_not_taken() {
        assertThat(upload("x".repeat(9000), token, SHOP, "a.txt").statusCode()).isEqualTo(413);
        assertThat(upload("MZ\u0000\u0001", token, SHOP, "a.png").statusCode()).isEqualTo(415);
        assertThat(upload("", token, SHOP, "a.png").statusCode()).isEqualTo(415);
        assertThat(attachments.count()).isZero();
    }

    @Test
    void only_a_visitor_on_an_allowed_page_may_upload() {
        assertThat(upload(PNG, token, "https://evil.test", "a").statusCode()).isEqualTo(403);
        assertThat(upload(PNG, new VisitorToken("short"), SHOP, "a").statusCode())
                .isEqualTo(401);
        assertThat(attachments.count()).isZero();
    }

    @Test
    void a_visitor_cannot_fill_the_store() {
        for (int count = 0; count < 5; count++) {
            assertThat(upload("text " + count, token, SHOP, "a.txt").statusCode())
                    .isEqualTo(201);
        }
        assertThat(upload("text", token, SHOP, "a.txt").statusCode()).isEqualTo(429);
    }

    @Test
    void a_file_is_given_back_to_its_visitor_only_and_cannot_do_harm() {
        String html = "<script>alert(1)</script>";
        JsonNode file =
                JsonMapper.shared().readTree(upload(html, token, SHOP, "a.html").body());
        String id = file.path("id").asString();
        assertThat(download(id, token).statusCode()).isEqualTo(404);
        Visitor visitor = token.visitor(new ChannelAccountId("web-main"));
        AttachmentRef ref = new AttachmentRef(new AttachmentId(id), "a.html", "text/plain", html.length());
        new Timeline("v1", visitor.id(), conversations, lanes, contacts, 0)
                .bot(new MessageContent.Media(List.of(ref), null));
        HttpResponse<String> answer = download(id, token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(html);
        assertThat(answer.headers().map())
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-type", List.of("text/plain"))
                .containsEntry("access-control-allow-origin", List.of(SHOP))
                .containsEntry("content-security-policy", List.of("sandbox; default-src 'none'"));
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(download(id, VisitorToken.fresh()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"https://shop.test, 204, true", "https://evil.test, 403, false"})
    void a_browser_may_ask_beforehand(String origin, int status, boolean allowed) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base()))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,x-file-name")
                .build();
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").isPresent())
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "'GIF89a..', image/gif",
        "'RIFF0000WEBPVP8 ', image/webp",
        "'%PDF-1.7', application/pdf",
        "'Zażółć', text/plain"
    })
    void a_kind_is_known_by_its_first_bytes(String content, String type) {
        assertThat(FileTypes.detect(content.getBytes(UTF_8))).contains(type);
    }

    private String base() {
        return "http://localhost:" + port + "/chat/web-main/files";
    }

    private HttpResponse<String> upload(String content, VisitorToken by, String origin, String name) {
        byte[] bytes = content.startsWith("\u0089") ? content.getBytes(ISO_8859_1) : content.getBytes(UTF_8);
        return send(HttpRequest.newBuilder(URI.create(base()))
                .POST(BodyPublishers.ofByteArray(bytes))
                .header("Authorization", "Bearer " + by.reveal())
                .header("Origin", origin)
                .header("X-File-Name", name)
                .build());
    }

    private HttpResponse<String> download(String id, VisitorToken by) {
        return send(HttpRequest.newBuilder(URI.create(base() + "/" + id))
                .header("Authorization", "Bearer " + by.reveal())
                .header("Origin", SHOP)
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString()).join();
    }
}
