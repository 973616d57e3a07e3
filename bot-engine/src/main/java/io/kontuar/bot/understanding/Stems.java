package io.kontuar.bot.understanding;

/** A table of words and word beginnings that is searched without allocating; values are not zero. */
final class Stems {
    static final int NONE = 0;

    private static final int LONGEST = 16;
    private static final long WHOLE = 0x5851F42D4C957F2DL;

    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    /** Keeps a value for a word, or with a star at its end for all words that begin so; the first value stays. */
    void put(String stem, int value) {
        boolean open = stem.endsWith("*");
        long hash = 1;
        for (int i = 0; i < stem.length() - (open ? 1 : 0); i++) {
            hash = Hashes.step(hash, stem.charAt(i));
        }
        putIfAbsent(Hashes.finish(open ? hash : hash ^ WHOLE), value);
        if (size > keys.length / 2) {
            grow();
        }
    }

    /** The value of the whole word, else of its longest known beginning, else {@link #NONE}. */
    int find(char[] text, int start, int end) {
        int found = NONE;
        long hash = 1;
        int limit = Math.min(end, start + LONGEST);
        for (int i = start; i < limit; i++) {
            hash = Hashes.step(hash, text[i]);
            int value = get(Hashes.finish(hash));
            found = value == NONE ? found : value;
        }
        int whole = limit == end ? get(Hashes.finish(hash ^ WHOLE)) : NONE;
        return whole == NONE ? found : whole;
    }

    private int get(long key) {
        int slot = slot(key, keys);
        return keys[slot] == key ? values[slot] : NONE;
    }

    private void putIfAbsent(long key, int value) {
        int slot = slot(key, keys);
        if (keys[slot] == 0) {
            keys[slot] = key;
            values[slot] = value;
            size++;
        }
    }

    private static int slot(long key, long[] keys) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                putIfAbsent(oldKeys[i], oldValues[i]);
            }
        }
    }
}
