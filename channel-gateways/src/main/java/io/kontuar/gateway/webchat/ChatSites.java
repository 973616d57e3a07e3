package io.kontuar.gateway.webchat;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.ChatSettings;
import io.kontuar.gateway.AccountBook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sites whose widget is switched on. */
final class ChatSites {

    private static final Logger LOG = LoggerFactory.getLogger(ChatSites.class);

    private final AccountBook book;
    private final String publicOrigin;

    ChatSites(AccountBook book, String publicOrigin) {
        this.book = book;
        this.publicOrigin = publicOrigin;
    }

    Optional<ChatSite> find(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : book.enabled(ChannelKind.WEB_CHAT, id).flatMap(this::site);
    }

    /** A site that is set up wrongly is closed until it is set right. */
    private Optional<ChatSite> site(ChannelAccount account) {
        try {
            ChatSettings settings = ChatSettings.of(account.settings());
            return Optional.of(ChatSite.of(account, reachable(settings), publicOrigin));
        } catch (IllegalArgumentException wrong) {
            LOG.atWarn()
                    .addKeyValue("channelAccount", account.id().value())
                    .log("chat site is closed: {}", wrong.getMessage());
            return Optional.empty();
        }
    }

    /** A mailbox that is switched off writes to nobody. */
    private ChatSettings reachable(ChatSettings settings) {
        ChannelAccountId mail = settings.mailAccount();
        boolean there =
                mail == null || book.enabled(ChannelKind.EMAIL, mail.value()).isPresent();
        return there ? settings : settings.withoutMail();
    }
}
