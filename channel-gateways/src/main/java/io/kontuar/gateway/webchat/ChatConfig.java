package io.kontuar.gateway.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.channel.ChatSettings;
import io.kontuar.channel.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells the widget how a site's chat looks and what it asks for: nothing that its visitors could not see anyway. */
final class ChatConfig {

    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final ChatSites sites;
    private final Supplier<ZoneId> zone;
    private final Clock clock;

    ChatConfig(ChatSites sites, Supplier<ZoneId> zone, Clock clock) {
        this.sites = sites;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * @param form {@code off}, {@code optional} or {@code required} for name, email and order
     * @param open whether people answer now
     * @param opens when they do next; null while they do
     * @param mail whether messages can be left for an answer by mail, and transcripts sent
     * @param identity {@code off}, {@code optional} or {@code required}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            @Nullable String title,
            @Nullable String color,
            @Nullable String logo,
            Map<String, String> greeting,
            String position,
            Map<String, String> form,
            boolean open,
            @Nullable Instant opens,
            boolean mail,
            String identity) {}

    ServerResponse serve(ServerRequest request) {
        Optional<ChatSite> site = sites.find(request.pathVariable("site"));
        return site.isEmpty()
                ? ServerResponse.notFound().build()
                : ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CACHE)
                        .body(told(site.get().settings()));
    }

    private Told told(ChatSettings settings) {
        Instant now = clock.instant();
        ChatSettings.Branding branding = settings.branding();
        Map<String, String> greeting = new TreeMap<>();
        for (Language language : Language.values()) {
            String words = branding.greeting().get(language);
            if (words != null) {
                greeting.put(language.code(), words);
            }
        }
        return new Told(
                branding.title(),
                branding.color(),
                branding.logo(),
                greeting,
                code(branding.position()),
                Map.of(
                        "name", code(settings.name()),
                        "email", code(settings.email()),
                        "order", code(settings.order())),
                settings.hours().isOpen(now, zone.get()),
                settings.hours().nextOpening(now, zone.get()).orElse(null),
                settings.mailAccount() != null,
                code(settings.identity()));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
