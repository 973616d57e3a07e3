package io.kontuar.gateway.webchat;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.kontuar.gateway.webchat.ClientFrame.NotRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/asyncapi.yaml, read line by line, names the frames of /ws/chat that there are. */
class ChatFramesAreDescribedTest {

    private static final Path ROOT = Path.of(System.getProperty("kontuar.root"));
    private static final Pattern CHANNEL = Pattern.compile("(?m)^ {2}chat:\\n((?: {4}.*\\n|\\n)+)");

    private final String described = Files.readString(ROOT.resolve("docs/asyncapi.yaml"));

    ChatFramesAreDescribedTest() throws IOException {}

    @Test
    void what_the_server_says_is_described_and_nothing_else() {
        assertDescribed("server", told());
    }

    @Test
    void what_the_widget_says_is_described_and_nothing_else() {
        assertDescribed("client", heard());
    }

    private void assertDescribed(String side, List<String> frames) {
        String channel = channel();
        assertThat(frames).isNotEmpty();
        assertThat(all("(?m)^ {6}" + side + "\\.([\\w-]+):$", channel)).containsExactlyInAnyOrderElementsOf(frames);
        assertThat(all(
                        "(?m)^ {6}" + side + "\\.[\\w-]+:\\n(?: {8}.*\\n)*? {12}type: \\{ const: ([\\w-]+) \\}$",
                        channel))
                .containsExactlyInAnyOrderElementsOf(frames);
        assertThat(all("#/channels/chat/messages/" + side + "\\.([\\w-]+)", described))
                .containsExactlyInAnyOrderElementsOf(frames);
    }

    private static List<String> told() {
        JsonSubTypes types = requireNonNull(ServerFrame.class.getAnnotation(JsonSubTypes.class));
        return Arrays.stream(types.value()).map(JsonSubTypes.Type::name).toList();
    }

    /** As the reader itself lists them to who sends another. */
    private static List<String> heard() {
        NotRead answer = (NotRead) ClientFrames.read("{}");
        return List.of(answer.message().replaceFirst("^expected ", "").split(", | or "));
    }

    private String channel() {
        Matcher channel = CHANNEL.matcher(described);
        assertThat(channel.find()).as("asyncapi.yaml has the channel chat").isTrue();
        return channel.group(1);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
