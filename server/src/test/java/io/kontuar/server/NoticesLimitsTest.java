package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.SendingRules;
import io.kontuar.commerce.OrderNews.OrderStated;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.notice.NoticeState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices at their edges: the same moment, a provider of another opinion, an account that is away for a while. */
class NoticesLimitsTest {
    @TempDir
    Path folder;

    private NoticeFloor floor;
    private StillCounter counter;

    @BeforeEach
    void open() throws Exception {
        floor = new NoticeFloor(folder);
        counter = floor.counter;
    }

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void a_change_that_is_stated_as_of_the_same_moment_is_told() {
        counter.asks(OrderStated.of(floor.order("88213", ANNA, OrderStatus.PAID)));
        counter.asks(OrderStated.of(
                floor.order("88213", ANNA, OrderStatus.SHIPPED, floor.parcel(ShipmentStatus.IN_TRANSIT, null))));
        floor.passes(Duration.ofSeconds(2));
        assertThat(counter.sent).hasSize(1);
    }

    @Test
    void a_provider_that_finds_the_window_closed_is_not_asked_all_day() {
        counter.provider = message -> new DeliveryResult.Refused(SendingRules.WINDOW_CLOSED, "answered 400");
        floor.shipped("88213", ANNA);
        floor.passes(Duration.ofMinutes(2));
        assertThat(counter.sent).hasSize(3);
        assertThat(floor.only().state()).isEqualTo(NoticeState.FAILED);
        assertThat(floor.only().reason()).isEqualTo(SendingRules.WINDOW_CLOSED);
    }

    @Test
    void what_is_planned_waits_while_its_account_is_switched_off() {
        floor.shipped("88213", ANNA);
        switched(false);
        floor.passes(Duration.ofSeconds(90));
        assertThat(counter.sent).isEmpty();
        assertThat(floor.only().state()).isEqualTo(NoticeState.PLANNED);
        switched(true);
        floor.passes(Duration.ofSeconds(90));
        assertThat(counter.sent).hasSize(1);
    }

    private void switched(boolean on) {
        ChannelAccount account =
                counter.store.channelAccounts().find(StillCounter.SMS).orElseThrow();
        counter.store
                .channelAccounts()
                .save(
                        new ChannelAccount(
                                account.id(),
                                account.channel(),
                                account.name(),
                                account.sender(),
                                on,
                                account.settings(),
                                account.version()),
                        Map.of());
    }
}
