package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Which store the settings name. */
class ServerSettingsTest {
    private static final String URI = "mongodb://kontuar:hunter2@db1,db2/shop";

    private static ServerSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("kontuar", ServerSettings.class);
    }

    @Test
    void without_a_word_the_store_is_in_the_data_folder() {
        assertThat(settings(Map.of()).onMongodb()).isFalse();
    }

    @Test
    void a_mongodb_uri_alone_selects_it_and_asks_for_a_replica_set() {
        ServerSettings named = settings(Map.of("kontuar.mongodb.uri", URI));
        assertThat(named.onMongodb()).isTrue();
        assertThat(named.cluster().requireReplicaSet()).isTrue();
        assertThat(settings(Map.of("kontuar.mongodb.uri", URI, "kontuar.mongodb.require-replica-set", "false"))
                        .cluster()
                        .requireReplicaSet())
                .isFalse();
    }

    @Test
    void a_store_and_a_uri_that_contradict_each_other_are_refused() {
        assertThatThrownBy(() -> settings(Map.of("kontuar.store", "mongodb")))
                .hasStackTraceContaining("together with kontuar.mongodb.uri");
        assertThatThrownBy(() -> settings(Map.of("kontuar.store", "embedded", "kontuar.mongodb.uri", URI)))
                .hasStackTraceContaining("together with kontuar.mongodb.uri");
        assertThatThrownBy(() -> settings(Map.of("kontuar.store", "oracle"))).hasStackTraceContaining("'oracle'");
    }

    @Test
    void a_uri_that_is_none_or_names_no_database_is_refused_without_being_repeated() {
        for (String wrong : new String[] {"mongo://u:hunter2@db", "mongodb://u:hunter2@db1"}) {
            assertThatThrownBy(() -> settings(Map.of("kontuar.mongodb.uri", wrong)))
                    .hasStackTraceContaining("mongodb://HOST:PORT,…/DATABASE")
                    .satisfies(refused -> assertThat(refused.toString()).doesNotContain("hunter2"));
        }
    }

    @Test
    void an_elasticsearch_uri_alone_selects_it() {
        assertThat(settings(Map.of()).onElasticsearch()).isFalse();
        ServerSettings named = settings(Map.of(
                "kontuar.elasticsearch.uri", "https://es1:9200, https://es2",
                "kontuar.elasticsearch.user", "kontuar",
                "kontuar.elasticsearch.password", "hunter2"));
        assertThat(named.onElasticsearch()).isTrue();
        assertThat(named.elasticsearch().cluster().hosts())
                .containsExactly(java.net.URI.create("https://es1:9200"), java.net.URI.create("https://es2:9200"));
        assertThat(named.toString()).doesNotContain("hunter2");
        assertThat(named.elasticsearch().cluster().toString()).doesNotContain("hunter2");
    }

    @Test
    void what_cannot_be_of_an_elasticsearch_is_refused_without_repeating_a_password() {
        for (String wrong :
                new String[] {"es1:9200", "https://u:hunter2@es1:9200", "http://es1/path", "ftp://es1", ","}) {
            assertThatThrownBy(() -> settings(Map.of("kontuar.elasticsearch.uri", wrong)))
                    .hasStackTraceContaining("kontuar.elasticsearch.uri: expected http(s)://HOST:PORT")
                    .satisfies(refused -> assertThat(refused.toString()).doesNotContain("hunter2"));
        }
        String uri = "http://es1:9200";
        assertThatThrownBy(() ->
                        settings(Map.of("kontuar.elasticsearch.uri", uri, "kontuar.elasticsearch.user", "kontuar")))
                .hasStackTraceContaining("together with a password");
        assertThatThrownBy(() ->
                        settings(Map.of("kontuar.elasticsearch.uri", uri, "kontuar.elasticsearch.index", "Shop One")))
                .hasStackTraceContaining("kontuar.elasticsearch.index");
        assertThatThrownBy(() -> settings(Map.of("kontuar.search", "elasticsearch")))
                .hasStackTraceContaining("together with kontuar.elasticsearch.uri");
        assertThatThrownBy(() -> settings(Map.of("kontuar.search", "google"))).hasStackTraceContaining("'google'");
    }

    @Test
    void neither_password_nor_key_shows_when_settings_are_printed() {
        String key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        ServerSettings named = settings(Map.of("kontuar.mongodb.uri", URI, "kontuar.secret-key", key));
        assertThat(named.toString()).doesNotContain("hunter2").doesNotContain(key);
        assertThat(named.cluster().toString()).contains("db1").doesNotContain("hunter2");
        assertThat(named.givenKey()).isNotNull();
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatThrownBy(() -> settings(Map.of("kontuar.secret-key", "AAAA")))
                .hasStackTraceContaining("32 bytes in Base64");
    }
}
