package io.kontuar.gateway.webchat;

import io.kontuar.channel.ChannelKind;
import io.kontuar.gateway.AccountBook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sites whose widget is switched on. */
final class ChatSites {

    private final AccountBook book;
    private final String publicOrigin;

    ChatSites(AccountBook book, String publicOrigin) {
        this.book = book;
        this.publicOrigin = publicOrigin;
    }

    Optional<ChatSite> find(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : book.enabled(ChannelKind.WEB_CHAT, id).map(account -> ChatSite.of(account, publicOrigin));
    }
}
