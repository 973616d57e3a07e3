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

    /** @param target a folder for the copy, new or empty */
    record Backup(String target, String data) implements CommandLine {}

    /** @param source a folder that {@code backup} made */
    record Restore(String source, String data) implements CommandLine {}

    /** @param toCluster whether to MongoDB, else into the data folder */
    record Migrate(boolean toCluster, String data) implements CommandLine {}

    record Wrong(String sentence) implements CommandLine {}

    String DEFAULT_DATA = "./data";

    String COMMANDS = "start, admin, backup, restore, migrate, doctor or mail";

    Map<String, String> OPTIONS = Map.of(
            "--data", "kontuar.data",
            "--port", "server.port",
            "--bind", "server.address",
            "--public-url", "kontuar.public-url");

    static CommandLine parse(List<String> args) {
        if (args.isEmpty()) {
            return new Wrong("expected a command: " + COMMANDS);
        }
        List<String> rest = args.subList(1, args.size());
        return switch (args.getFirst()) {
            case "start" -> start(rest);
            case "admin" -> admin(rest);
            case "backup" -> isFolder(rest) ? new Backup(rest.getFirst(), data(rest)) : wrongFolder("backup");
            case "restore" -> isFolder(rest) ? new Restore(rest.getFirst(), data(rest)) : wrongFolder("restore");
            case "migrate" -> migrate(rest);
            case "doctor" -> doctor(rest);
            case "mail" -> rest.isEmpty() ? new Wrong("mail: expected at least one FILE") : new Mail(rest);
            default -> new Wrong("unknown command '" + args.getFirst() + "': expected " + COMMANDS);
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

    /** A folder, and perhaps {@code --data DIR} after it. */
    private static boolean isFolder(List<String> args) {
        boolean withData = args.size() == 3 && args.get(1).equals("--data");
        return (args.size() == 1 || withData) && !args.getFirst().startsWith("--");
    }

    private static Wrong wrongFolder(String command) {
        return new Wrong(command + ": expected a folder of the backup, and perhaps --data DIR after it");
    }

    private static CommandLine migrate(List<String> args) {
        boolean withData = args.size() == 4 && args.get(2).equals("--data");
        boolean known = (args.size() == 2 || withData)
                && args.getFirst().equals("--to")
                && List.of("cluster", "embedded").contains(args.get(1));
        return known
                ? new Migrate(args.get(1).equals("cluster"), data(args))
                : new Wrong("migrate: expected --to cluster or --to embedded, and perhaps --data DIR after it");
    }

    private static String data(List<String> args) {
        return valueOf("--data", args);
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
