package io.kontuar.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a channel lets us write to somebody at this moment. Asked when a reply is given and again when it is sent. */
public final class SendingRules {
    /** The customer asked for nothing more. */
    public static final String OPTED_OUT = "opted-out";

    /** Too long since the customer wrote: only a template may go. */
    public static final String WINDOW_CLOSED = "window-closed";

    /** WhatsApp: free text within 24 hours of the customer's last message. Source: Meta's page "Customer service window". */
    private static final Duration WHATSAPP_WINDOW = Duration.ofHours(24);

    private SendingRules() {}

    /** Why it may not be sent now, as a code; empty when it may. */
    public static Optional<String> refusal(
            ChannelKind channel, MessageContent content, SendingPermission permission, Instant now) {
        if (permission.stopped()) {
            return Optional.of(OPTED_OUT);
        }
        boolean needsWindow = hasWindow(channel) && !(content instanceof MessageContent.Template);
        boolean open = !needsWindow
                || openUntil(channel, permission).filter(now::isBefore).isPresent();
        return open ? Optional.empty() : Optional.of(WINDOW_CLOSED);
    }

    /** Whether what may be sent on this channel depends on when the customer wrote. */
    public static boolean hasWindow(ChannelKind channel) {
        return channel == ChannelKind.WHATSAPP;
    }

    /** Until when free text may be sent; empty where there is no window, or the customer never wrote. */
    public static Optional<Instant> openUntil(ChannelKind channel, SendingPermission permission) {
        Instant heard = permission.heardAt();
        return hasWindow(channel) && heard != null ? Optional.of(heard.plus(WHATSAPP_WINDOW)) : Optional.empty();
    }
}
