package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads labelled messages: {@code label TAB text}, or columns named lang, intent and text by a header line, others ignored.
 * {@code oos} and {@code out_of_scope} both mean that a message is none of the shop's business.
 */
public final class LabelledFile {
    private static final Set<String> OUTSIDE = Set.of("oos", "out_of_scope");

    private final Path file;
    private final boolean outsideOnly;
    private final Language unnamed;

    private LabelledFile(Path file, boolean outsideOnly, Language unnamed) {
        this.file = file;
        this.outsideOnly = outsideOnly;
        this.unnamed = unnamed;
    }

    /** A file that cannot be used; the message names file and line. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /** All messages of a file; {@link Refused} for one that has none or a line without its columns. */
    public static List<Example> read(Path file) throws IOException {
        return read(file, Language.EN);
    }

    /** The same; in this language where the file has no column for it. */
    public static List<Example> read(Path file, Language unnamed) throws IOException {
        return new LabelledFile(file, false, unnamed).examples();
    }

    /** All messages of a file as out of scope, whatever their labels; a line may be a text alone. */
    public static List<Example> outside(Path file) throws IOException {
        return outside(file, Language.EN);
    }

    /** The same; in this language where the file has no column for it. */
    public static List<Example> outside(Path file, Language unnamed) throws IOException {
        return new LabelledFile(file, true, unnamed).examples();
    }

    private List<Example> examples() throws IOException {
        List<String> lines = lines();
        List<String> header = Arrays.asList(
                withoutMark(lines.isEmpty() ? "" : lines.getFirst()).split("\t", -1));
        boolean named = header.contains("text") && header.contains("intent");
        Columns columns = named
                ? new Columns(header.indexOf("lang"), header.indexOf("intent"), header.indexOf("text"))
                : new Columns(-1, 0, 1);
        List<Example> examples = new ArrayList<>();
        for (int i = named ? 1 : 0; i < lines.size(); i++) {
            String line = i == 0 ? withoutMark(lines.get(i)) : lines.get(i);
            if (!line.isBlank()) {
                examples.add(example(line.split("\t", -1), columns, i + 1));
            }
        }
        if (examples.isEmpty()) {
            throw new Refused(file + ": expected lines of 'label TAB text', found none");
        }
        return examples;
    }

    private record Columns(int lang, int intent, int text) {}

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw new Refused(file + ": there is no such file");
        } catch (CharacterCodingException binary) {
            throw new Refused(file + ": expected UTF-8 text");
        }
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private Example example(String[] cells, Columns columns, int line) throws Refused {
        if (outsideOnly && cells.length == 1) {
            return new Example(unnamed, Intent.OUT_OF_SCOPE, cells[0]);
        }
        if (cells.length <= Math.max(columns.text(), columns.intent())) {
            throw new Refused(file + " line " + line + ": expected 'label TAB text', got " + cells.length + " column"
                    + (cells.length == 1 ? "" : "s"));
        }
        String label = cells[columns.intent()].strip();
        if (label.isEmpty() || cells[columns.text()].isBlank()) {
            throw new Refused(file + " line " + line + ": expected a label and a text, got a blank");
        }
        Intent intent = outsideOnly || OUTSIDE.contains(label) ? Intent.OUT_OF_SCOPE : new Intent(label);
        return new Example(language(cells, columns, line), intent, cells[columns.text()]);
    }

    private Language language(String[] cells, Columns columns, int line) throws Refused {
        String code = columns.lang() < 0 || columns.lang() >= cells.length
                ? unnamed.code()
                : cells[columns.lang()].strip().toLowerCase(Locale.ROOT);
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw new Refused(file + " line " + line + ": expected lang en, pl or ro, got '" + code + "'");
    }
}
