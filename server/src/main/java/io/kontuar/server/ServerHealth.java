package io.kontuar.server;

import io.kontuar.channel.ChannelHealth;
import io.kontuar.console.settings.HealthParts;
import io.kontuar.conversation.BotLook;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.lane.Lane;
import io.kontuar.lane.Lanes;
import io.kontuar.lane.Outage;
import io.kontuar.search.SearchIndex;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks each part of the process how it is, and remembers since when. */
final class ServerHealth implements HealthParts {
    private final StaffMembers store;
    private final Lanes lanes;
    private final SearchIndex search;
    private final @Nullable BotWarmUp bot;
    private final List<ChannelHealth> channels;
    private final Clock clock;
    private final Map<String, Part> last = new ConcurrentHashMap<>();

    ServerHealth(
            StaffMembers store,
            Lanes lanes,
            SearchIndex search,
            @Nullable BotWarmUp bot,
            List<ChannelHealth> channels,
            Clock clock) {
        this.store = store;
        this.lanes = lanes;
        this.search = search;
        this.bot = bot;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    @Override
    public List<Part> now() {
        return Stream.concat(own(), channels.stream().flatMap(ServerHealth::accounts))
                .toList();
    }

    private static Stream<Part> accounts(ChannelHealth channel) {
        return channel.states().stream()
                .map(state -> new Part(
                        state.account().value(), state.works() ? "up" : "down", state.detail(), state.since()));
    }

    private Stream<Part> own() {
        List<Part> parts = new ArrayList<>(List.of(
                part("store", () -> new Seen("up", store.all().size() + " staff members can be read")),
                part("lanes", () -> new Seen("up", waiting(ConversationCommand.LANE) + ", " + waiting(BotLook.LANE))),
                part(
                        "search",
                        () -> search.needsRebuild()
                                ? new Seen("warming", "the index is being filled from the store")
                                : new Seen("up", search.count() + " documents"))));
        BotWarmUp here = bot;
        if (here != null) {
            parts.add(part("bot", () -> bot(here)));
        }
        return parts.stream();
    }

    private record Seen(String status, String detail) {}

    private String waiting(Lane<?> lane) {
        return lane.name() + ": " + lanes.waiting(lane) + " waiting";
    }

    private static Seen bot(BotWarmUp bot) {
        if (!bot.ready().isDone()) {
            return new Seen("warming", "the bot is being trained; its messages wait");
        }
        return bot.ready().isCompletedExceptionally()
                ? new Seen("down", "the bot could not be trained; its messages wait")
                : new Seen("up", "the bot answers" + by(bot.sentences()));
    }

    private static String by(BotWarmUp.Sentences sentences) {
        return switch (sentences) {
            case UP -> "";
            case OFF -> ", by words alone: kontuar.bot.embeddings is off";
            case WARMING -> ", by words alone until the sentence model is ready";
            case MISSING -> ", by words alone: the sentence model cannot be opened";
        };
    }

    /** A part that cannot say how it is, is down. */
    private Part part(String name, Supplier<Seen> ask) {
        Seen seen;
        try {
            seen = ask.get();
        } catch (RuntimeException away) {
            String why =
                    away instanceof Outage ? away.getMessage() : away.getClass().getSimpleName();
            seen = new Seen("down", name + " does not answer: " + why);
        }
        Part before = last.get(name);
        Part now = new Part(name, seen.status(), seen.detail(), since(before, seen));
        last.put(name, now);
        return now;
    }

    private Instant since(@Nullable Part before, Seen seen) {
        return before != null && before.status().equals(seen.status()) && before.since() != null
                ? before.since()
                : clock.instant();
    }
}
