package io.kontuar.gateway.webchat;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Introduction;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.AccountKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a statement of who somebody is when its signature is good, whatever its times say; empty for everything else.
 * HS256 and nothing else: a token cannot choose how it is checked.
 */
final class IdentityReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_TOKEN = 4096;
    private static final int LONGEST_USER = 200;
    private static final long LATEST = 4_102_444_800L;

    private IdentityReader() {}

    static Optional<SignedIn> read(IdentityProof proof, ChannelAccountId site, Secret key) {
        return switch (proof) {
            case IdentityProof.Jwt(String token) -> jwt(token, site, key);
            case IdentityProof.Fields fields -> fields(fields, site, key);
        };
    }

    private static Optional<SignedIn> jwt(String token, ChannelAccountId site, Secret key) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > LONGEST_TOKEN || parts.length != 3) {
            return Optional.empty();
        }
        byte[] expected = AccountKeys.mac(key, parts[0] + "." + parts[1]);
        Optional<byte[]> given = decoded(parts[2]);
        if (given.isEmpty() || !MessageDigest.isEqual(expected, given.get())) {
            return Optional.empty();
        }
        Optional<JsonNode> header = json(parts[0]);
        Optional<JsonNode> claims = json(parts[1]);
        boolean ours = header.isPresent()
                && header.get().path("alg").asString("").equals("HS256")
                && !header.get().has("crit");
        if (!ours || claims.isEmpty() || !isFor(claims.get().path("aud"), site)) {
            return Optional.empty();
        }
        JsonNode said = claims.get();
        return signedIn(
                said.path("sub").isString() ? said.path("sub").stringValue() : "",
                text(said, "name"),
                text(said, "email"),
                said.path("email_verified").isBoolean()
                        && said.path("email_verified").booleanValue(),
                Math.max(seconds(said, "iat"), seconds(said, "nbf")),
                seconds(said, "exp"),
                parts[2]);
    }

    private static Optional<SignedIn> fields(IdentityProof.Fields said, ChannelAccountId site, Secret key) {
        String text = String.join(
                "\n",
                site.value(),
                said.user(),
                said.name() == null ? "" : said.name(),
                said.email() == null ? "" : said.email(),
                Boolean.toString(said.emailVerified()),
                Long.toString(said.issuedAt()),
                Long.toString(said.expiresAt()));
        String expected = HexFormat.of().formatHex(AccountKeys.mac(key, text));
        boolean good = text.chars().filter(unit -> unit == '\n').count() == 6
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        said.signature().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return good
                ? signedIn(
                        said.user(),
                        said.name(),
                        said.email(),
                        said.emailVerified(),
                        said.issuedAt(),
                        said.expiresAt(),
                        expected)
                : Optional.empty();
    }

    private static Optional<SignedIn> signedIn(
            String user,
            @Nullable String name,
            @Nullable String email,
            boolean emailVerified,
            long issuedAt,
            long expiresAt,
            String proof) {
        boolean whole = !user.isBlank()
                && user.length() <= LONGEST_USER
                && issuedAt > 0
                && expiresAt > issuedAt
                && expiresAt < LATEST;
        if (!whole) {
            return Optional.empty();
        }
        String address = email == null || !FormFields.isEmail(email) ? null : email.toLowerCase(Locale.ROOT);
        return Optional.of(new SignedIn(
                user,
                name == null || name.isBlank() || name.length() > Introduction.MAX_NAME ? null : name.strip(),
                address,
                emailVerified && address != null,
                Instant.ofEpochSecond(issuedAt),
                Instant.ofEpochSecond(expiresAt),
                proof));
    }

    /** A token that names its audience must name this site. */
    private static boolean isFor(JsonNode audience, ChannelAccountId site) {
        return audience.isMissingNode()
                || (audience.isString() && audience.stringValue().equals(site.value()))
                || audience.valueStream()
                        .anyMatch(one -> one.isString() && one.stringValue().equals(site.value()));
    }

    private static Optional<JsonNode> json(String part) {
        return decoded(part).flatMap(bytes -> {
            try {
                return Optional.of(JSON.readTree(bytes)).filter(JsonNode::isObject);
            } catch (JacksonException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<byte[]> decoded(String part) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(part));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    private static long seconds(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isNumber() && value.canConvertToLong() ? value.longValue() : 0;
    }
}
