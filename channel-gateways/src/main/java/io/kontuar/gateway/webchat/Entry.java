package io.kontuar.gateway.webchat;

import io.kontuar.channel.Choice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the chat as the visitor reads it.
 *
 * @param from {@code customer}, {@code agent}, {@code bot} or {@code system}
 * @param name the agent's first name
 * @param clientId the id that this visitor's widget chose; only of his own messages
 */
record Entry(
        long seq,
        String from,
        @Nullable String name,
        String text,
        List<File> attachments,
        List<Choice> choices,
        @Nullable String clientId,
        Instant at) {

    Entry {
        attachments = List.copyOf(attachments);
        choices = List.copyOf(choices);
    }

    record File(String id, String name, String type, long size) {}
}
