package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.kontuar.bot.flow.Flows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every story over the real understanding, the real store and the real rules of conversations. */
class StoriesTest {
    private static final Path FOLDER = Path.of("src/test/resources/stories");

    @TestFactory
    Stream<DynamicNode> stories() {
        return files().map(file -> dynamicContainer(
                file.getFileName().toString(),
                in(file).stream().map(story -> dynamicTest(story.name(), () -> ToldStory.tell(story)))));
    }

    @Test
    void every_flow_has_a_story_in_every_language() {
        Set<String> told = files().flatMap(file -> in(file).stream())
                .map(story ->
                        story.file().replace(".txt", "") + " " + story.name().substring(0, 2))
                .collect(Collectors.toSet());
        List<String> expected = Flows.shippedFiles().keySet().stream()
                .map(file -> file.replace(".yaml", ""))
                .flatMap(flow -> Stream.of(flow + " en", flow + " pl", flow + " ro"))
                .toList();
        assertThat(told).containsAll(expected);
    }

    private static Stream<Path> files() {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Story> in(Path file) {
        try {
            return Story.in(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
