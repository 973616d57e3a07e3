package io.kontuar.console.desk;

import static io.kontuar.console.fakes.World.ORDERS;
import static io.kontuar.console.fakes.World.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnId;
import io.kontuar.commerce.ReturnStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Sku;
import io.kontuar.console.Browser;
import io.kontuar.console.Browser.Answer;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.Socket;
import io.kontuar.console.fakes.World;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Trace;
import io.kontuar.search.SearchDocument.Kind;
import io.kontuar.search.SearchIndex;
import io.kontuar.staff.AuditTrail;
import io.kontuar.staff.Role;
import io.kontuar.staff.StaffId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeskTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final StaffId IRENA = new StaffId("s-irena");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

    private static RunningConsole console;
    private static World world;
    private Browser irena;

    @BeforeAll
    static void start() {
        console = RunningConsole.over(new World().withShop());
        world = console.world;
        console.hire("irena", Role.AGENT, ORDERS);
        console.hire("olga", Role.SUPERVISOR, ORDERS);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @BeforeEach
    void signIn() {
        irena = console.signedIn("irena");
    }

    @Test
    void earlier_entries_come_in_pages_of_fifty() {
        ConversationId id = world.heldBy(IRENA, ORDERS, "+48601000001");
        for (int i = 1; i <= 70; i++) {
            world.writes(id, "entry " + i);
        }
        String messages = "/api/conversations/" + id.value() + "/messages?before=";
        JsonNode page = irena.get(messages + "61").json();

        assertThat(page.path("messages")).hasSize(50);
        assertThat(page.at("/messages/0/seq").asInt()).isEqualTo(11);
        assertThat(page.path("earlier").asBoolean()).isTrue();
        assertThat(irena.get(messages + "11").json().path("earlier").asBoolean())
                .isFalse();
        assertThat(irena.get(messages + "x").text()).contains("before: expected");
    }

    @Test
    void traces_tell_why_the_bot_did_what_it_did() {
        ConversationId id = world.open(ORDERS, "+48601000002");
        world.traces.add(new Trace(
                id,
                1,
                NOON,
                "track_order",
                List.of(new Trace.Guess("track_order", 0.93)),
                Map.of("margin", 0.4),
                List.of("order 88213: not proven"),
                "ask"));
        JsonNode traces =
                irena.get("/api/conversations/" + id.value() + "/traces").json();

        assertThat(traces.at("/0/intents/0/probability").asDouble()).isEqualTo(0.93);
        assertThat(traces.at("/0/decision").asString()).isEqualTo("ask");
    }

    @Test
    void a_file_is_taken_by_its_content_and_given_back_by_the_conversation_that_names_it() {
        ConversationId id = world.heldBy(IRENA, ORDERS, "+48601000003");
        ConversationId other = world.heldBy(IRENA, ORDERS, "+48601000004");
        JsonNode file = irena.postBytes("/api/attachments?name=photo.pdf", PNG).json();
        assertThat(file.path("type").asString()).isEqualTo("image/png");
        String path = "/attachments/" + file.path("id").asString();
        assertThat(irena.get("/api/conversations/" + id.value() + path).status())
                .isEqualTo(404);

        send(id, file.path("id").asString());
        Answer back = irena.get("/api/conversations/" + id.value() + path);
        assertThat(back.bytes()).isEqualTo(PNG);
        assertThat(back.header("Content-Type")).isEqualTo("image/png");
        assertThat(back.header("Content-Disposition")).startsWith("inline");
        assertThat(back.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(irena.get("/api/conversations/" + other.value() + path).status())
                .isEqualTo(404);
    }

    @Test
    void what_is_no_allowed_file_is_refused_whatever_it_calls_itself() {
        byte[] binary = {'M', 'Z', 0, 1, 2};
        assertThat(irena.postBytes("/api/attachments?name=a.png", binary).status())
                .isEqualTo(415);
        assertThat(irena.postBytes("/api/attachments", PNG).text()).contains("name: expected");
    }

    @Test
    void a_file_above_the_limit_is_refused() {
        byte[] large = new byte[(int) Uploads.MOST_BYTES + 1];
        System.arraycopy(PNG, 0, large, 0, PNG.length);

        assertThat(irena.postBytes("/api/attachments?name=a.png", large).status())
                .isEqualTo(413);
    }

    @Test
    void a_page_of_text_is_a_download_of_mere_bytes() {
        ConversationId id = world.heldBy(IRENA, ORDERS, "+48601000005");
        byte[] html = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        JsonNode file = irena.postBytes("/api/attachments?name=page.html", html).json();
        send(id, file.path("id").asString());
        Answer back = irena.get("/api/conversations/" + id.value() + "/attachments/"
                + file.path("id").asString());

        assertThat(back.header("Content-Disposition")).startsWith("attachment");
        assertThat(back.header("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void a_customer_is_shown_with_all_that_was_bought_and_reading_is_audited() {
        ConversationId id = world.heldBy(IRENA, ORDERS, "+48601000006");
        ConversationId hidden = world.waiting(RETURNS, "+48601000007");
        order("shop:1", 10_000, OrderStatus.DELIVERED);
        order("shop:2", 5_000, OrderStatus.CANCELLED);
        world.commerce.returns.save(new Return(
                new ReturnId("RMA-1"),
                new OrderId("shop:1"),
                "1",
                SalesChannel.STORE,
                null,
                List.of(),
                "too small",
                ReturnStatus.REFUNDED,
                new Money(2_500, "PLN"),
                null,
                NOON,
                NOON));
        String contact = contact(id);
        JsonNode customer = irena.get("/api/customers/" + contact).json();

        assertThat(customer.at("/value/0/minor").asInt()).isEqualTo(7_500);
        assertThat(customer.path("orderCount").asInt()).isEqualTo(2);
        assertThat(customer.path("returnedPercent").asInt()).isEqualTo(50);
        assertThat(customer.at("/orders/0/proven").asBoolean()).isTrue();
        assertThat(customer.at("/addresses/0/verification").asString()).isEqualTo("channel-verified");
        assertThat(customer.at("/conversations/0/id").asString()).isEqualTo(id.value());
        assertThat(irena.get("/api/customers/" + contact(hidden)).status()).isEqualTo(404);
        assertThat(world.rest.audited.stream()
                        .filter(entry -> entry.what().equals("customer.read"))
                        .map(AuditTrail.Entry::subject))
                .contains(contact)
                .doesNotContain(contact(hidden));
    }

    @Test
    void while_holding_one_of_a_customers_conversations_an_agent_sees_the_others() {
        ConversationId mine = world.heldBy(IRENA, ORDERS, "+48601000008");
        ConversationId elsewhere = world.waiting(RETURNS, "+48601000009");
        String messages = "/api/conversations/" + elsewhere.value() + "/messages";
        assertThat(irena.get(messages).status()).isEqualTo(404);

        console.hire("both", Role.AGENT, ORDERS, RETURNS);
        link(console.signedIn("both"), mine, elsewhere, "same");
        assertThat(irena.get(messages).status()).isEqualTo(200);
        assertThat(irena.get("/api/customers/" + contact(mine)).json().path("conversations"))
                .hasSize(2);
    }

    @Test
    void a_link_that_would_join_two_who_are_not_the_same_is_refused_naming_the_path() {
        ConversationId a = world.waiting(ORDERS, "+48601000010");
        ConversationId b = world.waiting(ORDERS, "+48601000011");
        ConversationId c = world.waiting(ORDERS, "+48601000012");
        assertThat(link(irena, a, b, "not-same").status()).isEqualTo(200);
        assertThat(link(irena, b, c, "same").status()).isEqualTo(200);
        Answer refused = link(irena, a, c, "same");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains(contact(a), contact(b), contact(c));
        assertThat(link(irena, a, c, "maybe").text()).contains("kind: expected one of same, unlinked, not-same");
    }

    @Test
    void two_who_are_one_through_a_third_cannot_be_called_not_the_same() {
        ConversationId a = world.waiting(ORDERS, "+48601000015");
        ConversationId b = world.waiting(ORDERS, "+48601000016");
        ConversationId c = world.waiting(ORDERS, "+48601000017");
        link(irena, a, b, "same");
        link(irena, b, c, "same");

        assertThat(link(irena, a, c, "not-same").status()).isEqualTo(409);
        assertThat(link(irena, b, c, "unlinked").status()).isEqualTo(200);
        assertThat(link(irena, a, c, "not-same").status()).isEqualTo(200);
    }

    @Test
    void search_finds_only_what_the_viewer_may_see() {
        ConversationId own = world.waiting(ORDERS, "+48601000013");
        ConversationId foreign = world.waiting(RETURNS, "+48601000014");
        world.rest.hits.addAll(List.of(
                hit(Kind.NOTE, own),
                hit(Kind.CONVERSATION, foreign),
                hit(Kind.CUSTOMER, own),
                hit(Kind.CUSTOMER, foreign)));
        JsonNode hits = irena.get("/api/search?q=parcel").json();

        assertThat(hits).hasSize(2);
        assertThat(hits.at("/0/kind").asString()).isEqualTo("message");
        assertThat(irena.get("/api/search?q=parcel&kind=customer").json()).hasSize(1);
        assertThat(irena.get("/api/search?q=parcel&kind=secret").status()).isEqualTo(400);
        assertThat(irena.get("/api/search?q=%20").json()).isEmpty();
        assertThat(world.rest.searched.getFirst().queues()).contains(ORDERS);
    }

    private void send(ConversationId id, String attachment) {
        assertThat(given("note", id, attachment).path("outcome").asString()).isEqualTo("applied");
    }

    private JsonNode given(String kind, ConversationId id, String attachment) {
        Socket socket = irena.socket();
        Map<String, Object> file = Map.of("id", attachment, "name", "x", "type", "text/html", "size", 1);
        Map<String, Object> command = new HashMap<>(Map.of("kind", kind, "conversation", id.value(), "text", ""));
        command.putAll(Map.of("againstSeq", 0, "anyway", false, "attachments", List.of(file)));
        JsonNode answer = socket.command(command);
        socket.close();
        return answer;
    }

    private static Answer link(Browser browser, ConversationId one, ConversationId other, String kind) {
        return browser.post("/api/customers/" + contact(one) + "/links", Map.of("other", contact(other), "kind", kind));
    }

    private static SearchIndex.Hit hit(Kind kind, ConversationId conversation) {
        return new SearchIndex.Hit(
                kind, "h", "title", "snippet", conversation, new ContactId(contact(conversation)), NOON, 1);
    }

    private static void order(String id, long total, OrderStatus status) {
        world.commerce.save(new Order(
                new OrderId(id),
                "shop",
                SalesChannel.WEB_SHOP,
                id,
                NOON,
                status,
                "Ewa",
                null,
                "+48601000006",
                null,
                List.of(new OrderLine(new Sku("S1"), "Boots", "38", 1, new Money(total, "PLN"))),
                List.of(),
                new Money(total, "PLN"),
                NOON));
    }

    private static String contact(ConversationId id) {
        return world.find(id).customer().contact().value();
    }
}
