package io.kontuar.server;

import io.kontuar.bot.dialogue.DialogueParts;
import io.kontuar.bot.flow.FlowRefused;
import io.kontuar.bot.flow.Flows;
import io.kontuar.bot.understanding.Examples;
import io.kontuar.bot.understanding.Intent;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The flows that the bot follows. A flow that is refused at the start stops the start; a folder of the shop's own is looked
 * at every {@link #FRESH} while the bot works, and what is refused then leaves the flows as they were, with a warning.
 */
final class FlowShelf implements Supplier<Flows> {
    static final Duration FRESH = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(FlowShelf.class);
    private final @Nullable Path folder;
    private final DialogueParts parts;
    private final Clock clock;
    private volatile Shelved shelved;

    FlowShelf(@Nullable Path folder, DialogueParts parts, Clock clock) {
        this.folder = folder;
        this.parts = parts;
        this.clock = clock;
        Map<String, String> files = files();
        this.shelved = new Shelved(files, load(files), clock.instant());
    }

    /** @param files as they were last read, refused or not, so that each is refused once */
    private record Shelved(Map<String, String> files, Flows flows, Instant at) {}

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
            Map<String, String> files = files();
            return new Shelved(
                    files, files.equals(before.files()) ? before.flows() : reload(files, before), clock.instant());
        } catch (UncheckedIOException away) {
            LOG.warn("The bot's flows could not be read; it keeps those it has", away);
            return new Shelved(before.files(), before.flows(), clock.instant());
        }
    }

    private Flows reload(Map<String, String> files, Shelved before) {
        try {
            Flows flows = load(files);
            LOG.info(
                    "The bot follows {} flows, as they were changed",
                    flows.all().size());
            return flows;
        } catch (FlowRefused refused) {
            LOG.warn("The bot keeps the flows it has: {}", refused.getMessage());
            return before.flows();
        }
    }

    private Map<String, String> files() {
        return folder == null ? Flows.shippedFiles() : Flows.with(folder);
    }

    private Flows load(Map<String, String> files) {
        Set<String> intents =
                Examples.shipped().intents().stream().map(Intent::name).collect(Collectors.toSet());
        return Flows.of(files, parts.vocabulary(intents));
    }
}
