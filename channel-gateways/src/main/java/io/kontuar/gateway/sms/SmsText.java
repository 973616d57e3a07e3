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
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message as the one text that an SMS can hold. */
sealed interface SmsText {

    /** The most characters Twilio takes in one message: its error 21617. */
    int LONGEST = ChannelLimits.SMS_TEXT;

    record Rendered(String text) implements SmsText {}

    record NotRendered(String code, String reason) implements SmsText {}

    static SmsText of(MessageContent content) {
        return switch (content) {
            case Text(String text, var choice) -> limited(text);
            case Choices(String text, List<Choice> choices) -> limited(text + numbered(choices));
            // A customer without our login could not open a link to an attachment, so the words go alone, and a file
            // without words is refused rather than silently lost.
            case Media media when media.caption() != null -> limited(media.caption());
            case Media media -> new NotRendered("no-files", "SMS carries no files");
            case RemoteMedia remote -> new NotRendered("no-files", "SMS carries no files");
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
