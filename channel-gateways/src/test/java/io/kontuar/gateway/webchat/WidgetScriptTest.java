package io.kontuar.gateway.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kontuar.gateway.GatewayTestApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = GatewayTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class WidgetScriptTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @BeforeEach
    void needsTheWidget() {
        assumeTrue(
                getClass().getResource("/static/widget/kontuar.js") != null,
                "skipped: built without the widget (-Dweb.skip)");
    }

    @Test
    void any_page_may_load_the_script_and_keep_it_for_a_while() throws IOException {
        HttpResponse<byte[]> answer = get("Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=600", "public");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body().length).isLessThan(20 * 1024);
        String script = new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script).contains("kontuar-chat");
    }

    @Test
    void who_has_the_script_is_not_sent_it_again() {
        String tag = get("Accept", "*/*").headers().firstValue("ETag").orElse("");
        assertThat(get("If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    private HttpResponse<byte[]> get(String header, String value) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/widget/kontuar.js"))
                .header(header, value)
                .build();
        return http.sendAsync(request, BodyHandlers.ofByteArray()).join();
    }
}
