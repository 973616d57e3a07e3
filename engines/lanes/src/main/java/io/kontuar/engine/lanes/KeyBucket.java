package io.kontuar.engine.lanes;

/**
 * Which of 64 message groups a key belongs to. The broker remembers each group it has seen and gives it to one consumer
 * for as long as that one lives, so the groups must be few; 64 spread evenly over any sensible number of consumers.
 */
final class KeyBucket {
    static final int COUNT = 64;
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private KeyBucket() {}

    /** The same on every node and in every release: messages of a key that are on their way keep their group. */
    static String of(String key) {
        int mixed = key.hashCode() * GOLDEN_RATIO;
        return "b" + (mixed >>> (Integer.SIZE - Integer.numberOfTrailingZeros(COUNT)));
    }
}
