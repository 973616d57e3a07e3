package io.kontuar.bot.understanding;

/**
 * What the gate weighs, each 0 to 1.
 *
 * @param top probability of the likeliest in-scope intent
 * @param margin how far it stands above the second
 * @param background probability that the message is out of scope, by the background class
 * @param centroid cosine between the message and the middle of its likeliest intent's examples
 * @param nearest cosine between the message's words and the nearest example of any in-scope intent
 * @param known share of the message's features that were seen in training
 * @param meaning how near the nearest example lies by the sentence model; 0 when it was not asked
 * @param middle how near the middle of an intent lies by the sentence model; 0 when it was not asked
 * @param energy how strongly the sentence model's head responds at all, squeezed; 0 when it was not asked
 * @param inScope the gate's own estimate that the message is the shop's business
 */
public record GateSignals(
        double top,
        double margin,
        double background,
        double centroid,
        double nearest,
        double known,
        double meaning,
        double middle,
        double energy,
        double inScope) {
    static final GateSignals NOTHING = new GateSignals(0, 0, 1, 0, 0, 0, 0, 0, 0, 0);

    /** Whether the sentence model was asked. */
    public boolean deep() {
        return meaning > 0;
    }

    GateSignals judged(double estimate) {
        return new GateSignals(top, margin, background, centroid, nearest, known, meaning, middle, energy, estimate);
    }
}
