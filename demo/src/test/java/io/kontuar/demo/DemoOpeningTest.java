package io.kontuar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.demo.shop.DemoShop;
import io.kontuar.demo.shop.InMemoryPorts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class DemoOpeningTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final DemoOpening opening = new DemoOpening(
            new DemoShop(InMemoryPorts.empty(), Clock.systemUTC(), password -> "hash of " + password),
            () -> URI.create("http://localhost:8080"),
            new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void the_passwords_are_said_once() {
        opening.seed();
        opening.greet();
        opening.greet();
        opening.close();

        assertThat(said.toString(StandardCharsets.UTF_8)).containsOnlyOnce("Sign in as");
    }

    @Test
    void a_start_that_fails_after_the_seeding_still_says_the_passwords_it_made() {
        opening.seed();

        opening.close();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Sign in as", "marta");
    }

    @Test
    void a_later_start_that_fails_says_nothing() {
        opening.seed();
        opening.greet();
        said.reset();
        opening.seed();

        opening.close();

        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
