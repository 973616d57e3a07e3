package io.kontuar.console.supervisor;

import io.kontuar.console.api.Codes;
import io.kontuar.console.desk.Colleagues;
import io.kontuar.console.supervisor.BoardView.BoardAgent;
import io.kontuar.console.supervisor.BoardView.BoardQuarter;
import io.kontuar.console.supervisor.BoardView.BoardQueue;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.reporting.DayFigures;
import io.kontuar.reporting.QueueFigures;
import io.kontuar.reporting.Ratings;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Queues;
import io.kontuar.routing.Workload;
import io.kontuar.routing.Workloads;
import io.kontuar.staff.Presence;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assembles the board: the day's figures from the facts, and what is live from the store. */
public final class BoardReader {
    private final DayFacts facts;
    private final LiveQueues live;
    private final Queues queues;
    private final Workloads workloads;
    private final Colleagues colleagues;
    private final Clock clock;

    BoardReader(
            DayFacts facts, LiveQueues live, Queues queues, Workloads workloads, Colleagues colleagues, Clock clock) {
        this.facts = facts;
        this.live = live;
        this.queues = queues;
        this.workloads = workloads;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** The board of these queues. */
    public synchronized BoardView read(Set<QueueId> of) {
        DayFigures figures = facts.today();
        Ratings ratings = figures.ratings(of);
        Map<StaffId, Workload> work =
                workloads.all().stream().collect(Collectors.toMap(Workload::agent, Function.identity()));
        List<Staff> serving = colleagues.all().stream()
                .filter(staff -> of.stream().anyMatch(staff::serves))
                .toList();
        return new BoardView(
                clock.instant(),
                queueLines(of, figures, serving, work),
                serving.stream().map(staff -> line(staff, work.get(staff.id()))).toList(),
                of.isEmpty() ? 0 : live.count(new ListQuery.WithBot(of)),
                figures.botSolved(of),
                figures.botBegan(of),
                ratings.answered(),
                ratings.satisfied(),
                quarters(figures, of));
    }

    private List<BoardQueue> queueLines(
            Set<QueueId> of, DayFigures figures, List<Staff> serving, Map<StaffId, Workload> work) {
        return queues.all().stream()
                .filter(queue -> of.contains(queue.id()))
                .sorted(Comparator.comparing(queue -> queue.id().value()))
                .map(queue ->
                        line(queue, figures.of(queue.id()), available(queue, serving, work), onOffer(queue, work)))
                .toList();
    }

    private BoardQueue line(Queue queue, QueueFigures figures, int available, int onOffer) {
        QueueCounts counts = live.of(queue.id());
        int waiting = counts.waiting() + onOffer;
        return new BoardQueue(
                queue.id().value(),
                waiting,
                counts.longestSince(),
                counts.inService(),
                available,
                figures.offered(waiting),
                figures.answered(),
                figures.abandoned(),
                figures.flowedOut(),
                figures.serviceLevel().isPresent() ? figures.serviceLevel().getAsDouble() : null,
                queue.servicePercent(),
                queue.serviceTarget().toSeconds(),
                figures.averageSpeedOfAnswer()
                        .map(wait -> wait.toMillis() / 1000.0)
                        .orElse(null));
    }

    private BoardAgent line(Staff staff, @Nullable Workload workload) {
        Workload known = workload == null ? Workload.none(staff.id()) : workload;
        return new BoardAgent(
                staff.id().value(),
                staff.name(),
                Codes.of(known.presence()),
                known.since(),
                live.count(new ListQuery.HeldBy(staff.id())),
                staff.capacity());
    }

    /** What is on offer still waits: it counts on the board, though no list of waiting ones shows it. */
    private int onOffer(Queue queue, Map<StaffId, Workload> work) {
        return (int) work.values().stream()
                .filter(workload -> !workload.reserved().isEmpty())
                .flatMap(workload -> live.offeredTo(workload.agent()).stream())
                .filter(queue.id()::equals)
                .count();
    }

    private static int available(Queue queue, List<Staff> serving, Map<StaffId, Workload> work) {
        return (int) serving.stream()
                .filter(staff -> staff.serves(queue.id()))
                .map(staff -> work.get(staff.id()))
                .filter(workload -> workload != null && workload.presence() == Presence.AVAILABLE)
                .count();
    }

    private static List<BoardQuarter> quarters(DayFigures figures, Collection<QueueId> of) {
        return figures.quarters(of).stream()
                .map(quarter ->
                        new BoardQuarter(quarter.from(), quarter.entered(), quarter.answered(), quarter.inTime()))
                .toList();
    }
}
