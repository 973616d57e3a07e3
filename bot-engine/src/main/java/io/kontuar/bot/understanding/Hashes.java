package io.kontuar.bot.understanding;

import java.util.Arrays;

/** A growing list of 64-bit feature hashes; feature kinds are kept apart by the salt their hash begins with. */
final class Hashes {
    static final long WORD = 0x9E3779B97F4A7C15L;
    static final long PAIR = 0xC2B2AE3D27D4EB4FL;
    static final long GRAM = 0x165667B19E3779F9L;
    static final long CONCEPT = 0x27D4EB2F165667C5L;

    private long[] values = new long[256];
    private int size;

    static long step(long hash, char c) {
        return (hash ^ c) * 0x100000001B3L;
    }

    static long step(long hash, long next) {
        return (hash ^ next) * 0x9FB21C651E98DF25L;
    }

    /** Spreads a hash's entropy over all its bits; never zero, which marks an empty slot in {@link Vocabulary}. */
    static long finish(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }

    void add(long hash) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = finish(hash);
    }

    int size() {
        return size;
    }

    long get(int index) {
        return values[index];
    }
}
