package io.kontuar.console.feed;

import io.kontuar.channel.Language;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.console.security.Me;
import io.kontuar.console.security.SignedIn;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Queues;
import io.kontuar.routing.Workloads;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers a client's hello, and tells what it is told without asking. */
final class Welcoming {
    private static final int MOST_OFFERS = 20;

    private final FeedStore store;
    private final Workloads workloads;
    private final Queues queues;
    private final ShopProfile shopProfile;
    private final CountsReader counts;
    private final Clock clock;

    Welcoming(
            FeedStore store,
            Workloads workloads,
            Queues queues,
            ShopProfile shopProfile,
            CountsReader counts,
            Clock clock) {
        this.store = store;
        this.workloads = workloads;
        this.queues = queues;
        this.shopProfile = shopProfile;
        this.counts = counts;
        this.clock = clock;
    }

    void welcome(ConsoleConnection connection) {
        SignedIn viewer = connection.viewer();
        Me me = Me.of(viewer.staff(), workloads);
        CountsView now = counts.read(viewer.staff());
        connection.begin(now, me.presence());
        connection.send(new ServerFrame.Welcome(me, queueInfos(), colleagues(), shop(), clock.instant(), now));
        offers(connection);
    }

    void offers(ConsoleConnection connection) {
        ListQuery offered = new ListQuery.OfferedTo(connection.viewer().id());
        connection.tell(store.rows().rows(store.lists().page(offered, null, MOST_OFFERS)));
    }

    void presence(ConsoleConnection connection) {
        connection.tellPresence(Me.of(connection.viewer().staff(), workloads).presence());
    }

    private List<ServerFrame.QueueInfo> queueInfos() {
        return queues.all().stream().map(Welcoming::info).toList();
    }

    private static ServerFrame.QueueInfo info(Queue queue) {
        Map<String, String> names = new TreeMap<>();
        for (Language language : Language.values()) {
            names.put(language.code(), queue.name(language));
        }
        return new ServerFrame.QueueInfo(
                queue.id().value(), names, queue.serviceTarget().toSeconds());
    }

    private List<ServerFrame.Colleague> colleagues() {
        return store.colleagues().all().stream()
                .map(staff -> new ServerFrame.Colleague(staff.id().value(), staff.name()))
                .toList();
    }

    private ServerFrame.ShopInfo shop() {
        return shopProfile
                .find()
                .map(shop -> new ServerFrame.ShopInfo(shop.name(), shop.zone().getId(), shop.currency()))
                .orElse(new ServerFrame.ShopInfo("", "UTC", "EUR"));
    }
}
