package io.kontuar.bench;

import java.util.List;

/**
 * How long and how hard the pipeline is driven.
 *
 * @param seconds of each measured phase
 * @param warmUp seconds of load before the first measured phase
 * @param rate round trips per second that are asked for at most, which bounds the data that is laid out
 * @param consoles sockets connected in the latency phase
 */
record Options(int seconds, int warmUp, int rate, int consoles) {
    static Options of(String[] args) {
        List<String> given = List.of(args);
        return new Options(
                number(given, "--seconds", 60),
                number(given, "--warm-up", 120),
                number(given, "--rate", 1000),
                number(given, "--consoles", 100));
    }

    private static int number(List<String> args, String name, int otherwise) {
        int at = args.indexOf(name);
        return at >= 0 && at + 1 < args.size() ? Integer.parseInt(args.get(at + 1)) : otherwise;
    }
}
