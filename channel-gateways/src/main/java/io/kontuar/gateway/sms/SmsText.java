package io.kontuar.gateway.sms;

import io.kontuar.channel.Choice;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.Choices;
import io.kontuar.channel.MessageContent.Media;
import io.kontuar.channel.MessageContent.Notice;
import io.kontuar.channel.MessageContent.Text;
import io.kontuar.channel.MessageContent.Unsupported;
import java.util.List;

/** A message as the one text that an SMS can hold. */
sealed interface SmsText {

    /** The most characters Twilio takes in one message: its error 21617. */
    int LONGEST = 1600;

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
            case Unsupported unsupported -> new NotRendered("no-text", "there is nothing to send as text");
            case Notice notice -> new NotRendered("no-text", "a notice is not for customers");
        };
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
