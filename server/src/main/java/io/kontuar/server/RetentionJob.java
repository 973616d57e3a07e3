package io.kontuar.server;

import io.kontuar.conversation.RetentionSweep;
import io.kontuar.conversation.RetentionSweep.Swept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the sweep and says how much went, in figures only. */
final class RetentionJob {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    private final RetentionSweep sweep;

    RetentionJob(RetentionSweep sweep) {
        this.sweep = sweep;
    }

    void run() {
        Swept swept = sweep.run();
        if (!swept.nothing()) {
            LOG.info(
                    "Kept long enough and removed: {} conversations, {} traces, {} unreadable events, {} audit entries,"
                            + " {} wrong guesses, {} notices, {} files",
                    swept.conversations(),
                    swept.traces(),
                    swept.rawEvents(),
                    swept.auditEntries(),
                    swept.proofAttempts(),
                    swept.notices(),
                    swept.attachments());
        }
    }
}
