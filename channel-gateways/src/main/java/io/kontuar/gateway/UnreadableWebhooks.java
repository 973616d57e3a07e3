package io.kontuar.gateway;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments;
import io.kontuar.attachment.Attachments.Stored;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Keeps what a provider signed and we could not read, for a person to look at. */
public final class UnreadableWebhooks {

    private final Attachments attachments;

    public UnreadableWebhooks(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Stores the raw body; the same body refused for the same reason is the same event. */
    public Unreadable keep(ChannelAccountId account, byte[] body, String reason, Instant now) {
        Stored stored = store(body);
        String name = "webhook-" + account.value() + ".txt";
        return new Unreadable(
                new CommandId(
                        DerivedId.of("ur", account.value(), reason, stored.id().value())),
                account,
                reason,
                new AttachmentRef(stored.id(), name, "application/octet-stream", stored.size()),
                now);
    }

    private Stored store(byte[] body) {
        try {
            return attachments.store(new ByteArrayInputStream(body), body.length);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory do not fail to be read", e);
        } catch (Attachments.TooLarge e) {
            throw new IllegalStateException("a body is as long as it is", e);
        }
    }
}
