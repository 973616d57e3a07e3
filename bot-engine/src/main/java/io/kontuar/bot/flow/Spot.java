package io.kontuar.bot.flow;

/** A place in a flow's file, for messages; the first line is 1. */
public record Spot(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
