package io.kontuar.bot.understanding;

/** Linear scores of a text together with how near it lies to what was trained on. */
record Classifier(LinearWeights linear, Centroids centroids, NearestExamples examples, int background) {
    /** What the classifier sees of one text, before calibration. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
    record View(float[] scores, float centroid, float nearest, float known) {}

    static Classifier train(TrainingSet set) {
        LinearWeights linear =
                LinearWeights.train(set.vectors(), set.labels(), set.intents().size(), set.features());
        return around(linear, set);
    }

    static Classifier around(LinearWeights linear, TrainingSet set) {
        int classes = set.intents().size();
        return new Classifier(
                linear,
                Centroids.of(set.vectors(), set.labels(), classes, set.features()),
                NearestExamples.of(set.vectors(), set.labels(), set.features()),
                set.background());
    }

    View view(SparseVector vector) {
        float[] scores = linear.scores(vector);
        int top = top(scores, background);
        return new View(scores, centroids.similarity(vector, top), examples.nearest(vector, background), vector.known);
    }

    /** The in-scope class with the highest score. */
    static int top(float[] scores, int background) {
        int top = background == 0 ? Math.min(1, scores.length - 1) : 0;
        for (int k = 0; k < scores.length; k++) {
            if (k != background && scores[k] > scores[top]) {
                top = k;
            }
        }
        return top;
    }
}
