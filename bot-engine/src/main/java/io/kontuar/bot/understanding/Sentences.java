package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages as directions of the {@link SentenceModel}; the latest ones are remembered. */
final class Sentences {
    /** About 1.6 kB each. */
    private static final int REMEMBERED = 4_096;

    private final SentenceModel model;
    private final Wording wording;
    private final Map<String, float[]> latest = Collections.synchronizedMap(new Latest());

    Sentences(SentenceModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
    }

    private static final class Latest extends LinkedHashMap<String, float[]> {
        private static final long serialVersionUID = 1;

        Latest() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** A message as the model is given it. */
    String english(String text, List<Entity> entities, Language language) {
        return wording.english(text, entities, language);
    }

    /** The direction of a message in English, of length one; the array is shared and not to be written to. */
    float[] direction(String english) {
        float[] known = latest.get(english);
        if (known == null) {
            known = model.direction(english);
            latest.put(english, known);
        }
        return known;
    }

    /** Forgets what is remembered, for measuring. */
    void forget() {
        latest.clear();
    }

    /** The direction of an intent's own name: one more example of it, and the only one that nobody wrote. */
    float[] name(Intent intent) {
        return model.direction(intent.name().replaceAll("[^\\p{L}\\p{N}]+", " "));
    }
}
