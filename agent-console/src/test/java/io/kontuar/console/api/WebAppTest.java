package io.kontuar.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.console.Browser.Answer;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.fakes.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebAppTest {
    private static RunningConsole console;

    @BeforeAll
    static void start() {
        console = RunningConsole.over(new World().withShop());
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void every_page_of_the_application_is_its_one_page_and_never_kept() {
        for (String path : new String[] {"/", "/inbox", "/inbox/v-1", "/set-up/abc", "/settings/staff"}) {
            Answer page = console.browser().get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).contains("<title>");
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        }
    }

    @Test
    void files_with_a_hash_in_their_name_are_kept_for_ever() {
        Answer file = console.browser().get("/assets/trial-1a2b3c.js");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    }

    @Test
    void a_file_that_is_not_there_is_not_the_applications_page() {
        assertThat(console.browser().get("/assets/gone-1a2b3c.js").status()).isEqualTo(404);
        assertThat(console.browser().get("/favicon.png").status()).isEqualTo(404);
        assertThat(console.browser().get("/webhooks/sms/none").status()).isEqualTo(404);
    }
}
