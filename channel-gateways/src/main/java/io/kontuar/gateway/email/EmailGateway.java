package io.kontuar.gateway.email;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelHealth;
import io.kontuar.channel.GatewayCursors;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Messages;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.GatewaySettings;
import io.kontuar.lane.LaneSender;
import io.kontuar.store.Duties;
import java.time.Clock;
import org.springframework.context.SmartLifecycle;

/** The e-mail gateway put together: its watch over the mailboxes and its delivery. */
public final class EmailGateway {
    private final MailRounds rounds;
    private final MailDelivery delivery;
    private final MailHealth health;

    public EmailGateway(GatewaySettings.Email email, AccountBook book, Ports ports, Clock clock) {
        Mailboxes mailboxes = new Mailboxes(ports.accounts(), book);
        MailSessions sessions = new MailSessions(email, new AccessTokens(email, mailboxes::replaceRefreshToken, clock));
        InboxReader reader =
                new InboxReader(email, ports.lanes(), ports.cursors(), new KeptMail(ports.attachments()), clock);
        LoopCap cap = new LoopCap(email.automaticAnswers(), email.automaticWithin(), clock);
        this.health = new MailHealth(clock);
        this.rounds = new MailRounds(mailboxes, sessions, reader, email, health);
        this.delivery = new MailDelivery(
                mailboxes,
                sessions,
                new MailComposer(ports.messages(), ports.conversations(), ports.attachments(), clock, cap));
    }

    /** What the gateway stands on. */
    public record Ports(
            ChannelAccounts accounts,
            GatewayCursors cursors,
            Attachments attachments,
            Conversations conversations,
            Messages messages,
            LaneSender lanes) {}

    public SmartLifecycle rounds(Duties duties) {
        return rounds.sharedBy(duties);
    }

    public ChannelHealth health() {
        return health;
    }

    public MessageDelivery delivery() {
        return delivery;
    }
}
