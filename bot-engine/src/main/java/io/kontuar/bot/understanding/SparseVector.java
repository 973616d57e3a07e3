package io.kontuar.bot.understanding;

/** Feature ids and their weights; the first {@code words} of them are words and word pairs. */
final class SparseVector {
    static final SparseVector EMPTY = new SparseVector(new int[0], new float[0], 0, 0, 0);

    final int[] ids;
    final float[] values;
    final int size;
    final int words;
    final float known;

    SparseVector(int[] ids, float[] values, int size, int words, float known) {
        this.ids = ids;
        this.values = values;
        this.size = size;
        this.words = words;
        this.known = known;
    }
}
