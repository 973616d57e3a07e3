package io.kontuar.bot.flow;

/** A flow that cannot be followed; the message names the file, the line and what was expected. */
public final class FlowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FlowRefused(Spot spot, String what) {
        super(spot + ": " + what);
    }
}
