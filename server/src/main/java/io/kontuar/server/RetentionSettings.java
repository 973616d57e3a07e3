package io.kontuar.server;

import io.kontuar.conversation.RetentionClass;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept; see docs/operations.md. Each at least a day.
 *
 * @param messages closed conversations with their messages, from their last change
 * @param attachments files, from the latest message that names one
 * @param traces why the bot did what it did
 * @param rawEvents what providers sent and could not be read
 * @param audit who did what in the console
 * @param proofAttempts wrong guesses at somebody's order
 * @param notices what customers were told of their orders, and how that went
 * @param unnamedFiles files that no message names (yet)
 */
@ConfigurationProperties("kontuar.retention")
record RetentionSettings(
        @DefaultValue("1095d") Duration messages,
        @DefaultValue("365d") Duration attachments,
        @DefaultValue("90d") Duration traces,
        @DefaultValue("30d") Duration rawEvents,
        @DefaultValue("730d") Duration audit,
        @DefaultValue("1d") Duration proofAttempts,
        @DefaultValue("90d") Duration notices,
        @DefaultValue("1d") Duration unnamedFiles) {
    private static final Duration LEAST = Duration.ofDays(1);

    RetentionSettings {
        atLeastADay("messages", messages);
        atLeastADay("attachments", attachments);
        atLeastADay("traces", traces);
        atLeastADay("raw-events", rawEvents);
        atLeastADay("audit", audit);
        atLeastADay("proof-attempts", proofAttempts);
        atLeastADay("notices", notices);
        atLeastADay("unnamed-files", unnamedFiles);
    }

    Map<RetentionClass, Duration> periods() {
        return Map.of(
                RetentionClass.MESSAGE, messages,
                RetentionClass.ATTACHMENT, attachments,
                RetentionClass.TRACE, traces,
                RetentionClass.RAW_EVENT, rawEvents,
                RetentionClass.AUDIT, audit,
                RetentionClass.PROOF_ATTEMPT, proofAttempts,
                RetentionClass.NOTICE, notices);
    }

    private static void atLeastADay(String name, Duration period) {
        if (period.compareTo(LEAST) < 0) {
            throw new SettingRefused("kontuar.retention." + name, period.toString(), "at least 1d");
        }
    }
}
