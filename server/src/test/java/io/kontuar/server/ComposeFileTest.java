package io.kontuar.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.kontuar.server.ServerSettings.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The files by which Kontuar runs in containers, as far as they can be checked without any. */
class ComposeFileTest {
    private static final Path ROOT = root();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):\\?see \\.env\\.example}");
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docker-compose.yml")) ? here : Objects.requireNonNull(here.getParent());
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file), UTF_8);
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml().load(text("docker-compose.yml"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() throws IOException {
        return (Map<String, Map<String, Object>>)
                Objects.requireNonNull(compose().get("services"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Map<String, Object> service) {
        return (Map<String, String>) service.getOrDefault("environment", Map.of());
    }

    private static Map<String, Map<String, Object>> ours() throws IOException {
        return services().entrySet().stream()
                .filter(service -> "kontuar:0.1.0".equals(service.getValue().get("image")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void it_is_a_compose_file() throws IOException {
        try (InputStream bytes = ComposeFileTest.class.getResourceAsStream("/compose-spec.json")) {
            String schema = new String(Objects.requireNonNull(bytes).readAllBytes(), UTF_8)
                    .replace("http://json-schema.org/draft/2019-09/schema#", SpecVersion.VersionFlag.V201909.getId())
                    // Names from an older draft, which nothing refers to.
                    .replaceAll("\"id\": \"[^\"]*\",", "");
            Set<String> wrong = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                    .getSchema(schema)
                    .validate(new JsonMapper().writeValueAsString(compose()), InputFormat.JSON)
                    .stream()
                    .map(ValidationMessage::getMessage)
                    .collect(Collectors.toSet());
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void every_service_has_a_memory_limit_and_says_how_it_is() throws IOException {
        assertThat(services())
                .allSatisfy((name, service) -> assertThat(service)
                        .as(name)
                        .containsKeys("image", "mem_limit", "healthcheck", "restart", "networks"));
        assertThat(ours())
                .hasSize(4)
                .allSatisfy((name, service) -> assertThat(service)
                        .as(name)
                        .containsEntry("read_only", true)
                        .containsEntry("cap_drop", List.of("ALL")));
        assertThat(text("Dockerfile")).contains("USER 10001").contains("HEALTHCHECK");
    }

    @Test
    void no_secret_stands_in_it_and_each_has_its_line_in_the_example() throws IOException {
        Set<String> named = VARIABLE.matcher(text("docker-compose.yml"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> given = Pattern.compile("(?m)^([A-Z_]+)=")
                .matcher(text(".env.example"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(given);
        assertThat(text(".env.example")).doesNotContainPattern("(?m)^[A-Z_]*(PASSWORD|KEY)=.+");
        assertThat(services())
                .allSatisfy((name, service) -> environment(service).forEach((variable, value) -> {
                    if (variable.matches(".*(PASSWORD|KEY)$")) {
                        assertThat(value).as(name + " " + variable).matches(VARIABLE);
                    }
                }));
    }

    @Test
    void the_roles_are_all_there_each_with_settings_that_a_start_accepts() throws IOException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Map<String, Object> service : ours().values()) {
            ServerSettings settings = bound(environment(service));
            assertThatCode(() -> Apart.check(settings)).doesNotThrowAnyException();
            assertThat(settings.onMongodb()).isTrue();
            assertThat(settings.onElasticsearch()).isTrue();
            assertThat(settings.cluster().requireReplicaSet()).isTrue();
            assertThat(settings.brokerLogin()).isNotNull();
            roles.addAll(settings.roles());
        }
        assertThat(roles).containsExactlyInAnyOrder(Role.values());
    }

    /** As a process reads its environment. */
    private static ServerSettings bound(Map<String, String> environment) {
        Map<String, Object> filled = new HashMap<>();
        environment.forEach(
                (name, value) -> filled.put(name, VARIABLE.matcher(value).replaceAll(ComposeFileTest::sample)));
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", new TreeMap<>(filled)));
        return new Binder(ConfigurationPropertySources.from(sources)).bindOrCreate("kontuar", ServerSettings.class);
    }

    private static String sample(MatchResult variable) {
        return switch (variable.group(1)) {
            case "KONTUAR_SECRET_KEY" -> KEY;
            case "KONTUAR_PUBLIC_URL" -> "https://kontuar.example.com";
            default -> "made-up";
        };
    }
}
