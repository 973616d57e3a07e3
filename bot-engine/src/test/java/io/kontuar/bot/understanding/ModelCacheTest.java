package io.kontuar.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {
    @TempDir
    private Path folder;

    private static Examples few() {
        List<Example> few = new ArrayList<>();
        for (Example example : Examples.shipped().all()) {
            if (example.language() == Language.EN && example.intent().name().compareTo("d") < 0) {
                few.add(example);
            }
        }
        return new Examples(few);
    }

    private static List<ScoredIntent> opinion(Model model) {
        return new Understanding(model, EntityRules.usual("PL", Shipped.CLOCK))
                .read("please cancel my order 48213", null)
                .intents();
    }

    @Test
    void a_kept_model_reads_as_the_trained_one_did() throws IOException {
        Model trained = ModelCache.loadOrTrain(folder, few());
        Path file = onlyFile();
        Object written = identity(file);
        Model loaded = ModelCache.loadOrTrain(folder, few());
        assertThat(opinion(loaded)).isEqualTo(opinion(trained));
        assertThat(identity(file)).isEqualTo(written);
    }

    @Test
    void a_damaged_file_is_trained_again() throws IOException {
        Model trained = ModelCache.loadOrTrain(folder, few());
        byte[] bytes = Files.readAllBytes(onlyFile());
        bytes[bytes.length / 2] ^= 1;
        Files.write(onlyFile(), bytes);
        assertThat(opinion(ModelCache.loadOrTrain(folder, few()))).isEqualTo(opinion(trained));
        Files.write(onlyFile(), new byte[3]);
        assertThat(opinion(ModelCache.loadOrTrain(folder, few()))).isEqualTo(opinion(trained));
    }

    @Test
    void other_examples_have_another_file() {
        Examples more = few().and(List.of(new Example(Language.EN, new Intent("affirm"), "aye")));
        assertThat(ModelCache.name(more, false)).isNotEqualTo(ModelCache.name(few(), false));
    }

    /** Another one when it is written anew: that is done beside it, and moved into its place. */
    private static Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.reduce((a, b) -> {
                        throw new AssertionError("expected one file, found " + a + " and " + b);
                    })
                    .orElseThrow();
        }
    }
}
