package io.kontuar.bot.understanding;

import java.util.Arrays;
import java.util.List;

/** The features seen in training, numbered from zero, each with its inverse document frequency. */
final class Vocabulary {
    /** From so many texts on, what occurs in one of them only is dropped: most features, and none to be trusted. */
    private static final int MANY_TEXTS = 3_000;
    /* How long each kind of feature makes a text, chosen by measuring. */
    private static final float WORDS = 1;
    private static final float GRAMS = 1;
    private static final float CONCEPTS = 0.35f;

    private long[] keys = new long[1 << 12];
    private int[] slots = new int[1 << 12];
    private int[] frequency = new int[1 << 11];
    private int[] lastText = new int[1 << 11];
    private float[] idf = new float[0];
    private int size;

    static Vocabulary of(List<Featuriser.Bag> bags) {
        Vocabulary all = new Vocabulary();
        for (int text = 0; text < bags.size(); text++) {
            all.count(bags.get(text).words(), text);
            all.count(bags.get(text).grams(), text);
            all.count(bags.get(text).concepts(), text);
        }
        return (bags.size() < MANY_TEXTS ? all : all.pruned()).weighed(bags.size());
    }

    private Vocabulary pruned() {
        Vocabulary kept = new Vocabulary();
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0 && frequency[slots[slot]] > 1) {
                kept.add(keys[slot]);
                kept.frequency[kept.size - 1] = frequency[slots[slot]];
            }
        }
        return kept;
    }

    /** Counts each feature once for a text, however often it occurs there. */
    private void count(Hashes hashes, int text) {
        for (int i = 0; i < hashes.size(); i++) {
            add(hashes.get(i));
            int id = idOf(hashes.get(i));
            if (frequency[id] == 0 || lastText[id] != text) {
                frequency[id]++;
                lastText[id] = text;
            }
        }
    }

    private Vocabulary weighed(int documents) {
        idf = new float[size];
        for (int i = 0; i < size; i++) {
            idf[i] = (float) (Math.log((1.0 + documents) / (1.0 + frequency[i])) + 1);
        }
        return this;
    }

    int size() {
        return size;
    }

    /** The feature's number, or -1 for one never seen. */
    int idOf(long key) {
        int mask = keys.length - 1;
        for (int slot = (int) key & mask; keys[slot] != 0; slot = slot + 1 & mask) {
            if (keys[slot] == key) {
                return slots[slot];
            }
        }
        return -1;
    }

    private void add(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return;
            }
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        slots[slot] = size++;
        if (size > frequency.length - 1) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldSlots = slots;
        keys = new long[oldKeys.length * 2];
        slots = new int[oldKeys.length * 2];
        frequency = Arrays.copyOf(frequency, frequency.length * 2);
        lastText = Arrays.copyOf(lastText, frequency.length);
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = (int) oldKeys[i] & mask;
                while (keys[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                keys[slot] = oldKeys[i];
                slots[slot] = oldSlots[i];
            }
        }
    }

    /** TF-IDF with damped counts; words, grams and concepts are each scaled to their own length before they are joined. */
    SparseVector vector(Featuriser.Bag bag) {
        int most = bag.words().size() + bag.grams().size() + bag.concepts().size();
        Assembly assembly = new Assembly(most);
        int words = assembly.add(bag.words(), WORDS);
        assembly.add(bag.grams(), GRAMS);
        assembly.add(bag.concepts(), CONCEPTS);
        return assembly.vector(words, most);
    }

    /** Collects the distinct known features of one text. */
    private final class Assembly {
        private final int[] ids;
        private final float[] values;
        private final int[] table;
        private int size;
        private int known;

        Assembly(int most) {
            ids = new int[most];
            values = new float[most];
            table = new int[Integer.highestOneBit(Math.max(most, 1)) * 4];
        }

        int add(Hashes hashes, float weight) {
            int from = size;
            for (int i = 0; i < hashes.size(); i++) {
                int id = idOf(hashes.get(i));
                if (id >= 0) {
                    known++;
                    values[position(id)]++;
                }
            }
            scale(from, weight);
            return size;
        }

        private int position(int id) {
            int mask = table.length - 1;
            int slot = ((id * 0x9E3779B1) >>> 7) & mask;
            while (table[slot] != 0) {
                if (ids[table[slot] - 1] == id) {
                    return table[slot] - 1;
                }
                slot = slot + 1 & mask;
            }
            ids[size] = id;
            table[slot] = ++size;
            return size - 1;
        }

        private void scale(int from, float weight) {
            double square = 0;
            for (int i = from; i < size; i++) {
                float damped = values[i] == 1 ? 1 : (float) (1 + Math.log(values[i]));
                values[i] = damped * idf[ids[i]];
                square += values[i] * values[i];
            }
            float factor = square == 0 ? 0 : (float) (weight / Math.sqrt(square));
            for (int i = from; i < size; i++) {
                values[i] *= factor;
            }
        }

        SparseVector vector(int words, int most) {
            return new SparseVector(ids, values, size, words, most == 0 ? 0 : (float) known / most);
        }
    }
}
