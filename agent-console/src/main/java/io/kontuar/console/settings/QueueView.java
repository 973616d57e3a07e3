package io.kontuar.console.settings;

import static io.kontuar.console.api.Fields.number;
import static io.kontuar.console.api.Fields.required;
import static io.kontuar.console.api.Fields.text;
import static io.kontuar.console.api.Fields.valid;

import io.kontuar.channel.Language;
import io.kontuar.routing.Queue;
import io.kontuar.staff.QueueId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A queue, as administrators read and write it. */
record QueueView(
        @Schema(description = "1 to 40 of a-z, 0-9 and hyphen; never changes") @Nullable
        String id,

        @Schema(description = "what staff read, by language: en, pl, ro") @Nullable
        Map<String, String> names,

        @Schema(description = "within which an answer is in time") @Nullable
        Integer serviceTargetSeconds,

        @Schema(description = "how many of a hundred shall be in time") @Nullable
        Integer servicePercent,

        @Schema(description = "how long an agent may take to accept") @Nullable
        Integer offerTimeoutSeconds,

        @Schema(description = "of the stored queue that is replaced; 0 for a new one") @Nullable
        Long version) {
    private static final int ONE_DAY = 24 * 3600;

    static QueueView of(Queue queue, long version) {
        Map<String, String> names = new TreeMap<>();
        queue.names().forEach((language, name) -> names.put(language.code(), name));
        return new QueueView(
                queue.id().value(),
                names,
                (int) queue.serviceTarget().toSeconds(),
                queue.servicePercent(),
                (int) queue.offerTimeout().toSeconds(),
                version);
    }

    QueueId queueId() {
        return valid("id", () -> new QueueId(text(id, "id", 1, 40)));
    }

    Queue queue(QueueId queueId, long storedVersion) {
        Map<Language, String> shown = new EnumMap<>(Language.class);
        required(names, "names", "a name for each language")
                .forEach((code, name) ->
                        shown.put(valid("names", () -> Language.ofCode(code)), text(name, "names." + code, 1, 60)));
        Duration target = Duration.ofSeconds(number(serviceTargetSeconds, "serviceTargetSeconds", 1, ONE_DAY));
        int percent = number(servicePercent, "servicePercent", 1, 100);
        Duration timeout = Duration.ofSeconds(number(offerTimeoutSeconds, "offerTimeoutSeconds", 5, 3600));
        return new Queue(queueId, shown, target, percent, timeout, storedVersion);
    }
}
