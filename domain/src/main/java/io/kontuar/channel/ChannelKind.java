package io.kontuar.channel;

import java.util.Locale;

/** The ways in which customers reach a shop. */
public enum ChannelKind {
    WEB_CHAT,
    WHATSAPP,
    SMS,
    EMAIL,
    VOICE;

    /** Lower case with hyphens: {@code web-chat}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
