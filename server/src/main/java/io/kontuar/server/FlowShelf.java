package io.kontuar.server;

import io.kontuar.bot.dialogue.DialogueParts;
import io.kontuar.bot.flow.FlowRefused;
import io.kontuar.bot.flow.Flows;
import io.kontuar.knowledge.Lessons;
import io.kontuar.knowledge.ShippedIntents;
import io.kontuar.knowledge.TaughtIntent;
import io.kontuar.lane.Outage;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The flows that the bot follows; they may name the intents that are shipped and those that the shop has taught. A flow that is
 * refused at the start stops the start; a folder of the shop's own and the lessons are looked at every {@link #FRESH} while the
 * bot works, and what is refused then leaves the flows as they were, with a warning.
 */
final class FlowShelf implements Supplier<Flows> {
    static final Duration FRESH = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(FlowShelf.class);
    private final @Nullable Path folder;
    private final DialogueParts parts;
    private final Supplier<Lessons> lessons;
    private final Clock clock;
    private volatile Shelved shelved;

    /** @param lessons that are published now; asked only where there is a folder */
    FlowShelf(@Nullable Path folder, DialogueParts parts, Supplier<Lessons> lessons, Clock clock) {
        this.folder = folder;
        this.parts = parts;
        this.lessons = lessons;
        this.clock = clock;
        this.shelved = first();
    }

    /** @param read as it was last read, refused or not, so that each is refused once */
    private record Shelved(Read read, Flows flows, Instant at) {}

    /** @param taught the names of the shop's own intents */
    private record Read(Map<String, String> files, Set<String> taught) {}

    /** Without its lessons the shop's own flows cannot be judged: the shipped ones do until they can be read. */
    private Shelved first() {
        try {
            Read read = read();
            return new Shelved(read, load(read), clock.instant());
        } catch (Outage away) {
            LOG.warn(
                    "The bot starts without the shop's own flows, since its lessons cannot be read: {}",
                    away.getMessage());
            Read shipped = new Read(Flows.shippedFiles(), Set.of());
            return new Shelved(shipped, load(shipped), clock.instant());
        }
    }

    @Override
    public Flows get() {
        Shelved now = shelved;
        if (folder != null && !clock.instant().isBefore(now.at().plus(FRESH))) {
            shelved = look(now);
        }
        return shelved.flows();
    }

    private Shelved look(Shelved before) {
        try {
            Read read = read();
            return new Shelved(
                    read, read.equals(before.read()) ? before.flows() : reload(read, before), clock.instant());
        } catch (UncheckedIOException | Outage away) {
            LOG.warn("The bot's flows could not be read; it keeps those it has", away);
            return new Shelved(before.read(), before.flows(), clock.instant());
        }
    }

    private Flows reload(Read read, Shelved before) {
        try {
            Flows flows = load(read);
            LOG.info(
                    "The bot follows {} flows, as they were changed",
                    flows.all().size());
            return flows;
        } catch (FlowRefused refused) {
            LOG.warn("The bot keeps the flows it has: {}", refused.getMessage());
            return before.flows();
        }
    }

    private Read read() {
        return folder == null
                ? new Read(Flows.shippedFiles(), Set.of())
                : new Read(
                        Flows.with(folder),
                        lessons.get().intents().stream().map(TaughtIntent::name).collect(Collectors.toSet()));
    }

    private Flows load(Read read) {
        Set<String> intents = new HashSet<>(read.taught());
        intents.addAll(ShippedIntents.ALL);
        return Flows.of(read.files(), parts.vocabulary(intents));
    }
}
