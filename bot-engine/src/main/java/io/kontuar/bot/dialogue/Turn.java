package io.kontuar.bot.dialogue;

import io.kontuar.bot.understanding.Reading;
import io.kontuar.channel.Language;
import io.kontuar.conversation.Conversation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One turn as the flows see it.
 *
 * @param choice the id of what the customer chose last; null when it was written
 * @param read collects what was looked up, for the trace
 */
record Turn(
        Conversation conversation,
        Reading reading,
        Language language,
        @Nullable String choice,
        List<String> read) {
    Turn(Conversation conversation, Reading reading, Language language, @Nullable String choice) {
        this(conversation, reading, language, choice, new ArrayList<>());
    }

    void looked(String what) {
        read.add(what);
    }
}
