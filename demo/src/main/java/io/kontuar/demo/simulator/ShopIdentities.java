package io.kontuar.demo.simulator;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.Secret;
import io.kontuar.demo.shop.DemoCustomer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** The shop's own sign-in: says to the chat who its customer is, as docs/webchat.md tells shops to. */
final class ShopIdentities {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final ChannelAccounts accounts;
    private final Clock clock;

    ShopIdentities(ChannelAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Empty when there is no such customer, or the site has no secret to sign with. */
    Optional<String> of(String site, String customer) {
        Optional<Secret> secret = accounts.secret(new ChannelAccountId(site), "identitySecret");
        return DemoCustomer.all().stream()
                .filter(one -> one.key().equals(customer))
                .findFirst()
                .flatMap(one -> secret.map(key -> token(site, one, key)));
    }

    private String token(String site, DemoCustomer customer, Secret key) {
        long now = clock.instant().getEpochSecond();
        String claims = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "sub",
                        customer.key(),
                        "name",
                        customer.name(),
                        "email",
                        customer.email(),
                        "email_verified",
                        true,
                        "aud",
                        site,
                        "iat",
                        now,
                        "exp",
                        now + GOOD_FOR.toSeconds()));
        String said = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
        return said + "." + BASE64.encodeToString(signed(said, key));
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signed(String said, Secret key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
