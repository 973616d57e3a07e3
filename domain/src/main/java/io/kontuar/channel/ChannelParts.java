package io.kontuar.channel;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.MessageContent.Media;
import io.kontuar.channel.MessageContent.Reaction;
import io.kontuar.channel.MessageContent.Template;
import io.kontuar.channel.MessageContent.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What one reply becomes on a channel: one message or several, none above the channel's limits, or a refusal that its
 * writer can act on.
 */
public sealed interface ChannelParts {
    /** @param messages in the order in which they are to be sent */
    record Sendable(List<MessageContent> messages) implements ChannelParts {
        public Sendable {
            messages = List.copyOf(messages);
        }
    }

    /** @param code {@code no-files}, {@code file-too-large}, {@code no-templates} or {@code not-on-channel} */
    record NotSendable(String code) implements ChannelParts {}

    static ChannelParts of(ChannelKind channel, MessageContent content) {
        return switch (channel) {
            case SMS -> onSms(withoutLetter(content));
            case WHATSAPP -> onWhatsApp(withoutLetter(content));
            case WEB_CHAT, VOICE -> elsewhere(withoutLetter(content));
            case EMAIL -> elsewhere(content);
        };
    }

    /** Copies go by mail only: who answered elsewhere meanwhile gets the words and files. */
    private static MessageContent withoutLetter(MessageContent content) {
        return content instanceof Media media && media.letter() != null ? media.withoutLetter() : content;
    }

    private static ChannelParts onSms(MessageContent content) {
        return switch (content) {
            case Text(String text, var choice) -> texts(text, ChannelLimits.SMS_TEXT);
            case Media media -> files(media, ChannelLimits.SMS_CAPTION, ChannelLimits.SMS_TEXT, ChannelLimits.SMS_FILE);
            default -> elsewhere(content);
        };
    }

    private static ChannelParts onWhatsApp(MessageContent content) {
        return switch (content) {
            case Text(String text, var choice) -> texts(text, ChannelLimits.WHATSAPP_TEXT);
            case Media media ->
                files(media, ChannelLimits.WHATSAPP_CAPTION, ChannelLimits.WHATSAPP_TEXT, ChannelLimits.WHATSAPP_FILE);
            case Template template -> new Sendable(List.of(template));
            case Reaction reaction -> new Sendable(List.of(reaction));
            default -> elsewhere(content);
        };
    }

    private static ChannelParts elsewhere(MessageContent content) {
        return switch (content) {
            case Template template -> new NotSendable("no-templates");
            case Reaction reaction -> new NotSendable("not-on-channel");
            default -> new Sendable(List.of(content));
        };
    }

    private static ChannelParts texts(String text, int limit) {
        return new Sendable(TextParts.of(text, limit).stream()
                .<MessageContent>map(Text::new)
                .toList());
    }

    /** One file to a message; the words go under the first, or before it when they are too long for that. */
    private static ChannelParts files(Media media, int captionLimit, int textLimit, long fileLimit) {
        if (media.attachments().stream().anyMatch(file -> file.size() > fileLimit)) {
            return new NotSendable("file-too-large");
        }
        List<MessageContent> messages = new ArrayList<>();
        String caption = media.caption();
        boolean under = caption != null && caption.length() <= captionLimit;
        if (caption != null && !under) {
            TextParts.of(caption, textLimit).forEach(part -> messages.add(new Text(part)));
        }
        String left = under ? caption : null;
        for (AttachmentRef file : media.attachments()) {
            messages.add(new Media(List.of(file), left));
            left = null;
        }
        return new Sendable(messages);
    }
}
