package io.kontuar.bot.dialogue;

import io.kontuar.bot.understanding.Reading;
import io.kontuar.channel.Language;
import io.kontuar.conversation.Conversation;
import java.util.ArrayList;
import java.util.List;

/** One turn as the flows see it; {@code read} collects what was looked up, for the trace. */
record Turn(Conversation conversation, Reading reading, Language language, List<String> read) {
    Turn(Conversation conversation, Reading reading, Language language) {
        this(conversation, reading, language, new ArrayList<>());
    }

    void looked(String what) {
        read.add(what);
    }
}
