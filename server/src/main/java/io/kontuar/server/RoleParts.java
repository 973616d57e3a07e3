package io.kontuar.server;

import io.kontuar.console.ConsoleConfiguration;
import io.kontuar.console.security.ClosedConfiguration;
import io.kontuar.gateway.GatewaysConfiguration;
import io.kontuar.server.ServerSettings.Role;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What each role brings along; what is in none of them is in every process and does nothing unasked. */
final class RoleParts {
    private RoleParts() {}

    @ForRole(Role.GATEWAYS)
    @Configuration(proxyBeanMethods = false)
    @Import(GatewaysConfiguration.class)
    static class Gateways {}

    @ForRole(Role.BOT)
    @Configuration(proxyBeanMethods = false)
    @Import(BotConfiguration.class)
    static class Bot {}

    @ForRole(Role.CONSOLE)
    @Configuration(proxyBeanMethods = false)
    @Import(ConsoleConfiguration.class)
    static class Console {}

    /** Its web server answers webhooks and chats, if it has them, and health; nothing else is there. */
    @ForRole(value = Role.CONSOLE, without = true)
    @Configuration(proxyBeanMethods = false)
    @Import(ClosedConfiguration.class)
    static class Closed {}
}
