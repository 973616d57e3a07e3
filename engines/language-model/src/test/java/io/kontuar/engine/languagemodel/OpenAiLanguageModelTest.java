package io.kontuar.engine.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kontuar.assist.LanguageModel;
import io.kontuar.assist.LanguageModel.Answer;
import io.kontuar.assist.LanguageModel.Failed;
import io.kontuar.assist.LanguageModel.Failure;
import io.kontuar.assist.LanguageModel.Line;
import io.kontuar.assist.LanguageModel.Prompt;
import io.kontuar.assist.LanguageModel.Speaker;
import io.kontuar.assist.LanguageModel.Written;
import io.kontuar.channel.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a server on the loopback that speaks OpenAI's wire format, well and badly. */
class OpenAiLanguageModelTest {
    private static final Secret KEY = new Secret("sk-very-secret");
    private static final String GOOD = """
            {"id": "1", "object": "chat.completion", "choices": [{"index": 0, "finish_reason": "stop",
             "message": {"role": "assistant", "content": "Good day!"}}],
             "usage": {"prompt_tokens": 31, "completion_tokens": 9, "total_tokens": 40}}""";

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = GOOD;
    private volatile boolean slow;
    private volatile String asked = "";
    private volatile String authorization = "";
    private volatile String path = "";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answered);
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    private void answered(HttpExchange exchange) throws IOException {
        path = exchange.getRequestURI().getPath();
        authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes, 0, slow ? bytes.length / 2 : bytes.length);
        exchange.getResponseBody().flush();
        if (slow) {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.close();
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/");
    }

    private Answer written() {
        return written(Duration.ofSeconds(20));
    }

    private Answer written(Duration within) {
        return LanguageModels.openAi(base(), KEY, "small-one")
                .write(new Prompt(
                        "Be kind.",
                        List.of(new Line(Speaker.CUSTOMER, "where is „it”?"), new Line(Speaker.SHOP, "On its way.")),
                        77,
                        within));
    }

    @Test
    void a_good_answer_and_what_it_cost() {
        assertThat(written()).isEqualTo(new Written("Good day!", 40));
    }

    @Test
    void it_is_asked_as_the_wire_format_says() {
        Answer unused = written();
        JsonNode body = JsonMapper.shared().readTree(asked);
        assertThat(path).isEqualTo("/v1/chat/completions");
        assertThat(authorization).isEqualTo("Bearer sk-very-secret");
        assertThat(body.path("model").asString()).isEqualTo("small-one");
        assertThat(body.path("max_tokens").asInt()).isEqualTo(77);
        assertThat(body.path("stream").asBoolean(true)).isFalse();
        assertThat(body.path("messages").findValuesAsString("role")).containsExactly("system", "user", "assistant");
        assertThat(body.path("messages").findValuesAsString("content"))
                .containsExactly("Be kind.", "where is „it”?", "On its way.");
    }

    @ParameterizedTest
    @CsvSource({"429,BUSY", "503,BUSY", "500,AWAY", "502,AWAY", "401,REFUSED", "400,REFUSED", "302,AWAY"})
    void a_bad_status_is_told_by_its_kind(int bad, Failure why) {
        status = bad;
        assertThat(written()).isEqualTo(new Failed(why));
        assertThat(path).isEqualTo("/v1/chat/completions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "oops <html>",
                "[]",
                "{}",
                "{\"choices\": []}",
                "{\"choices\": [{\"message\": {\"content\": null}}]}",
                "{\"choices\": [{\"message\": {\"content\": 7}}]}",
                "{\"choices\": \"x"
            })
    void nonsense_is_no_answer(String nonsense) {
        answer = nonsense;
        assertThat(written()).isEqualTo(new Failed(Failure.NONSENSE));
    }

    @Test
    void a_cost_that_is_not_told_is_zero() {
        answer = "{\"choices\": [{\"message\": {\"content\": \"hi\"}}], \"usage\": {\"total_tokens\": \"many\"}}";
        assertThat(written()).isEqualTo(new Written("hi", 0));
    }

    @Test
    void an_endless_answer_is_not_read_to_its_end() {
        answer = "\"" + "x".repeat(300 * 1024) + "\"";
        assertThat(written()).isEqualTo(new Failed(Failure.NONSENSE));
    }

    @Test
    void an_answer_that_begins_and_does_not_end_is_given_up_in_time() {
        slow = true;
        assertThat(written(Duration.ofMillis(400))).isEqualTo(new Failed(Failure.TOO_SLOW));
    }

    @Test
    void nobody_there_is_an_answer_too() {
        URI gone = base();
        server.stop(0);
        LanguageModel model = LanguageModels.openAi(gone, KEY, "small-one");
        assertThat(model.write(new Prompt("x", List.of(), 1, Duration.ofSeconds(20))))
                .isEqualTo(new Failed(Failure.AWAY));
        assertThat(model.toString()).doesNotContain("secret");
    }

    @Test
    void a_key_is_not_sent_in_the_clear_over_a_network() {
        assertThatThrownBy(() -> LanguageModels.openAi(URI.create("http://models.example/v1"), KEY, "x"))
                .hasMessage("kontuar.model.url: expected https where a key is sent to models.example");
        assertThatThrownBy(() -> LanguageModels.openAi(URI.create("ftp://models.example/v1"), KEY, "x"))
                .hasMessageContaining("kontuar.model.url: expected http(s)://");
        assertThatThrownBy(() -> LanguageModels.openAi(URI.create("https://models.example/v1"), KEY, " "))
                .hasMessageContaining("kontuar.model.name");
    }
}
