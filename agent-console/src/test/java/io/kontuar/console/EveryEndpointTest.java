package io.kontuar.console;

import static io.kontuar.console.fakes.World.ORDERS;
import static io.kontuar.console.fakes.World.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.Samples;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Letter;
import io.kontuar.channel.MessageContent;
import io.kontuar.console.Browser.Answer;
import io.kontuar.console.fakes.MemoryAttachments;
import io.kontuar.console.fakes.World;
import io.kontuar.conversation.ConversationId;
import io.kontuar.knowledge.KnowledgeSamples;
import io.kontuar.notice.NoticeSamples;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Role;
import io.kontuar.staff.StaffId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Walks every endpoint that the API describes with every role, on the own queue and on another one. */
class EveryEndpointTest {
    /** What becomes of a call: let in (whatever follows), or 401, 403, 404. */
    private static final String IN = "in";

    /**
     * The columns: nobody, an agent, a supervisor and an administrator without queues; for the last three first on the own
     * queue's conversation and customer, then on another queue's. Four columns where a queue plays no part.
     */
    private static final Map<String, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("POST /api/session", "in  in  in  in"),
            Map.entry("GET /api/session", "401 in  in  in"),
            Map.entry("DELETE /api/session", "401 in  in  in"),
            Map.entry("PUT /api/session/password", "401 in  in  in"),
            Map.entry("GET /api/set-up/{token}", "404 404 404 404"),
            Map.entry("POST /api/set-up/{token}", "404 404 404 404"),
            Map.entry("POST /api/password-resets/{token}", "404 404 404 404"),
            Map.entry("GET /api/conversations/{id}/messages", "401 in  404 in  404 404 404"),
            Map.entry("GET /api/conversations/{id}/sending", "401 in  404 in  404 404 404"),
            Map.entry("POST /api/conversations/{id}/calls", "401 in  404 in  404 404 404"),
            Map.entry("POST /api/conversations/{id}/draft", "401 403 404 403 404 404 404"),
            Map.entry("GET /api/conversations/{id}/traces", "401 in  404 in  404 404 404"),
            Map.entry("GET /api/conversations/{id}/attachments/{attachment}", "401 in  404 in  404 404 404"),
            Map.entry("GET /api/conversations/{id}/letters/{message}", "401 in  404 in  404 404 404"),
            Map.entry("POST /api/attachments", "401 in  in  in"),
            Map.entry("GET /api/customers/{contact}", "401 in  404 in  404 404 404"),
            Map.entry("POST /api/customers/{contact}/links", "401 in  404 in  404 404 404"),
            Map.entry("GET /api/search", "401 in  in  in"),
            Map.entry("GET /api/articles", "401 in  in  in"),
            Map.entry("GET /api/articles/{id}", "401 in  in  in"),
            Map.entry("GET /api/article-search", "401 in  in  in"),
            Map.entry("POST /api/articles", "401 403 in  in"),
            Map.entry("POST /api/articles/preview", "401 in  in  in"),
            Map.entry("PUT /api/articles/{id}", "401 403 in  in"),
            Map.entry("DELETE /api/articles/{id}", "401 403 in  in"),
            Map.entry("POST /api/articles/{id}/publish", "401 403 in  in"),
            Map.entry("POST /api/articles/{id}/withdraw", "401 403 in  in"),
            Map.entry("GET /api/bot/turns", "401 403 in  in"),
            Map.entry("POST /api/bot/turns/label", "401 403 in  in"),
            Map.entry("POST /api/bot/turns/settle", "401 403 in  in"),
            Map.entry("GET /api/bot/questions", "401 403 in  in"),
            Map.entry("GET /api/bot/figures", "401 403 in  in"),
            Map.entry("GET /api/bot/lessons", "401 403 in  in"),
            Map.entry("PUT /api/bot/lessons", "401 403 in  in"),
            Map.entry("POST /api/bot/lessons/rehearse", "401 403 in  in"),
            Map.entry("POST /api/bot/lessons/publish", "401 403 in  in"),
            Map.entry("POST /api/bot/lessons/editions/{number}/restore", "401 403 in  in"),
            Map.entry("GET /api/notices", "401 403 in  in"),
            Map.entry("GET /api/notices/settings", "401 403 in  in"),
            Map.entry("PUT /api/notices/settings", "401 403 403 in"),
            Map.entry("GET /api/notices/broadcasts", "401 403 in  in"),
            Map.entry("POST /api/notices/audience", "401 403 in  in"),
            Map.entry("POST /api/notices/broadcasts", "401 403 in  in"),
            Map.entry("POST /api/notices/broadcasts/{id}/stop", "401 403 in  in"),
            Map.entry("GET /api/staff", "401 403 403 in"),
            Map.entry("POST /api/staff", "401 403 403 in"),
            Map.entry("PUT /api/staff/{id}", "401 403 403 in"),
            Map.entry("POST /api/staff/{id}/reset-link", "401 403 403 in"),
            Map.entry("GET /api/queues", "401 403 403 in"),
            Map.entry("POST /api/queues", "401 403 403 in"),
            Map.entry("PUT /api/queues/{id}", "401 403 403 in"),
            Map.entry("GET /api/channel-accounts", "401 403 403 in"),
            Map.entry("POST /api/channel-accounts", "401 403 403 in"),
            Map.entry("PUT /api/channel-accounts/{id}", "401 403 403 in"),
            Map.entry("POST /api/channel-accounts/{id}/test", "401 403 403 in"),
            Map.entry("GET /api/shop", "401 403 403 in"),
            Map.entry("PUT /api/shop", "401 403 403 in"),
            Map.entry("GET /api/admin/health", "401 403 403 in"),
            Map.entry("GET /api/admin/dead-letters", "401 403 403 in"),
            Map.entry("POST /api/admin/dead-letters/{id}/resend", "401 403 403 in")));

    private static final List<String> VIEWERS = List.of("", "agent", "supervisor", "admin");

    private static RunningConsole console;
    private static ConversationId own;
    private static ConversationId other;

    @BeforeAll
    static void start() {
        console = RunningConsole.over(new World().withShop());
        console.hire("agent", Role.AGENT, ORDERS);
        console.hire("supervisor", Role.SUPERVISOR, ORDERS);
        console.hire("admin", Role.ADMIN);
        console.world.shop.save(
                new ChannelAccount(
                        new ChannelAccountId("sms-main"), ChannelKind.SMS, "SMS", "+48500", true, Map.of(), 0),
                Map.of());
        console.world.knowledge.articles.save(
                KnowledgeSamples.article("returns").publishedBy(new StaffId("s-supervisor"), Samples.NOW));
        console.world.notices.save(NoticeSamples.broadcast("strike", Samples.NOW));
        console.world.knowledge.teaching.publish(KnowledgeSamples.edition(1));
        own = conversation(ORDERS.value(), "+48601000001");
        other = conversation(RETURNS.value(), "+48601000002");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void every_described_endpoint_lets_in_whom_the_table_lets_in_and_nobody_else() {
        Map<String, String> found = new TreeMap<>();
        described().forEach(endpoint -> found.put(endpoint, walked(endpoint)));

        assertThat(found).isEqualTo(expected());
    }

    @Test
    void an_unknown_address_is_not_there_for_staff_and_asks_others_to_sign_in() {
        assertThat(console.browser().get("/api/nothing").status()).isEqualTo(401);
        assertThat(console.browser().post("/api/nothing", Map.of()).status()).isEqualTo(401);
        assertThat(console.signedIn("agent").get("/api/nothing").status()).isEqualTo(404);
        assertThat(console.signedIn("agent").send("PATCH", "/api/session", null).status())
                .isEqualTo(404);
    }

    @Test
    void asking_only_for_the_headers_needs_the_same_right() {
        assertThat(console.browser().send("HEAD", "/api/staff", null).status()).isEqualTo(401);
        assertThat(console.signedIn("agent").send("HEAD", "/api/staff", null).status())
                .isEqualTo(403);
        assertThat(console.signedIn("admin").send("HEAD", "/api/staff", null).status())
                .isEqualTo(200);
    }

    @Test
    void the_description_says_what_each_endpoint_is_for() {
        console.signedIn("agent")
                .get("/api/openapi.json")
                .json()
                .path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> assertThat(
                                operation.path("summary").asString())
                        .as(method + " " + path)
                        .isNotBlank()));
    }

    private static Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        TABLE.forEach((endpoint, columns) -> expected.put(endpoint, String.join(" ", spread(columns.split("\\s+")))));
        return expected;
    }

    /** Four columns stand for seven: the queue plays no part. */
    private static List<String> spread(String[] columns) {
        return columns.length == 7
                ? List.of(columns)
                : List.of(columns[0], columns[1], columns[1], columns[2], columns[2], columns[3], columns[3]);
    }

    private static List<String> described() {
        JsonNode paths =
                console.signedIn("admin").get("/api/openapi.json").json().path("paths");
        List<String> endpoints = new ArrayList<>();
        paths.forEachEntry((path, methods) -> methods.forEachEntry(
                (method, operation) -> endpoints.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return endpoints;
    }

    private static String walked(String endpoint) {
        List<String> columns = new ArrayList<>();
        for (String viewer : VIEWERS) {
            columns.add(call(endpoint, viewer, own));
            if (!viewer.isEmpty()) {
                columns.add(call(endpoint, viewer, other));
            }
        }
        return String.join(" ", columns);
    }

    private static String call(String endpoint, String viewer, ConversationId conversation) {
        Browser browser = viewer.isEmpty() ? console.browser() : console.signedIn(viewer);
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(endpoint.indexOf(' ') + 1);
        byte[] body = method.equals("GET") || method.equals("DELETE")
                ? null
                : body(path).getBytes(StandardCharsets.UTF_8);
        Answer answer = browser.send(method, filled(path, conversation), body);
        assertThat(answer.status())
                .as(endpoint + " as " + viewer + ": " + answer)
                .isLessThan(500);
        return switch (answer.status()) {
            case 401, 403, 404 -> wrongCredentials(path, answer) ? IN : Integer.toString(answer.status());
            default -> IN;
        };
    }

    /** Who signs in with nothing is refused for that, not for being nobody. */
    private static boolean wrongCredentials(String path, Answer answer) {
        return path.equals("/api/session") && answer.text().contains("password is not right");
    }

    private static String filled(String path, ConversationId conversation) {
        return path.replace("/api/conversations/{id}", "/api/conversations/" + conversation.value())
                .replace("/api/staff/{id}", "/api/staff/s-agent")
                .replace("/api/articles/{id}", "/api/articles/returns")
                .replace("{number}", "1")
                .replace("/api/notices/broadcasts/{id}", "/api/notices/broadcasts/strike")
                .replace("/api/queues/{id}", "/api/queues/orders")
                .replace("/api/channel-accounts/{id}", "/api/channel-accounts/sms-main")
                .replace("/api/admin/dead-letters/{id}", "/api/admin/dead-letters/letter-1")
                .replace("{token}", "no-such-token")
                .replace("{message}", letter(conversation))
                .replace(
                        "{attachment}",
                        MemoryAttachments.idOf(bytes(conversation)).value())
                .replace("{contact}", contact(conversation));
    }

    private static String body(String path) {
        return switch (path) {
            case "/api/customers/{contact}/links" -> "{\"kind\":\"unlinked\",\"other\":\"" + contact(own) + "\"}";
            case "/api/password-resets/{token}" -> "{\"password\":\"long enough to do\"}";
            case "/api/set-up/{token}" ->
                "{\"shopName\":\"S\",\"zone\":\"UTC\",\"currency\":\"PLN\",\"languages\":[\"pl\"],\"phoneRegion\":\"PL\","
                        + "\"login\":\"a\",\"name\":\"A\",\"password\":\"long enough to do\"}";
            default -> "{}";
        };
    }

    private static String letter(ConversationId conversation) {
        return console.world
                .conversations
                .before(conversation, Long.MAX_VALUE, 1)
                .getFirst()
                .id()
                .value();
    }

    private static String contact(ConversationId conversation) {
        return console.world.find(conversation).customer().contact().value();
    }

    private static ConversationId conversation(String queue, String phone) {
        ConversationId id = console.world.waiting(new QueueId(queue), phone);
        byte[] bytes = bytes(id);
        console.world.writes(
                id,
                new MessageContent.Media(
                        List.of(new AttachmentRef(MemoryAttachments.idOf(bytes), "a.txt", "text/plain", bytes.length)),
                        "words",
                        new Letter(
                                "Subject",
                                null,
                                List.of(),
                                List.of(),
                                new Letter.Sheet(
                                        MemoryAttachments.idOf(bytes),
                                        MemoryAttachments.idOf(bytes),
                                        List.of(),
                                        false))));
        try {
            console.world.attachments.store(new ByteArrayInputStream(bytes), 1000);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    private static byte[] bytes(ConversationId conversation) {
        return ("a file of " + conversation.value()).getBytes(StandardCharsets.UTF_8);
    }
}
