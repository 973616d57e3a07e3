package io.kontuar.bot.dialogue;

import io.kontuar.bot.understanding.Reading;
import io.kontuar.bot.understanding.Understanding;
import io.kontuar.channel.Language;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what customers wrote, each once: what was read at the peek is kept until the answer, which takes it when nothing
 * more was written meanwhile. Kept for at most {@link #MOST} conversations; one that is not kept is read again.
 */
final class Readings {
    static final int MOST = 1000;
    private final Supplier<Understanding> understanding;
    private final Map<ConversationId, Kept> kept = new LinkedHashMap<>();

    Readings(Supplier<Understanding> understanding) {
        this.understanding = understanding;
    }

    private record Kept(Understanding by, String text, Language language, Reading reading) {
        boolean isOf(Understanding other, String words, Language spoken) {
            return by == other && language == spoken && text.equals(words);
        }
    }

    /** Reads, and keeps it for the answer. */
    Reading first(Conversation conversation, String text) {
        Understanding now = understanding.get();
        Reading reading = now.read(text, conversation.language());
        keep(conversation.id(), new Kept(now, text, conversation.language(), reading));
        return reading;
    }

    /** What was read before of the same words by the same understanding, or reads now; nothing is kept of it. */
    Reading last(Conversation conversation, String text) {
        Understanding now = understanding.get();
        Kept known = take(conversation.id());
        return known != null && known.isOf(now, text, conversation.language())
                ? known.reading()
                : now.read(text, conversation.language());
    }

    private synchronized void keep(ConversationId id, Kept next) {
        kept.remove(id);
        kept.put(id, next);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private synchronized @Nullable Kept take(ConversationId id) {
        return kept.remove(id);
    }
}
