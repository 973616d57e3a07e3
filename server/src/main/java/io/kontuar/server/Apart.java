package io.kontuar.server;

import io.kontuar.server.ServerSettings.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether roles in a process of their own have what they must share with the other processes. */
final class Apart {
    private static final Logger LOG = LoggerFactory.getLogger(Apart.class);

    private Apart() {}

    /** @throws SettingRefused when records or lanes would stay in this process */
    static void check(ServerSettings settings) {
        if (settings.roles().isEmpty()) {
            throw new SettingRefused("kontuar.roles", "", "at least one of gateways, bot, core, console");
        }
        if (settings.roles().equals(EnumSet.allOf(Role.class))) {
            return;
        }
        String roles = settings.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
        if (!settings.onMongodb() || settings.lanesInProcess()) {
            throw new SettingRefused(
                    "kontuar.roles",
                    roles,
                    "all of gateways,bot,core,console, or a store and a broker that several processes share:"
                            + " kontuar.mongodb.uri and kontuar.lanes=tcp://HOST:PORT");
        }
        if (settings.givenKey() == null) {
            throw new SettingRefused(
                    "kontuar.roles", roles, "kontuar.secret-key beside it, the same for all processes");
        }
        if (!settings.onElasticsearch() && settings.has(Role.CONSOLE) && !settings.has(Role.CORE)) {
            LOG.warn("Search finds what was there at the start: the index in the data folder is kept up to date by the"
                    + " role core only. Give this process both roles, or all processes one search engine.");
        }
    }
}
