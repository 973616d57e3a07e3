package io.kontuar.demo.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads the shop's own tables: a heading, then one row a line, cells separated by semicolons. */
final class Table {
    private Table() {}

    static <T> List<T> read(String name, Function<Row, T> reading) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            List<String> heading = cells(Objects.requireNonNull(lines.readLine(), name));
            return lines.lines()
                    .map(line -> reading.apply(new Row(name, heading, cells(line))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("demo shop: cannot read " + name, e);
        }
    }

    /** Opens a resource beside this class. */
    static InputStream open(String name) {
        return Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(";", -1));
    }

    /** One row, its cells by the heading's names. */
    record Row(String table, List<String> heading, List<String> cells) {
        String cell(String column) {
            int index = heading.indexOf(column);
            if (index < 0 || index >= cells.size()) {
                throw new IllegalStateException(table + ": expected a column '" + column + "' in " + cells);
            }
            return cells.get(index);
        }
    }
}
