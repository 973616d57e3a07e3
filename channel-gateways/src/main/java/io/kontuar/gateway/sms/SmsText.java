package io.kontuar.gateway.sms;

import io.kontuar.channel.ChannelLimits;
import io.kontuar.channel.Choice;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.Basket;
import io.kontuar.channel.MessageContent.Choices;
import io.kontuar.channel.MessageContent.Location;
import io.kontuar.channel.MessageContent.Media;
import io.kontuar.channel.MessageContent.Notice;
import io.kontuar.channel.MessageContent.Reaction;
import io.kontuar.channel.MessageContent.RemoteMedia;
import io.kontuar.channel.MessageContent.SharedCards;
import io.kontuar.channel.MessageContent.Template;
import io.kontuar.channel.MessageContent.Text;
import io.kontuar.channel.MessageContent.Transcript;
import io.kontuar.channel.MessageContent.Unsupported;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message as the one text that an SMS can hold. */
sealed interface SmsText {

    /** The most characters Twilio takes in one message: its error 21617. */
    int LONGEST = ChannelLimits.SMS_TEXT;

    /** @param files what Twilio fetches and sends along; then the text may be blank */
    record Rendered(String text, List<URI> files) implements SmsText {
        Rendered(String text) {
            this(text, List.of());
        }

        public Rendered {
            files = List.copyOf(files);
        }
    }

    record NotRendered(String code, String reason) implements SmsText {}

    /** @param files how a message with files is rendered */
    static SmsText of(MessageContent content, Function<Media, SmsText> files) {
        return switch (content) {
            case Text(String text, var choice) -> limited(text);
            case Choices(String text, List<Choice> choices) -> limited(text + numbered(choices));
            case Media media -> files.apply(media);
            case RemoteMedia remote -> new NotRendered("no-such-file", "the file is still with its provider");
            case Template template -> limited(template.text());
            case Location location -> limited(place(location));
            case SharedCards cards -> new NotRendered("no-text", "cards are not sent");
            case Basket basket -> new NotRendered("no-text", "baskets are not sent");
            case Reaction reaction -> new NotRendered("not-on-channel", "SMS has no reactions");
            case Transcript transcript -> new NotRendered("no-text", "transcripts are not sent");
            case Unsupported unsupported -> new NotRendered("no-text", "there is nothing to send as text");
            case Notice notice -> new NotRendered("no-text", "a notice is not for customers");
        };
    }

    static SmsText withFiles(String text, List<URI> files) {
        if (files.isEmpty() || text.length() > LONGEST) {
            return limited(text);
        }
        return new Rendered(text, files);
    }

    private static String place(Location location) {
        String link = "https://maps.google.com/?q=" + location.latitude() + "," + location.longitude();
        return Stream.of(location.name(), location.address(), link)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static SmsText limited(String text) {
        if (text.isBlank()) {
            return new NotRendered("no-text", "there is nothing to send as text");
        }
        return text.length() > LONGEST
                ? new NotRendered("too-long", text.length() + " characters, an SMS holds " + LONGEST)
                : new Rendered(text);
    }

    private static String numbered(List<Choice> choices) {
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= choices.size(); number++) {
            lines.append('\n')
                    .append(number)
                    .append(". ")
                    .append(choices.get(number - 1).label());
        }
        return lines.toString();
    }
}
