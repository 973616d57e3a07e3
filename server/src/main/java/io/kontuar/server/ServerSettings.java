package io.kontuar.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process runs; see docs/operations.md for each.
 *
 * @param data the folder of everything that is kept
 * @param store where records are kept: {@code embedded}
 * @param search what finds: {@code embedded}
 * @param lanes {@code embedded}, or the URL of an Artemis broker ({@code tcp://host:61616})
 * @param roles what this process does: {@code gateways}, {@code bot}, {@code core}, {@code console}
 * @param consumers parallel consumers of each lane, 1 to 64
 * @param gathering how long the bot waits for more before it answers
 */
@ConfigurationProperties("kontuar")
record ServerSettings(
        @DefaultValue("./data") Path data,
        @DefaultValue("embedded") String store,
        @DefaultValue("embedded") String search,
        @DefaultValue("embedded") String lanes,
        @DefaultValue({"gateways", "bot", "core", "console"}) Set<Role> roles,
        @DefaultValue("8") int consumers,
        @DefaultValue("1500ms") Duration gathering) {
    enum Role {
        GATEWAYS,
        BOT,
        CORE,
        CONSOLE
    }

    ServerSettings {
        if (!store.equals("embedded")) {
            throw new SettingRefused("kontuar.store", store, "embedded");
        }
        if (!search.equals("embedded")) {
            throw new SettingRefused("kontuar.search", search, "embedded");
        }
        if (!lanes.equals("embedded") && !lanes.startsWith("tcp://")) {
            throw new SettingRefused("kontuar.lanes", lanes, "embedded or a broker's URL such as tcp://host:61616");
        }
        if (consumers < 1 || consumers > 64) {
            throw new SettingRefused("kontuar.consumers", Integer.toString(consumers), "1 to 64");
        }
    }

    boolean has(Role role) {
        return roles.contains(role);
    }
}
