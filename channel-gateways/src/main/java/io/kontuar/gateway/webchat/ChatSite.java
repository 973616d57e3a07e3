package io.kontuar.gateway.webchat;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChatSettings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shop's site with our widget on it.
 *
 * @param origins of pages that may use the widget, as browsers write them: scheme, host and any unusual port
 * @param settings how its chat and contact form behave
 */
record ChatSite(ChannelAccountId id, String name, Set<String> origins, ChatSettings settings) {

    /** A site with nothing set. */
    ChatSite(ChannelAccountId id, String name, Set<String> origins) {
        this(id, name, origins, ChatSettings.of(Map.of()));
    }

    /** @param ourOwn the origin of our own pages, which are always allowed */
    static ChatSite of(ChannelAccount account, ChatSettings settings, String ourOwn) {
        String allowed = account.settings().getOrDefault("allowedOrigins", "");
        Set<String> origins = Stream.concat(Stream.of(ourOwn), Arrays.stream(allowed.split(",")))
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .filter(origin -> !origin.isEmpty())
                .map(origin -> origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin)
                .collect(Collectors.toUnmodifiableSet());
        return new ChatSite(account.id(), account.name(), origins, settings);
    }

    /** Whether a page of this origin may use the widget; a request that names none is not allowed. */
    boolean allows(@Nullable String origin) {
        return origin != null && origins.contains(origin.toLowerCase(Locale.ROOT));
    }
}
