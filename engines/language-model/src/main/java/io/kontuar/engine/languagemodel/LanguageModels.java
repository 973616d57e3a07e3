package io.kontuar.engine.languagemodel;

import io.kontuar.assist.LanguageModel;
import io.kontuar.channel.Secret;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens language models. */
public final class LanguageModels {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private LanguageModels() {}

    /**
     * The model at an address such as {@code https://host/v1}. A key travels over TLS or inside this machine only.
     *
     * @param key null for an endpoint that asks for none
     * @param name as the endpoint knows it
     */
    public static LanguageModel openAi(URI base, @Nullable Secret key, String name) {
        String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        boolean http = scheme.equals("http") || scheme.equals("https");
        if (!http || base.getHost() == null || base.getUserInfo() != null || base.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "kontuar.model.url: expected http(s)://host[:port]/path without user or query");
        }
        if (key != null && scheme.equals("http") && !LOOPBACK.contains(base.getHost())) {
            throw new IllegalArgumentException(
                    "kontuar.model.url: expected https where a key is sent to " + base.getHost());
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("kontuar.model.name: expected the model's name, got none");
        }
        return new OpenAiLanguageModel(base, key, name);
    }
}
