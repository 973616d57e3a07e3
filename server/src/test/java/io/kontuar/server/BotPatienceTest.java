package io.kontuar.server;

import static io.kontuar.server.Shopfloor.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.bot.Knowledge;
import io.kontuar.bot.dialogue.DialoguePorts;
import io.kontuar.bot.dialogue.Patience;
import io.kontuar.channel.OpeningHours;
import io.kontuar.commerce.Orders;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Holder;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose data is slow or away: the bot says so and hands over, within its deadline. */
class BotPatienceTest {
    @TempDir
    Path folder;

    private StillCounter counter;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder);
        counter.store.queues().save(Shopfloor.queue(GENERAL));
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_shop_that_fails_is_told_of_and_handed_over() {
        bot(() -> {
            throw new IllegalStateException("the order system answers 500");
        });
        expectsHandover();
    }

    @Test
    void a_shop_that_hangs_is_left_after_the_deadline() {
        CountDownLatch never = new CountDownLatch(1);
        bot(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });
        expectsHandover();
        never.countDown();
    }

    private void expectsHandover() {
        counter.chats("visitor-1", "where is my order 88213, anna@example.com");
        Conversation conversation =
                counter.conversationsOf(StillCounter.chat("visitor-1")).getFirst();
        assertThat(conversation.control().holder()).isEqualTo(Holder.QUEUE);
        assertThat(conversation.handoff()).isNotNull().extracting("reason").isEqualTo("shop-away");
        assertThat(counter.said()).contains("cannot reach the shop's data");
    }

    private void bot(Supplier<Object> answer) {
        Orders orders = (Orders) Proxy.newProxyInstance(
                Orders.class.getClassLoader(), new Class<?>[] {Orders.class}, (proxy, method, args) -> answer.get());
        DialoguePorts own = DialoguePorts.of(counter.store, Knowledge.none());
        DialoguePorts ports = new DialoguePorts(
                orders,
                own.returns(),
                own.stores(),
                own.shopProfile(),
                own.contacts(),
                own.proofAttempts(),
                own.channelAccounts(),
                own.sendingPermissions(),
                own.queues(),
                own.workloads(),
                own.staffMembers(),
                own.facts(),
                own.notices(),
                own.knowledge());
        counter.bot = TrainedBot.over(
                counter.store, ports, OpeningHours.ALWAYS, new Patience(Duration.ofMillis(300)), counter.clock);
    }
}
