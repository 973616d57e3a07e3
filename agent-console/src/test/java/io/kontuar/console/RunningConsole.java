package io.kontuar.console;

import io.kontuar.console.fakes.World;
import io.kontuar.console.fakes.WorldPorts;
import io.kontuar.console.feed.FastFeed;
import io.kontuar.console.security.Passwords;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The whole console on a real Tomcat with real security, over a {@link World} in memory. */
public final class RunningConsole implements AutoCloseable {
    public final World world;
    private final ConfigurableApplicationContext context;

    public static RunningConsole over(World world, String... settings) {
        return new RunningConsole(world, settings);
    }

    private RunningConsole(World world, String... settings) {
        this.world = world;
        this.context = new SpringApplicationBuilder(Assembly.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "warn",
                        "kontuar.console.password-cost", "4"))
                .properties(settings)
                .initializers(applicationContext ->
                        applicationContext.getBeanFactory().registerSingleton("world", world))
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ConsoleConfiguration.class, WorldPorts.class, FastFeed.class})
    static class Assembly {}

    /** Somebody who works here and knows {@link World#PASSWORD}. */
    public Staff hire(String login, Role role, QueueId... queues) {
        return world.hire(login, role, bean(Passwords.class).hash(World.PASSWORD), queues);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A browser in which nobody is signed in. */
    public Browser browser() {
        return new Browser(url());
    }

    public Browser signedIn(String login) {
        Browser browser = browser();
        Browser.Answer answer = browser.post("/api/session", Map.of("login", login, "password", World.PASSWORD));
        if (answer.status() != 200) {
            throw new IllegalStateException("sign-in of " + login + ": " + answer);
        }
        return browser;
    }

    @Override
    public void close() {
        context.close();
    }
}
