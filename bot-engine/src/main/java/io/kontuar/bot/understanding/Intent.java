package io.kontuar.bot.understanding;

/** What a customer wants, by the name that flows and examples use: {@code track_order}. */
public record Intent(String name) implements Comparable<Intent> {
    /** The background class: messages that are none of the shop's business. Never ranked, only weighed by the gate. */
    public static final Intent OUT_OF_SCOPE = new Intent("out_of_scope");

    public Intent {
        if (name.isBlank()) {
            throw new IllegalArgumentException("intent: expected a name, got a blank");
        }
    }

    @Override
    public int compareTo(Intent other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
