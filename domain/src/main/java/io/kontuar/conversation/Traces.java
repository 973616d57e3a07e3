package io.kontuar.conversation;

import java.util.List;

/** Reading the bot's traces; they are written with the turn's command. */
public interface Traces {
    /** In the order of its turns. */
    List<Trace> of(ConversationId conversation);
}
