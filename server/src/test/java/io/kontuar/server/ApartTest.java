package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Which roles may run apart from the others. */
class ApartTest {
    private static final Map<String, String> SHARED = Map.of(
            "kontuar.mongodb.uri", "mongodb://db/kontuar",
            "kontuar.lanes", "tcp://broker:61616",
            "kontuar.secret-key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

    private static ServerSettings settings(Map<String, String> shared, String roles) {
        Map<String, String> all = new HashMap<>(shared);
        all.put("kontuar.roles", roles);
        return new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("kontuar", ServerSettings.class);
    }

    private static Map<String, String> without(String setting) {
        Map<String, String> less = new HashMap<>(SHARED);
        less.remove(setting);
        return less;
    }

    @Test
    void all_roles_need_nothing_shared() {
        assertThatCode(() -> Apart.check(settings(Map.of(), "gateways,bot,core,console")))
                .doesNotThrowAnyException();
    }

    @Test
    void some_roles_need_a_shared_store_a_broker_and_a_key() {
        assertThatCode(() -> Apart.check(settings(SHARED, "bot"))).doesNotThrowAnyException();
        for (String missing : SHARED.keySet()) {
            assertThatThrownBy(() -> Apart.check(settings(without(missing), "bot,core")))
                    .as(missing)
                    .isInstanceOf(SettingRefused.class)
                    .hasMessageContaining("'bot,core'");
        }
    }

    @Test
    void a_process_without_what_it_shares_ends_with_exit_code_2(@TempDir Path data) {
        assertThat(Kontuar.run(
                        new String[] {"start", "--data", data.toString(), "--kontuar.roles=gateways"},
                        ServerConfiguration.class))
                .isEqualTo(2);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_role_that_is_none_is_refused() {
        assertThatThrownBy(() -> settings(SHARED, "cleaner")).hasStackTraceContaining("cleaner");
    }

    @Test
    void a_pair_of_brokers_may_be_named_and_a_user_needs_a_password() {
        Map<String, String> pair = new HashMap<>(SHARED);
        pair.put("kontuar.lanes", "(tcp://a:61616,tcp://b:61616)");
        assertThat(settings(pair, "bot").lanesInProcess()).isFalse();
        pair.put("kontuar.broker.user", "kontuar");
        assertThatThrownBy(() -> settings(pair, "bot")).hasStackTraceContaining("user and password, or neither");
        pair.put("kontuar.broker.password", "hunter2");
        assertThat(settings(pair, "bot").brokerLogin()).isNotNull();
        assertThat(settings(pair, "bot").toString()).doesNotContain("hunter2");
    }
}
