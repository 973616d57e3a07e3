package io.kontuar.gateway.whatsapp;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.ChannelLimits;
import io.kontuar.channel.MessageContent.Media;
import io.kontuar.gateway.whatsapp.WhatsAppRendered.NotRendered;
import io.kontuar.gateway.whatsapp.WhatsAppRendered.WithFile;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which of Meta's kinds a file travels as. What fits none, or is too large for it, goes as a document. Source: Meta's page "Supported media types". */
final class WhatsAppFiles {
    private static final long IMAGE = 5L * 1024 * 1024;
    private static final long SOUND_OR_FILM = 16L * 1024 * 1024;
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");
    private static final Set<String> SOUNDS = Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg");
    private static final Set<String> FILMS = Set.of("video/mp4", "video/3gpp");

    private WhatsAppFiles() {}

    static WhatsAppRendered render(Media media) {
        if (media.attachments().size() != 1) {
            return new NotRendered("one-file", "WhatsApp takes one file to a message");
        }
        AttachmentRef file = media.attachments().getFirst();
        String caption = media.caption();
        if (file.size() > ChannelLimits.WHATSAPP_FILE) {
            return new NotRendered("file-too-large", "WhatsApp takes files of up to 100 MB");
        }
        if (caption != null && caption.length() > ChannelLimits.WHATSAPP_CAPTION) {
            return new NotRendered("too-long", "the words under a file are too long");
        }
        String type = type(file, caption != null);
        Map<String, Object> part = new TreeMap<>();
        if (caption != null) {
            part.put("caption", caption);
        }
        if (type.equals("document")) {
            part.put("filename", file.name());
        }
        return new WithFile(type, file, part);
    }

    /** Meta knows no words under a sound, so with words it is a document. */
    private static String type(AttachmentRef file, boolean withWords) {
        if (IMAGES.contains(file.type()) && file.size() <= IMAGE) {
            return "image";
        }
        if (SOUNDS.contains(file.type()) && file.size() <= SOUND_OR_FILM && !withWords) {
            return "audio";
        }
        return FILMS.contains(file.type()) && file.size() <= SOUND_OR_FILM ? "video" : "document";
    }
}
