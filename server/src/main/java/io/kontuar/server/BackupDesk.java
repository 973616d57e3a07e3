package io.kontuar.server;

import io.kontuar.engine.lanes.ArtemisLanes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the backups that {@code ./kontuar backup} asks of a running server. */
final class BackupDesk {
    static final String ASK = "backup ";
    static final String DONE = "done: ";
    private static final Logger LOG = LoggerFactory.getLogger(BackupDesk.class);

    private final ServerSettings settings;
    private final ArtemisLanes lanes;
    private final Clock clock;

    BackupDesk(ServerSettings settings, ArtemisLanes lanes, Clock clock) {
        this.settings = settings;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Answers {@code backup FOLDER}; the answer to everything that went well begins with {@link #DONE}. */
    String answer(String line) {
        if (!line.startsWith(ASK)) {
            return "this server knows no such request; is it as new as this command?";
        }
        try {
            refuseElsewhere(settings);
            return DONE + Backup.make(settings.data(), lanes::copyTo, Path.of(line.substring(ASK.length())), clock);
        } catch (CopyRefused refused) {
            return String.valueOf(refused.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.error("A backup failed", e);
            return "the backup failed and is incomplete: " + e.getMessage();
        }
    }

    /** What lies in MongoDB is backed up by its own tools, which know its replica set. */
    static void refuseElsewhere(ServerSettings settings) throws CopyRefused {
        if (settings.onMongodb()) {
            throw new CopyRefused(
                    "the records lie in MongoDB: copy the broker's journal first and the database after it,"
                            + " by their own tools (docs/operations.md)");
        }
    }
}
