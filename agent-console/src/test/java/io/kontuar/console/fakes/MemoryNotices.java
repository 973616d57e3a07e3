package io.kontuar.console.fakes;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.notice.Broadcast;
import io.kontuar.notice.BroadcastId;
import io.kontuar.notice.NoticePlans;
import io.kontuar.notice.NoticeSettings;
import io.kontuar.notice.Notices;
import io.kontuar.notice.OrderNotice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notices, their settings and broadcasts in memory; nothing sends them here. */
public final class MemoryNotices implements Notices, NoticePlans {
    private final List<OrderNotice> notices = new ArrayList<>();
    private final Map<BroadcastId, Broadcast> broadcasts = new LinkedHashMap<>();
    private NoticeSettings settings = NoticeSettings.NONE;

    @Override
    public synchronized int add(Collection<OrderNotice> fresh) {
        notices.addAll(fresh);
        return fresh.size();
    }

    @Override
    public List<OrderNotice> save(Collection<OrderNotice> changed) {
        throw new UnsupportedOperationException("the console changes no notice");
    }

    @Override
    public List<OrderNotice> toSend(ChannelAccountId account, Instant now, int limit) {
        throw new UnsupportedOperationException("the console sends no notice");
    }

    @Override
    public List<OrderNotice> toCheck(Instant now, int limit) {
        throw new UnsupportedOperationException("the console checks no notice");
    }

    @Override
    public List<OrderNotice> to(AddressId recipient, Instant since, int limit) {
        throw new UnsupportedOperationException("the console asks for no address");
    }

    @Override
    public synchronized List<OrderNotice> latest(@Nullable BroadcastId broadcast, int limit) {
        return notices.stream()
                .filter(notice -> broadcast == null || broadcast.equals(notice.broadcast()))
                .sorted(Comparator.comparing(OrderNotice::madeAt).reversed())
                .limit(limit)
                .toList();
    }

    private record Kind(
            @Nullable BroadcastId broadcast, io.kontuar.notice.OrderEvent event, io.kontuar.notice.NoticeState state) {}

    @Override
    public synchronized List<Count> counts(Instant since) {
        return notices.stream()
                .filter(notice -> !notice.madeAt().isBefore(since))
                .collect(Collectors.groupingBy(
                        notice -> new Kind(notice.broadcast(), notice.event(), notice.state()), Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Count(
                        entry.getKey().broadcast(),
                        entry.getKey().event(),
                        entry.getKey().state(),
                        entry.getValue()))
                .toList();
    }

    @Override
    public synchronized NoticeSettings settings() {
        return settings;
    }

    @Override
    public synchronized boolean save(NoticeSettings next) {
        boolean mine = next.version() == settings.version();
        settings = mine ? next.atVersion(next.version() + 1) : settings;
        return mine;
    }

    @Override
    public synchronized Optional<Broadcast> find(BroadcastId id) {
        return Optional.ofNullable(broadcasts.get(id));
    }

    @Override
    public synchronized List<Broadcast> broadcasts(int limit) {
        return broadcasts.values().stream()
                .sorted(Comparator.comparing(Broadcast::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean save(Broadcast next) {
        Broadcast stored = broadcasts.get(next.id());
        long version = stored == null ? 0 : stored.version();
        boolean mine = version == next.version();
        if (mine) {
            broadcasts.put(next.id(), next.atVersion(version + 1));
        }
        return mine;
    }
}
