package io.kontuar.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation with the bot as it should go. A file holds several; lines are
 * {@code story: NAME}, {@code from: chat|phone}, {@code > what the customer writes}, {@code < what the bot does},
 * {@code later: 3h}, {@code knowledge: what the only article says}; {@code #} begins a comment.
 *
 * @param file and line of its beginning, for messages
 */
record Story(String file, String name, String from, List<Line> lines) {
    Story {
        lines = List.copyOf(lines);
    }

    /** @param sign {@code >}, {@code <}, {@code later} or {@code knowledge} */
    record Line(int number, String sign, String words) {}

    static List<Story> in(Path file) throws IOException {
        List<Story> stories = new ArrayList<>();
        String name = "";
        String from = "chat";
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.startsWith("story:")) {
                add(stories, file, name, from, lines);
                name = line.substring("story:".length()).strip();
                lines = new ArrayList<>();
            } else if (line.startsWith("from:")) {
                from = line.substring("from:".length()).strip();
            } else if (line.startsWith("> ") || line.startsWith("< ")) {
                lines.add(
                        new Line(number, line.substring(0, 1), line.substring(2).strip()));
            } else if (line.startsWith("later:") || line.startsWith("knowledge:")) {
                String[] parts = line.split(":", 2);
                lines.add(new Line(number, parts[0], parts[1].strip()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException(
                        file.getFileName() + ":" + number + ": expected story:, from:, >, <, later: or knowledge:");
            }
        }
        add(stories, file, name, from, lines);
        return stories;
    }

    private static void add(List<Story> stories, Path file, String name, String from, List<Line> lines) {
        if (!lines.isEmpty()) {
            stories.add(new Story(file.getFileName().toString(), name, from, lines));
        }
    }
}
