package io.kontuar.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** An empty Kontuar, as the README starts it. */
@TestInstance(Lifecycle.PER_CLASS)
class FirstStartTest {
    private static final Pattern LINK = Pattern.compile("/set-up/(\\S+)");
    private static final Map<String, ?> SHOP = Map.of(
            "shopName", "Wędrowiec",
            "zone", "Europe/Warsaw",
            "currency", "PLN",
            "languages", List.of("pl", "en"),
            "phoneRegion", "PL",
            "login", "adam",
            "name", "Adam Lis",
            "password", "four quiet lanterns at noon");

    private Path folder;
    private KontuarProcess kontuar;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        kontuar = KontuarProcess.plain(folder.resolve("data")).start();
    }

    @AfterAll
    void close() {
        kontuar.close();
    }

    @Test
    void the_printed_link_sets_up_a_shop_once_and_its_sms_account_believes_its_provider_alone() {
        String setUp = "/api/set-up/" + kontuar.heard(LINK).group(1);
        Calls adam = new Calls(kontuar);
        adam.post(setUp, SHOP, 200);
        assertThat(adam.get("/api/session").toString()).contains("Adam Lis");
        new Calls(kontuar).post(setUp, SHOP, 404);

        SmsLine line = new SmsLine(kontuar, "sms-pl", "http://localhost:1");
        adam.post("/api/channel-accounts", line.settings(), 201);
        await("the account's webhook")
                .atMost(Duration.ofSeconds(10))
                .until(() -> adam.status(line.text("SM1", "+48601000774", "dzień dobry")) == 200);
        assertThat(adam.status(line.forged("SM2", "+48601000774", "dzień dobry")))
                .isEqualTo(403);
    }

    @Test
    void a_second_process_on_the_same_data_folder_is_refused_with_a_sentence() {
        try (KontuarProcess second = KontuarProcess.plain(folder.resolve("data"))) {
            assertThat(second.startRefused()).isEqualTo(2);
            assertThat(second.words())
                    .contains("kontuar: ")
                    .contains(folder.resolve("data").toString());
        }
    }

    @Test
    void a_busy_port_is_refused_with_a_sentence() {
        try (KontuarProcess second = KontuarProcess.plain(folder.resolve("other"), kontuar.port())) {
            assertThat(second.startRefused()).isEqualTo(2);
            assertThat(second.words()).contains("kontuar: port " + kontuar.port() + " is in use");
        }
    }
}
