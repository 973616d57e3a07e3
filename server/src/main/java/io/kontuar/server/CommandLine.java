package io.kontuar.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was asked for on the command line. */
sealed interface CommandLine {

    /** @param properties as {@code --key=value}, for Spring */
    record Start(List<String> properties) implements CommandLine {
        public Start {
            properties = List.copyOf(properties);
        }
    }

    /**
     * Something about who may sign in.
     *
     * @param what {@code reset} or {@code list}
     * @param login whose password to reset; empty for a list
     */
    record Admin(String what, String login, String data) implements CommandLine {}

    record Books(String data) implements CommandLine {}

    /** @param files raw mails to read */
    record Mail(List<String> files) implements CommandLine {
        public Mail {
            files = List.copyOf(files);
        }
    }

    record Wrong(String sentence) implements CommandLine {}

    String DEFAULT_DATA = "./data";

    Map<String, String> OPTIONS = Map.of(
            "--data", "kontuar.data",
            "--port", "server.port",
            "--bind", "server.address",
            "--public-url", "kontuar.public-url");

    static CommandLine parse(List<String> args) {
        if (args.isEmpty()) {
            return new Wrong("expected a command: start, admin, doctor or mail");
        }
        List<String> rest = args.subList(1, args.size());
        return switch (args.getFirst()) {
            case "start" -> start(rest);
            case "admin" -> admin(rest);
            case "doctor" -> doctor(rest);
            case "mail" -> rest.isEmpty() ? new Wrong("mail: expected at least one FILE") : new Mail(rest);
            default -> new Wrong("unknown command '" + args.getFirst() + "': expected start, admin, doctor or mail");
        };
    }

    private static CommandLine start(List<String> args) {
        List<String> properties = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String option = args.get(i);
            if (option.startsWith("--kontuar.") && option.contains("=")) {
                properties.add(option);
            } else if (!OPTIONS.containsKey(option)) {
                return new Wrong("unknown option '" + option + "': expected --data DIR, --port N, --bind ADDRESS, "
                        + "--public-url URL or --kontuar.SETTING=VALUE");
            } else if (i + 1 == args.size()) {
                return new Wrong("option " + option + ": expected a value after it");
            } else {
                properties.add("--" + OPTIONS.get(option) + "=" + args.get(++i));
            }
        }
        return new Start(properties);
    }

    private static CommandLine admin(List<String> args) {
        String data = valueOf("--data", args);
        if (!args.isEmpty() && args.getFirst().equals("list")) {
            return new Admin("list", "", data);
        }
        if (!args.isEmpty() && args.getFirst().equals("reindex")) {
            return new Admin("reindex", "", data);
        }
        return args.size() >= 2 && args.getFirst().equals("reset")
                ? new Admin("reset", args.get(1), data)
                : new Wrong("admin: expected 'reset LOGIN', 'list' or 'reindex', and perhaps --data DIR");
    }

    private static CommandLine doctor(List<String> args) {
        return args.contains("--books")
                ? new Books(valueOf("--data", args))
                : new Wrong("doctor: expected --books, and perhaps --data DIR");
    }

    private static String valueOf(String option, List<String> args) {
        int at = args.indexOf(option);
        return at >= 0 && at + 1 < args.size() ? args.get(at + 1) : DEFAULT_DATA;
    }
}
