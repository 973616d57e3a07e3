package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.AttemptId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.contact.ContactAddress;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.SampleWhatsApp;
import io.kontuar.lane.CommandId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All webhooks of the conformance data through real HTTP, broker and store: however often and in whatever order, the same. */
class WhatsAppConformanceTest {
    private static final ChannelAccountId MAIN = new ChannelAccountId("wa-main");
    private static final List<String> OURS =
            List.of("OUT1", "OUT2", "OUT9", "OUTF130429", "OUTF131026", "OUTF131047", "OUTF131049", "OUTF131056");

    @TempDir
    Path folder;

    /** What is to be the same. */
    record State(
            Map<String, String> messages,
            Set<Set<String>> customers,
            Map<String, String> deliveries,
            long unreadable) {}

    @Test
    void all_webhooks_once_twice_eight_times_in_parallel_and_shuffled_leave_the_same_state() throws Exception {
        ConformanceWebhooks webhooks = ConformanceWebhooks.read();
        State once = run("once", webhooks, webhooks.bodies(), 1);
        assertThat(once.messages()).hasSize(webhooks.messageIds().size());
        assertThat(once.deliveries())
                .containsEntry("OUT9", "READ null")
                .containsEntry("OUT1", "DELIVERED null")
                .containsEntry("OUTF131047", "FAILED 131047")
                .containsEntry("OUTF131056", "FAILED 131056");
        assertThat(run("twice", webhooks, times(webhooks.bodies(), 2), 1)).isEqualTo(once);
        assertThat(run("eight", webhooks, times(webhooks.bodies(), 8), 8)).isEqualTo(once);
        for (int seed = 1; seed <= 2; seed++) {
            List<byte[]> shuffled = times(webhooks.bodies(), 3);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(run("shuffled-" + seed, webhooks, shuffled, 4)).isEqualTo(once);
        }
    }

    private static List<byte[]> times(List<byte[]> bodies, int times) {
        List<byte[]> all = new ArrayList<>();
        bodies.forEach(body -> all.addAll(Collections.nCopies(times, body)));
        return all;
    }

    private State run(String name, ConformanceWebhooks webhooks, List<byte[]> bodies, int atOnce) throws Exception {
        Path data = Files.createDirectory(folder.resolve(name));
        try (OpenServer server = new OpenServer(data, "gateways,core");
                ExecutorService hands = Executors.newFixedThreadPool(atOnce)) {
            server.account("wa-main", "106540352242922", "http://localhost:1");
            server.account("wa-one", "1111111111111", "http://localhost:1");
            server.account("wa-two", "409552778964973", "http://localhost:1");
            seed(server);
            for (var post : hands.invokeAll(bodies.stream()
                    .<java.util.concurrent.Callable<Integer>>map(body -> () -> server.posts("wa-main", body))
                    .toList())) {
                assertThat(post.get()).isEqualTo(200);
            }
            State[] last = new State[1];
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(400))
                    .until(() -> {
                        State now = state(server, webhooks);
                        boolean same = now.equals(last[0]);
                        last[0] = now;
                        return same
                                && now.messages().size()
                                        == webhooks.messageIds().size();
                    });
            return last[0];
        }
    }

    /** What we sent before, of which the statuses speak. */
    private static void seed(OpenServer server) {
        Address to = Address.whatsApp("+48999999999");
        ContactAddress contact =
                server.store().contacts().resolve(to, Verification.CHANNEL_VERIFIED, null, null, Instant.EPOCH);
        ConversationId id = new ConversationId("v-seed");
        Conversation opened = SampleWhatsApp.conversation(id, contact, to, MAIN);
        server.store().conversations().open(opened, List.of());
        List<Message> messages = new ArrayList<>();
        for (String ours : OURS) {
            CommandId command = new CommandId("sent-" + ours);
            messages.add(new Message(
                    MessageId.of(command, 0),
                    id,
                    messages.size() + 1L,
                    Direction.OUTBOUND,
                    Author.BOT,
                    new MessageContent.Text("x"),
                    to,
                    MAIN,
                    null,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    command,
                    new Delivery(
                            DeliveryState.SENT,
                            new AttemptId("t"),
                            new ProviderMessageId("wamid." + ours),
                            null,
                            Instant.EPOCH,
                            null)));
        }
        server.store()
                .conversations()
                .write(new ConversationWrite(
                        SampleWhatsApp.upTo(opened.atVersion(1), messages.size()), messages, List.of(), null));
    }

    private static State state(OpenServer server, ConformanceWebhooks webhooks) {
        Map<String, String> messages = new TreeMap<>();
        for (ChannelAccountId account : List.of(MAIN, new ChannelAccountId("wa-one"), new ChannelAccountId("wa-two"))) {
            for (String wamid : webhooks.messageIds()) {
                server.store()
                        .messages()
                        .inbound(account, new ProviderMessageId(wamid))
                        .ifPresent(message -> messages.put(
                                account.value() + " " + wamid,
                                message.content() + " " + message.address() + " " + message.at() + " "
                                        + message.origin()));
            }
        }
        Map<String, String> deliveries = new TreeMap<>();
        for (String ours : OURS) {
            Delivery delivery = Objects.requireNonNull(server.store()
                    .messages()
                    .find(MessageId.of(new CommandId("sent-" + ours), 0))
                    .orElseThrow()
                    .delivery());
            deliveries.put(ours, delivery.state() + " " + delivery.reason());
        }
        return new State(
                messages,
                customers(server, webhooks),
                deliveries,
                server.store().unreadableEvents().count());
    }

    private static Set<Set<String>> customers(OpenServer server, ConformanceWebhooks webhooks) {
        return webhooks.senders().stream()
                .flatMap(address -> server.store().contacts().address(AddressId.of(address)).stream())
                .map(address ->
                        server
                                .store()
                                .contacts()
                                .addressesOf(server.store().contacts().customer(address.contact()))
                                .stream()
                                .map(one -> one.address().value())
                                .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    @Test
    void the_conformance_data_is_where_the_checks_look_or_this_says_so() {
        Assumptions.assumeTrue(
                System.getenv("KONTUAR_SHARED") != null, "skipped: KONTUAR_SHARED names no folder of conformance data");
        assertThat(ConformanceWebhooks.read().bodies()).hasSizeGreaterThanOrEqualTo(16 + 22 + 20);
    }
}
