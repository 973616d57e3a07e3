package io.kontuar.console.settings;

import static io.kontuar.console.fakes.World.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.console.Browser;
import io.kontuar.console.Browser.Answer;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.Socket;
import io.kontuar.console.fakes.World;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Holder;
import io.kontuar.staff.AuditTrail;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SettingsTest {
    private static final Map<String, Object> ZOFIA = Map.of(
            "login",
            "zofia",
            "name",
            "Zofia",
            "role",
            "agent",
            "language",
            "pl",
            "queues",
            List.of("orders"),
            "skills",
            List.of("ro"),
            "capacity",
            4,
            "enabled",
            true);

    private static RunningConsole console;
    private Browser admin;

    @BeforeAll
    static void start() {
        console = RunningConsole.over(new World().withShop());
        console.hire("adam", Role.ADMIN);
        console.hire("irena", Role.AGENT, ORDERS);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @BeforeEach
    void signIn() {
        admin = console.signedIn("adam");
    }

    @Test
    void a_member_is_added_with_a_link_to_set_a_password_and_changed_by_version() {
        Answer added = admin.post("/api/staff", ZOFIA);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("resetLink").asString()).contains("/password-reset/");
        assertThat(added.text()).doesNotContain("bcrypt");
        String id = added.json().path("id").asString();

        Map<String, Object> changed = with(with(ZOFIA, "name", "Zofia K."), "version", 1);
        assertThat(admin.put("/api/staff/" + id, changed).json().path("version").asInt())
                .isEqualTo(2);
        assertThat(admin.put("/api/staff/" + id, changed).status()).isEqualTo(409);
        assertThat(admin.post("/api/staff", ZOFIA).json().path("detail").asString())
                .startsWith("login: expected one that no other member has");
        assertThat(audited()).contains("staff.added", "staff.saved", "staff.reset-link");
    }

    @Test
    void what_does_not_fit_is_refused_naming_the_field_and_what_was_expected() {
        expectRefusal(with(ZOFIA, "role", "boss"), "role: expected one of agent, supervisor, admin, got 'boss'.");
        expectRefusal(with(ZOFIA, "capacity", 0), "capacity: expected a whole number from 1 to 50, got 0.");
        expectRefusal(
                with(ZOFIA, "queues", List.of("nowhere")), "queues: expected ids of queues that exist, got 'nowhere'.");
        expectRefusal(with(ZOFIA, "login", "Zo fia"), "login: expected 1 to 80 of a-z");
        Map<String, Object> without = new TreeMap<>(ZOFIA);
        without.remove("enabled");
        expectRefusal(without, "enabled: expected true or false, got nothing.");
        expectRefusal(with(ZOFIA, "capacity", "many"), "The body is not readable at capacity.");
    }

    @Test
    void the_last_administrator_stays() {
        Map<String, Object> adam = with(with(ZOFIA, "login", "adam"), "version", 1);

        assertThat(admin.put("/api/staff/s-adam", adam).status()).isEqualTo(409);
    }

    @Test
    void disabling_somebody_closes_their_socket() {
        console.hire("former", Role.AGENT, ORDERS);
        Socket open = console.signedIn("former").socket();
        Map<String, Object> former = with(with(with(ZOFIA, "login", "former"), "enabled", false), "version", 1);
        assertThat(admin.put("/api/staff/s-former", former).status()).isEqualTo(200);

        assertThat(open.awaitClose()).isEqualTo(1008);
    }

    @Test
    void what_a_disabled_member_had_goes_back_to_its_queue_with_its_wait() {
        Staff leaver = console.hire("leaver", Role.AGENT, ORDERS);
        ConversationId held = console.world.heldBy(leaver.id(), ORDERS, "+48602100001");
        ConversationId offered = console.world.waiting(ORDERS, "+48602100002");
        console.world.does(new ConversationCommand.Offer(
                World.commandId(), offered, leaver.id(), Instant.now().plusSeconds(60)));
        Instant since = console.world.find(held).moments().enteredQueueAt();
        Browser browser = console.signedIn("leaver");

        Map<String, Object> disabled = with(with(with(ZOFIA, "login", "leaver"), "enabled", false), "version", 1);
        assertThat(admin.put("/api/staff/s-leaver", disabled).status()).isEqualTo(200);

        assertThat(console.world.find(held).control().holder()).isEqualTo(Holder.QUEUE);
        assertThat(console.world.find(held).queue()).isEqualTo(ORDERS);
        assertThat(console.world.find(held).moments().enteredQueueAt()).isEqualTo(since);
        assertThat(console.world.find(offered).offer()).isNull();
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void queues_are_added_and_changed() {
        Map<String, Object> queue = Map.of(
                "id", "warranty",
                "names", Map.of("en", "Warranty", "pl", "Gwarancja"),
                "serviceTargetSeconds", 90,
                "servicePercent", 85,
                "offerTimeoutSeconds", 20,
                "version", 0);
        assertThat(admin.post("/api/queues", queue).json().path("version").asInt())
                .isEqualTo(1);
        assertThat(admin.post("/api/queues", queue).status()).isEqualTo(409);
        assertThat(admin.put("/api/queues/warranty", with(with(queue, "servicePercent", 90), "version", 1))
                        .json()
                        .path("servicePercent")
                        .asInt())
                .isEqualTo(90);
        assertThat(admin.put("/api/queues/nowhere", queue).status()).isEqualTo(404);
        assertThat(admin.get("/api/queues").text()).contains("Gwarancja");
    }

    @Test
    void a_channel_accounts_secrets_are_kept_and_never_shown() {
        Map<String, Object> account = Map.of(
                "id",
                "sms-main",
                "channel",
                "sms",
                "name",
                "SMS",
                "sender",
                "+48500100200",
                "enabled",
                true,
                "settings",
                Map.of("accountSid", "AC1"),
                "secrets",
                Map.of("authToken", "hush-hush"),
                "version",
                0);
        Answer added = admin.post("/api/channel-accounts", account);

        assertThat(added.json().path("hint").asString()).endsWith("/webhooks/sms/sms-main");
        assertThat(added.json().path("secrets").toString()).isEqualTo("[\"authToken\"]");
        assertThat(added.text() + admin.get("/api/channel-accounts").text()).doesNotContain("hush-hush");
        assertThat(console.world
                        .shop
                        .secret(new ChannelAccountId("sms-main"), "authToken")
                        .orElseThrow()
                        .reveal())
                .isEqualTo("hush-hush");
        assertThat(admin.put("/api/channel-accounts/sms-main", with(with(account, "channel", "email"), "version", 1))
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("channel: expected sms, which never changes.");
    }

    @Test
    void a_test_message_is_asked_for_with_an_address_that_fits_the_channel() {
        Map<String, Object> account = Map.of(
                "id",
                "mail-main",
                "channel",
                "email",
                "name",
                "Mail",
                "sender",
                "help@shop.test",
                "enabled",
                true,
                "settings",
                Map.of(),
                "version",
                0);
        assertThat(admin.post("/api/channel-accounts", account).status()).isEqualTo(201);
        String test = "/api/channel-accounts/mail-main/test";

        assertThat(admin.post(test, Map.of("to", "nobody"))
                        .json()
                        .path("detail")
                        .asString())
                .startsWith("to: address: expected local@domain");
        assertThat(admin.post(test, Map.of()).json().path("detail").asString()).startsWith("to: expected");
        assertThat(admin.post("/api/channel-accounts/nothing/test", Map.of("to", "a@b.test"))
                        .status())
                .isEqualTo(404);
        JsonNode refused = admin.post(test, Map.of("to", "Anna@customer.test")).json();
        assertThat(refused.path("outcome").asString()).isEqualTo("refused");
        assertThat(refused.path("code").asString()).isEqualTo("550");
        assertThat(refused.path("reason").asString()).isEqualTo("no such user anna@customer.test");
        assertThat(audited()).contains("channel-account.tested");

        assertThat(admin.put("/api/channel-accounts/mail-main", with(with(account, "enabled", false), "version", 1))
                        .status())
                .isEqualTo(200);
        assertThat(admin.post(test, Map.of("to", "a@b.test")).status()).isEqualTo(409);
    }

    @Test
    void administrators_see_how_the_parts_are_and_send_dead_letters_again() {
        assertThat(admin.get("/api/admin/health").json().path("status").asString())
                .isEqualTo("degraded");
        assertThat(admin.get("/api/admin/dead-letters").json().at("/0/lane").asString())
                .isEqualTo("commands");
        assertThat(admin.post("/api/admin/dead-letters/letter-1/resend", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(admin.post("/api/admin/dead-letters/letter-9/resend", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(console.world.rest.resent).containsExactly("letter-1");
    }

    private void expectRefusal(Map<String, Object> body, String detail) {
        Answer answer = admin.post("/api/staff", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).startsWith(detail);
    }

    private static List<String> audited() {
        return console.world.rest.audited.stream().map(AuditTrail.Entry::what).toList();
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new TreeMap<>(body);
        changed.put(field, value);
        return changed;
    }
}
