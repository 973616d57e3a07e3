package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads labelled messages: {@code label TAB text}, or columns named lang, intent and text by a header line. */
final class LabelledFile {
    private LabelledFile() {}

    static List<Example> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = Arrays.asList(lines.getFirst().split("\t"));
        boolean named = header.contains("text") && header.contains("intent");
        int lang = named ? header.indexOf("lang") : -1;
        int intent = named ? header.indexOf("intent") : 0;
        int text = named ? header.indexOf("text") : 1;
        List<Example> examples = new ArrayList<>();
        for (String line : named ? lines.subList(1, lines.size()) : lines) {
            String[] columns = line.split("\t");
            if (columns.length > text) {
                Language language = lang < 0 ? Language.EN : Language.ofCode(columns[lang]);
                examples.add(new Example(language, label(columns[intent]), columns[text]));
            } else if (columns.length == 1 && !line.isBlank()) {
                examples.add(new Example(Language.EN, Intent.OUT_OF_SCOPE, line));
            }
        }
        return examples;
    }

    private static Intent label(String name) {
        return name.equals("oos") ? Intent.OUT_OF_SCOPE : new Intent(name);
    }
}
