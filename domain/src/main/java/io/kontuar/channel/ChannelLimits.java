package io.kontuar.channel;

/** The sizes that channels take. Sources: Twilio's error 21617; Meta's pages "Text messages" and "Supported media". */
public final class ChannelLimits {
    /** UTF-16 units in one message; it leaves in as many segments as {@link SmsSegments} says. */
    public static final int SMS_TEXT = 1600;

    /** Beside a file: room is left for its address. */
    public static final int SMS_CAPTION = 1200;

    /** In bytes; what is too large for MMS goes as an address. */
    public static final long SMS_FILE = 100L * 1024 * 1024;

    public static final int WHATSAPP_TEXT = 4096;

    /** Under a file, and as the text above buttons or a list. */
    public static final int WHATSAPP_CAPTION = 1024;

    /** In bytes; what is too large for its kind travels as a document. */
    public static final long WHATSAPP_FILE = 100L * 1024 * 1024;

    private ChannelLimits() {}

    /** The longest text of one message on this channel. */
    public static int text(ChannelKind channel) {
        return switch (channel) {
            case SMS -> SMS_TEXT;
            case WHATSAPP -> WHATSAPP_TEXT;
            case WEB_CHAT, EMAIL, VOICE -> MessageContent.MAX_TEXT;
        };
    }
}
