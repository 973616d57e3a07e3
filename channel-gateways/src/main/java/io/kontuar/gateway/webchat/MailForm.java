package io.kontuar.gateway.webchat;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Introduction;
import io.kontuar.channel.Language;
import io.kontuar.channel.MailThread;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.Origin;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A filled-in form as a message to a mailbox of ours. The address is only claimed, so it joins no conversation there is:
 * like a mail that answers none it opens a new one, and the answer goes to the address and to nobody else.
 */
final class MailForm {

    private static final MailThread NEW_MATTER = new MailThread(null, List.of(), List.of(), false);

    private MailForm() {}

    /** @param told with an address */
    static InboundMessage message(
            ChannelAccountId mailbox,
            ProviderMessageId id,
            Introduction.Source source,
            FormFields told,
            MessageContent content,
            Language language,
            Instant now) {
        return new InboundMessage(
                InboundMessage.idOf(mailbox, id),
                mailbox,
                Address.email(Objects.requireNonNull(told.email(), "a form for mail has an address")),
                told.name(),
                id,
                content,
                now,
                now,
                Verification.CLAIMED,
                language,
                NEW_MATTER,
                Origin.of(new Introduction(source, told.name(), told.email(), told.order(), null)));
    }
}
