package io.kontuar.engine.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.MessageContent;
import io.kontuar.commerce.OrderNews;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.lane.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stored form is a promise: what was written once is read for ever. A file here is never changed once it was shipped;
 * a form that differs gets a file of its own beside it.
 */
class GoldenFilesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("kontuar.root"), "engines/documents/src/test/resources/golden");
    private static final boolean WRITE = Boolean.getBoolean("kontuar.golden.write");

    private final Documents documents = new Documents();

    static List<Golden<?>> all() {
        return Stream.of(
                        GoldenRecords.all(),
                        GoldenKnowledge.all(),
                        GoldenNotices.all(),
                        GoldenRecords.contents(),
                        GoldenLaneMessages.all())
                .<Golden<?>>flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    <T> void a_document_is_written_as_its_golden_file_says(Golden<T> golden) throws IOException {
        assertThat(written(golden)).isEqualTo(content(golden));
    }

    @ParameterizedTest
    @MethodSource("all")
    <T> void a_golden_file_is_read_as_what_was_written(Golden<T> golden) throws IOException {
        byte[] bytes = content(golden).strip().getBytes(UTF_8);
        assertThat(documents.read(bytes, golden.type())).isEqualTo(golden.sample());
    }

    @Test
    void every_member_of_a_family_that_travels_has_its_golden_file() {
        List<String> names = all().stream().map(Golden::name).toList();
        for (Class<?> family : List.of(
                ConversationCommand.class,
                BotDecision.class,
                RoutingCommand.class,
                OrderNews.class,
                InboundEvent.class,
                MessageContent.class,
                Event.class)) {
            assertThat(names)
                    .containsAll(Stream.of(family.getPermittedSubclasses())
                            .map(member -> family.getSimpleName() + "." + member.getSimpleName())
                            .toList());
        }
    }

    private <T> String written(Golden<T> golden) {
        return new String(documents.write(golden.sample(), golden.type()), UTF_8) + "\n";
    }

    private <T> String content(Golden<T> golden) throws IOException {
        Path file = FOLDER.resolve(golden.name() + ".v" + Documents.VERSION + ".json");
        if (!Files.exists(file) && WRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, written(golden));
        }
        if (!Files.exists(file)) {
            fail(file.getFileName() + " is missing: run the test once with -Dkontuar.golden.write=true, then read it");
        }
        return Files.readString(file);
    }
}
