package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import io.kontuar.knowledge.ShippedIntents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What the bot learns from: the shipped examples, or those and a shop's own. */
public record Examples(List<Example> all) {
    private static final String ROOT = "/io/kontuar/bot/examples/";
    private static final List<String> WORD_LISTS = List.of(
            "/io/kontuar/bot/concepts.txt", "/io/kontuar/bot/glossary/pl.txt", "/io/kontuar/bot/glossary/ro.txt");

    public Examples {
        all = List.copyOf(all);
    }

    /** The examples that come with the product. */
    public static Examples shipped() {
        List<Example> all = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String intent : ShippedIntents.ALL) {
                addLines(language, intent, all);
            }
        }
        return new Examples(all);
    }

    private static void addLines(Language language, String intent, List<Example> all) {
        String path = ROOT + language.code() + "/" + intent + ".txt";
        try (InputStream resource = Examples.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalStateException("examples are missing from the jar: " + path);
            }
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> all.add(new Example(language, new Intent(intent), line)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("examples cannot be read: " + path, unreadable);
        }
    }

    /** These examples and more, for instance a shop's own. */
    public Examples and(List<Example> more) {
        List<Example> both = new ArrayList<>(all);
        both.addAll(more);
        return new Examples(both);
    }

    /** The intents in use, by name. */
    public List<Intent> intents() {
        return all.stream().map(Example::intent).distinct().sorted().toList();
    }

    /** SHA-256 over all examples and the word lists they are read by, in hexadecimal, for naming what was trained from them. */
    String contentHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Example example : all) {
                String line = example.language() + "\t" + example.intent() + "\t" + example.text() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            for (String list : WORD_LISTS) {
                digest.update(bytes(list));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static byte[] bytes(String path) {
        try (InputStream resource = Examples.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalStateException("a word list is missing from the jar: " + path);
            }
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a word list cannot be read: " + path, unreadable);
        }
    }
}
