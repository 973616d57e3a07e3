package io.kontuar.bench;

import java.util.Arrays;

/** {@code ./kontuar bench NAME …}: runs one benchmark and prints its figures as a table. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (name) {
            case "pipeline" -> PipelineBench.run(Options.of(rest));
            case "floor" -> Floor.main(rest);
            case "engines" -> EnginesBench.run(rest);
            case "channels" -> ChannelsBench.run(rest);
            case "timers" -> TimersBench.run(rest);
            case "nlu" -> NluBench.run(rest);
            default -> {
                System.err.println(
                        "bench: expected 'pipeline [--seconds N] [--rate N]', 'engines [--seconds N] [--warm-up N] [--conversations N] [--messages N]', 'channels [--mails N] [--webhooks N]', 'timers [--timers N]', 'nlu' or 'nlu --test B.tsv [--train A.tsv] [--oos C.tsv] [--lang xx]'");
                System.exit(2);
            }
        }
    }
}
