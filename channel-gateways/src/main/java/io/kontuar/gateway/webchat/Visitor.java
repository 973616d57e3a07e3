package io.kontuar.gateway.webchat;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ProviderMessageId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who chats on a site.
 *
 * @param id derived from the visitor's token; says nothing about it and is safe to log
 */
record Visitor(ChannelAccountId site, String id) {

    Address address() {
        return Address.webChat(site.value(), id);
    }

    /** What identifies a message of this visitor: his own id and the one that his widget chose for it. */
    ProviderMessageId messageId(String clientId) {
        return new ProviderMessageId(id + "/" + clientId);
    }

    /** The id that the widget chose for a message of this visitor; empty for any other message. */
    Optional<String> clientId(@Nullable ProviderMessageId message) {
        String prefix = id + "/";
        return message != null && message.value().startsWith(prefix)
                ? Optional.of(message.value().substring(prefix.length()))
                : Optional.empty();
    }
}
