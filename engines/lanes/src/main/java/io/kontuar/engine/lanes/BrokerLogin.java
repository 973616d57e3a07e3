package io.kontuar.engine.lanes;

import io.kontuar.channel.Secret;

/** The name and password with which a remote broker knows us. */
public record BrokerLogin(String user, Secret password) {
    public BrokerLogin {
        if (user.isBlank()) {
            throw new IllegalArgumentException("broker user: expected a name, got a blank one");
        }
    }
}
