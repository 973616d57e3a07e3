package io.kontuar.gateway.orders;

import io.kontuar.channel.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the shop's systems bring their orders.
 *
 * @param token what they show as {@code Authorization: Bearer …}; without one there is no such address
 * @param limit the largest body that is read
 */
@ConfigurationProperties("kontuar.orders")
public record OrdersSettings(
        @Nullable Secret token, @DefaultValue("1MB") DataSize limit) {
    private static final int SHORTEST = 32;
    private static final long MOST = DataSize.ofMegabytes(20).toBytes();

    public OrdersSettings {
        if (token != null && token.reveal().length() < SHORTEST) {
            throw new IllegalArgumentException("kontuar.orders.token: expected at least " + SHORTEST
                    + " characters, got " + token.reveal().length());
        }
        if (limit.toBytes() < 1 || limit.toBytes() > MOST) {
            throw new IllegalArgumentException("kontuar.orders.limit: expected 1 byte to 20 MB, got " + limit);
        }
    }

    Optional<Secret> secret() {
        return Optional.ofNullable(token);
    }
}
