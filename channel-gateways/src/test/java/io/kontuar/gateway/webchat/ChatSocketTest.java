package io.kontuar.gateway.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Choice;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.channel.Verification;
import io.kontuar.conversation.Holder;
import io.kontuar.gateway.GatewayTestApplication;
import io.kontuar.gateway.RecordingLanes;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedContacts;
import io.kontuar.gateway.RememberedConversations;
import io.kontuar.gateway.RememberedQueues;
import io.kontuar.lane.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        classes = GatewayTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kontuar.public-url=" + GatewayTestApplication.PUBLIC_URL,
            "kontuar.account-memory=1ms",
            "kontuar.chat.digest-every=1s",
            "kontuar.chat.messages-per-minute=5"
        })
class ChatSocketTest {

    private static final String SEND = "{\"type\":\"send\",\"id\":\"client-0001\",\"text\":\"Gdzie paczka?\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingLanes lanes;

    @Autowired
    private RememberedAccounts accounts;

    @Autowired
    private RememberedConversations conversations;

    @Autowired
    private RememberedContacts contacts;

    @Autowired
    private RememberedQueues queues;

    @BeforeEach
    void begin() {
        lanes.forget();
        accounts.put(
                ChannelKind.WEB_CHAT,
                "web-main",
                "web-main",
                Map.of("allowedOrigins", "https://shop.test, https://www.shop.test"),
                Map.of());
        accounts.put(ChannelKind.WEB_CHAT, "web-other", "web-other", Map.of(), Map.of());
    }

    @Test
    void a_new_visitor_gets_a_token_and_is_the_same_with_it_later() {
        try (ChatClient first = ChatClient.connect(port);
                ChatClient again = ChatClient.connect(port)) {
            JsonNode welcome = first.hello();
            assertThat(welcome.path("token").asString()).hasSize(43);
            assertThat(welcome.path("resumed").asBoolean()).isFalse();
            assertThat(welcome.path("shop").asString()).isEqualTo("Zielony Kram");
            assertThat(welcome.path("maxFileBytes").asLong()).isEqualTo(10_485_760);
            JsonNode back = again.hello(welcome.path("token").asString(), null, 0);
            assertThat(back.path("resumed").asBoolean()).isTrue();
            assertThat(back.path("visitor")).isEqualTo(welcome.path("visitor"));
        }
    }

    @Test
    void a_token_of_one_site_is_somebody_else_on_another() {
        try (ChatClient here = ChatClient.connect(port);
                ChatClient there = ChatClient.connect(port, "web-other", GatewayTestApplication.PUBLIC_URL)) {
            JsonNode welcome = here.hello();
            JsonNode other = there.hello(welcome.path("token").asString(), null, 0);
            assertThat(other.path("visitor")).isNotEqualTo(welcome.path("visitor"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.test", "null", "", "http://shop.test", "https://shop.test.evil.test"})
    void a_page_that_is_not_allowed_cannot_connect(String origin) {
        assertThatThrownBy(() -> ChatClient.connect(port, "web-main", origin)).isInstanceOf(CompletionException.class);
    }

    @Test
    void a_site_that_there_is_not_has_no_socket() {
        assertThatThrownBy(() -> ChatClient.connect(port, "nowhere", GatewayTestApplication.PUBLIC_URL))
                .isInstanceOf(CompletionException.class);
    }

    @Test
    void a_message_is_accepted_when_it_is_on_the_lane_and_twice_is_the_same() {
        try (ChatClient client = ChatClient.connect(port, "web-main", "https://www.shop.test")) {
            String visitor = client.hello().path("visitor").asString();
            client.send(SEND);
            assertThat(client.await("accepted").path("id").asString()).isEqualTo("client-0001");
            InboundMessage message = lanes.sent(InboundMessage.class).getFirst();
            assertThat(message.sender()).isEqualTo(Address.webChat("web-main", visitor));
            assertThat(message.content().plainText()).isEqualTo("Gdzie paczka?");
            assertThat(message.verification()).isEqualTo(Verification.CLAIMED);
            assertThat(message.language()).isEqualTo(Language.PL);
            client.send(SEND);
            await().until(() -> client.frames("accepted").size() == 2);
            assertThat(lanes.sent(InboundMessage.class).stream()
                            .map(InboundMessage::id)
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void a_choice_says_its_label() {
        try (ChatClient client = ChatClient.connect(port)) {
            client.hello();
            client.send("{\"type\":\"choose\",\"id\":\"client-0002\",\"choice\":\"o1\",\"label\":\"Order 1\"}");
            client.await("accepted");
            assertThat(lanes.sent(InboundMessage.class).getFirst().content().plainText())
                    .isEqualTo("Order 1");
        }
    }

    @Test
    void what_cannot_be_a_message_is_refused_with_its_reason() {
        try (ChatClient client = ChatClient.connect(port)) {
            client.hello();
            client.send(SEND.replace("Gdzie paczka?", "x".repeat(4001)));
            assertThat(client.await("refused").path("reason").asString()).isEqualTo("too-long");
            client.send(SEND.replace("Gdzie paczka?", "  "));
            await().until(() ->
                    client.await("refused").path("reason").asString().equals("empty"));
            client.send("{\"type\":\"send\",\"id\":\"client-0003\",\"text\":\"x\",\"attachments\":[{\"id\":\""
                    + "a".repeat(64) + "\",\"name\":\"x\",\"type\":\"image/png\",\"size\":1}]}");
            await().until(() ->
                    client.await("refused").path("reason").asString().equals("bad-file"));
            assertThat(lanes.sent(InboundMessage.class)).isEmpty();
        }
    }

    @Test
    void more_than_anybody_can_type_is_refused() {
        try (ChatClient client = ChatClient.connect(port)) {
            client.hello();
            for (int count = 0; count < 6; count++) {
                client.send(SEND.replace("client-0001", "client-100" + count));
            }
            assertThat(client.await("refused").path("reason").asString()).isEqualTo("too-many");
            assertThat(client.frames("accepted")).hasSize(5);
        }
    }

    @Test
    void lanes_that_are_away_accept_nothing_and_the_widget_shall_come_back() {
        try (ChatClient client = ChatClient.connect(port)) {
            client.hello();
            lanes.goAway();
            client.send(SEND);
            assertThat(client.awaitClosed()).isEqualTo(1012);
            assertThat(client.frames("accepted")).isEmpty();
        }
    }

    @Test
    void a_frame_that_is_not_understood_is_answered_and_the_socket_stays() {
        try (ChatClient client = ChatClient.connect(port)) {
            client.send(SEND);
            assertThat(client.await("error").path("code").asString()).isEqualTo("hello-first");
            client.send("{");
            await().until(() -> client.await("error").path("code").asString().equals("not-json"));
            client.send("{\"type\":\"dance\"}");
            await().until(() -> client.await("error").path("code").asString().equals("unknown-type"));
            client.hello();
        }
    }

    @Test
    void a_frame_above_the_limit_closes_the_socket() {
        try (ChatClient client = ChatClient.connect(port)) {
            client.hello();
            client.send("x".repeat(70_000));
            assertThat(client.awaitClosed()).isEqualTo(1009);
        }
    }

    @Test
    void the_first_message_comes_back_with_the_id_that_the_widget_chose() {
        try (ChatClient client = ChatClient.connect(port)) {
            String visitor = client.hello().path("visitor").asString();
            client.send(SEND);
            client.await("accepted");
            timeline("v1", visitor).customer("client-0001", "Gdzie paczka?").publish();
            JsonNode entry = client.awaitEntries(1).getFirst();
            assertThat(entry.path("clientId").asString()).isEqualTo("client-0001");
            assertThat(entry.path("from").asString()).isEqualTo("customer");
            assertThat(entry.path("at").asString()).isEqualTo("2026-11-21T10:00:00Z");
            assertThat(client.await("state").path("holder").asString()).isEqualTo("bot");
        }
    }

    @Test
    void a_visitor_reads_what_was_said_to_him_and_nothing_else() {
        try (ChatClient client = ChatClient.connect(port)) {
            JsonNode welcome = client.hello();
            timeline("v1", welcome.path("visitor").asString())
                    .customer("client-0001", "one")
                    .note("difficult customer")
                    .agentTo(Address.sms("+48601234567"), "by SMS")
                    .notice(NoticeKind.TRANSFERRED)
                    .notice(NoticeKind.ASSIGNED)
                    .agent("Dzień dobry")
                    .notice(NoticeKind.DELIVERY_FAILED)
                    .bot(new MessageContent.Choices("Które?", List.of(new Choice("o1", "88213"))))
                    .publish();
            List<JsonNode> entries = client.awaitEntries(4);
            assertThat(entries)
                    .extracting(entry -> entry.path("text").asString())
                    .containsExactly("one", "Rozmawiasz teraz z konsultantem.", "Dzień dobry", "Które?");
            assertThat(entries).extracting(entry -> entry.path("seq").asInt()).containsExactly(1, 5, 6, 8);
            assertThat(entries.get(2).path("name").asString()).isEqualTo("Irena");
            assertThat(entries.get(3).path("choices").path(0).path("label").asString())
                    .isEqualTo("88213");
            assertThat(entries.toString()).doesNotContain("difficult").doesNotContain("SMS");
        }
    }

    @Test
    void after_a_gap_the_widget_gets_exactly_what_it_lacks() {
        try (ChatClient client = ChatClient.connect(port)) {
            JsonNode welcome = client.hello();
            String token = welcome.path("token").asString();
            Timeline timeline = timeline("v1", welcome.path("visitor").asString())
                    .customer("client-0001", "one")
                    .agent("two")
                    .agent("three");
            try (ChatClient back = ChatClient.connect(port)) {
                back.hello(token, timeline.id().value(), 2);
                assertThat(back.awaitEntries(1)).hasSize(1);
                assertThat(back.await("messages").path("reset").asBoolean()).isFalse();
                assertThat(back.entries().getFirst().path("text").asString()).isEqualTo("three");
            }
            try (ChatClient fresh = ChatClient.connect(port)) {
                fresh.hello(token, null, 0);
                assertThat(fresh.awaitEntries(3)).hasSize(3);
                assertThat(fresh.await("messages").path("reset").asBoolean()).isTrue();
            }
            try (ChatClient confused = ChatClient.connect(port)) {
                confused.hello(token, "v-of-somebody-else", 2);
                assertThat(confused.awaitEntries(3)).hasSize(3);
                assertThat(confused.await("messages").path("reset").asBoolean()).isTrue();
            }
        }
    }

    @Test
    void a_new_conversation_follows_the_closed_one() {
        try (ChatClient client = ChatClient.connect(port)) {
            JsonNode welcome = client.hello();
            String visitor = welcome.path("visitor").asString();
            Timeline old = timeline("old", visitor, 3600)
                    .customer("client-0001", "one")
                    .held(Holder.NOBODY);
            timeline("new", visitor, 0).customer("client-0002", "two");
            try (ChatClient back = ChatClient.connect(port)) {
                back.hello(welcome.path("token").asString(), old.id().value(), 1);
                assertThat(back.awaitEntries(1).getFirst().path("text").asString())
                        .isEqualTo("two");
                assertThat(back.await("messages").path("conversation").asString())
                        .startsWith("new-");
                assertThat(back.await("messages").path("reset").asBoolean()).isFalse();
            }
        }
    }

    @Test
    void an_entry_whose_event_was_lost_comes_with_the_next_digest() {
        try (ChatClient client = ChatClient.connect(port)) {
            String visitor = client.hello().path("visitor").asString();
            Timeline timeline = timeline("v1", visitor).customer("client-0001", "one");
            timeline.publish();
            client.awaitEntries(1);
            timeline.agent("two").note("not for him");
            assertThat(client.awaitEntries(2).getLast().path("text").asString()).isEqualTo("two");
            await().until(() -> client.await("digest").path("lastSeq").asLong() == 2);
        }
    }

    @Test
    void an_event_of_a_strangers_conversation_reads_nothing() {
        try (ChatClient client = ChatClient.connect(port)) {
            client.hello();
            int before = conversations.reads();
            for (int version = 4; version < 1000; version++) {
                lanes.publish(new Event.Changed(Event.Subject.CONVERSATION, "v-stranger", version));
            }
            assertThat(conversations.reads() - before).isLessThan(50);
        }
    }

    @Test
    void what_reaches_the_visitor_is_delivered_and_what_he_sees_is_read_once() {
        try (ChatClient client = ChatClient.connect(port)) {
            String visitor = client.hello().path("visitor").asString();
            Timeline timeline =
                    timeline("v1", visitor).customer("client-0001", "one").agent("two");
            timeline.publish();
            await().until(() -> receipts(DeliveryState.DELIVERED) == 1);
            timeline.delivered(2, DeliveryState.DELIVERED).agent("three");
            timeline.publish();
            await().until(() -> receipts(DeliveryState.DELIVERED) == 2);
            assertThat(lanes.sent(DeliveryReceipt.class).getLast().message()).isEqualTo(timeline.messageId(3));
            client.send("{\"type\":\"read\",\"seq\":99}");
            await().until(() -> receipts(DeliveryState.READ) == 2);
            timeline.delivered(2, DeliveryState.READ).delivered(3, DeliveryState.READ);
            client.send("{\"type\":\"read\",\"seq\":3}");
            client.send(SEND);
            client.await("accepted");
            assertThat(receipts(DeliveryState.READ)).isEqualTo(2);
        }
    }

    @Test
    void each_side_sees_the_other_type() {
        try (ChatClient client = ChatClient.connect(port)) {
            String visitor = client.hello().path("visitor").asString();
            Timeline timeline = timeline("v1", visitor).customer("client-0001", "one");
            timeline.publish();
            client.awaitEntries(1);
            client.send("{\"type\":\"typing\"}");
            client.send("{\"type\":\"typing\"}");
            await().until(() -> !lanes.published(Event.Activity.class).isEmpty());
            assertThat(lanes.published(Event.Activity.class)).hasSize(1);
            await().until(() -> {
                lanes.publish(new Event.Activity(
                        timeline.id().value(),
                        Event.Who.STAFF,
                        "s-irena",
                        "Irena Kowalska",
                        Event.Doing.TYPING,
                        Instant.EPOCH));
                return !client.frames("typing").isEmpty();
            });
            assertThat(client.await("typing").path("who").asString()).isEqualTo("agent");
            assertThat(client.await("typing").path("name").asString()).isEqualTo("Irena");
        }
    }

    @Test
    void who_waits_sees_his_place_and_then_who_answers() {
        try (ChatClient client = ChatClient.connect(port)) {
            String visitor = client.hello().path("visitor").asString();
            Timeline other = timeline("before", "w-other").held(Holder.QUEUE);
            Timeline timeline =
                    timeline("v1", visitor).customer("client-0001", "one").held(Holder.QUEUE);
            queues.put(List.of(other.conversation(), timeline.conversation()));
            timeline.publish();
            await().until(() -> client.await("state").path("position").asInt() == 2);
            timeline.held(Holder.AGENT).publish();
            await().atMost(Duration.ofSeconds(5))
                    .until(() ->
                            client.await("state").path("agent").asString("").equals("Irena"));
            assertThat(client.await("state").has("position")).isFalse();
        }
    }

    private long receipts(DeliveryState state) {
        return lanes.sent(DeliveryReceipt.class).stream()
                .filter(receipt -> receipt.state() == state)
                .count();
    }

    private Timeline timeline(String name, String visitor) {
        return timeline(name, visitor, 0);
    }

    private Timeline timeline(String name, String visitor, int age) {
        return new Timeline(name, visitor, conversations, lanes, contacts, age);
    }
}
