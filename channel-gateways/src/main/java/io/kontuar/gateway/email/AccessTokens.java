package io.kontuar.gateway.email;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.GatewaySettings;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The access tokens of mailboxes that sign in by OAuth 2: fetched when first needed, and again before they expire. They are
 * kept in memory only; a new refresh token that comes along takes the place of the stored one.
 */
final class AccessTokens {
    /** How long before its end a token is no longer used. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    /** Where the server does not say how long a token lasts (RFC 6749 §5.1 only recommends to). */
    private static final Duration UNSAID = Duration.ofMinutes(30);

    private static final int LONGEST_ANSWER = 100_000;
    private final GatewaySettings.Email settings;
    private final RefreshTokens refreshTokens;
    private final Clock clock;
    private final HttpClient http;
    private final Map<ChannelAccountId, Token> tokens = new ConcurrentHashMap<>();

    AccessTokens(GatewaySettings.Email settings, RefreshTokens refreshTokens, Clock clock) {
        this.settings = settings;
        this.refreshTokens = refreshTokens;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectWithin())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Where a new refresh token is kept. */
    @FunctionalInterface
    interface RefreshTokens {
        void replace(ChannelAccountId account, Secret next);
    }

    /** The token server's no; its code, such as {@code invalid_grant}, is all that is told of it. */
    static final class Refused extends MessagingException {
        private static final long serialVersionUID = 1L;

        Refused(String code) {
            super("the token server refuses: " + code);
        }
    }

    private record Token(MailLogin.OAuth login, Secret value, Instant until) {}

    /**
     * A token that is good for some minutes at least.
     *
     * @throws Refused when the server gives none
     * @throws MessagingException when the server is away
     */
    Secret of(ChannelAccountId account, MailLogin.OAuth login) throws MessagingException {
        Token known = tokens.get(account);
        if (known != null && sameGrant(known.login(), login) && clock.instant().isBefore(known.until())) {
            return known.value();
        }
        Token fetched = fetch(account, login);
        tokens.put(account, fetched);
        return fetched.value();
    }

    /** A mail server did not take it: the next is fetched anew. */
    void forget(ChannelAccountId account) {
        tokens.remove(account);
    }

    private static boolean sameGrant(MailLogin.OAuth one, MailLogin.OAuth other) {
        return one.tokenUrl().equals(other.tokenUrl())
                && one.clientId().equals(other.clientId())
                && one.scope().equals(other.scope());
    }

    private Token fetch(ChannelAccountId account, MailLogin.OAuth login) throws MessagingException {
        JsonNode answer = answer(login);
        String token = answer.path("access_token").asString("");
        if (token.isEmpty()) {
            throw new Refused("no access_token in its answer");
        }
        String next = answer.path("refresh_token").asString("");
        if (!next.isEmpty() && !next.equals(login.refreshToken().reveal())) {
            refreshTokens.replace(account, new Secret(next));
        }
        Duration lasts = answer.path("expires_in").isNumber()
                ? Duration.ofSeconds(answer.path("expires_in").asLong(0))
                : UNSAID;
        Duration early = lasts.compareTo(EARLY.multipliedBy(2)) < 0 ? lasts.dividedBy(2) : EARLY;
        return new Token(login, new Secret(token), clock.instant().plus(lasts).minus(early));
    }

    private JsonNode answer(MailLogin.OAuth login) throws MessagingException {
        HttpRequest request = HttpRequest.newBuilder(login.tokenUrl())
                .timeout(settings.answerWithin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form(login)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = json(response.body());
            if (response.statusCode() >= 500) {
                throw new MessagingException("the token server answers " + response.statusCode());
            }
            if (response.statusCode() != 200 || body == null) {
                throw new Refused(code(response.statusCode(), body));
            }
            return body;
        } catch (IOException e) {
            throw new MessagingException("the token server is away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessagingException("interrupted while waiting for the token server", e);
        }
    }

    private static String form(MailLogin.OAuth login) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", login.refreshToken().reveal());
        fields.put("client_id", login.clientId());
        if (login.clientSecret() != null) {
            fields.put("client_secret", login.clientSecret().reveal());
        }
        if (!login.scope().isEmpty()) {
            fields.put("scope", login.scope());
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static @Nullable JsonNode json(String body) {
        try {
            return body.length() > LONGEST_ANSWER ? null : JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String code(int status, @Nullable JsonNode body) {
        String error = body == null ? "" : body.path("error").asString("");
        return error.matches("[a-zA-Z0-9_.-]{1,60}") ? error : "status " + Objects.toString(status);
    }
}
