package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.assist.LanguageModel;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ModelSettingsTest {
    private static ModelSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("kontuar.model", ModelSettings.class);
    }

    @Test
    void nothing_named_is_no_model() {
        ModelSettings settings = bound(Map.of());
        assertThat(settings.url()).isNull();
        assertThat(settings.rephrase()).isFalse();
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(15));
        LanguageModel model = new ModelConfiguration().languageModel(settings, new NoFacts(), Clock.systemUTC());
        assertThat(model.isOn()).isFalse();
    }

    @Test
    void a_key_is_read_and_never_shown() {
        ModelSettings settings = bound(Map.of(
                "kontuar.model.url", "https://models.example/v1",
                "kontuar.model.key", "sk-very-secret",
                "kontuar.model.name", "small-one",
                "kontuar.model.rephrase", "on"));
        assertThat(settings.key()).isNotNull();
        assertThat(settings.toString()).doesNotContain("sk-very-secret").contains("models.example");
        assertThat(settings.rephrase()).isTrue();
        assertThat(new ModelConfiguration()
                        .languageModel(settings, new NoFacts(), Clock.systemUTC())
                        .isOn())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "timeout,2m,kontuar.model.timeout: expected more than 0 s and at most 60 s",
        "rephrase-within,9s,kontuar.model.rephrase-within: expected more than 0 s and at most 5 s",
        "daily-tokens,-1,kontuar.model.daily-tokens: expected 0 or more"
    })
    void what_cannot_be_is_refused_by_name(String name, String value, String sentence) {
        assertThatThrownBy(() -> bound(Map.of("kontuar.model." + name, value)))
                .rootCause()
                .hasMessageContaining(sentence);
    }

    /** Never asked. */
    private static final class NoFacts implements Facts {
        @Override
        public void append(List<Fact> facts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Fact> between(Instant from, Instant to, Set<Fact.Kind> kinds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Fact> of(ConversationId conversation) {
            throw new UnsupportedOperationException();
        }
    }
}
