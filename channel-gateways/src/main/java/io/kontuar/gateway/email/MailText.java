package io.kontuar.gateway.email;

import io.kontuar.channel.Choice;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.Choices;
import io.kontuar.channel.MessageContent.Media;
import io.kontuar.channel.MessageContent.Notice;
import io.kontuar.channel.MessageContent.Text;
import io.kontuar.channel.MessageContent.Unsupported;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Entities;

/** The words of an outgoing mail, with greeting and signature, as plain text and as HTML. */
record MailText(String words, String plain, String html) {

    static MailText of(MessageContent content, String signature, Language language) {
        String words = words(content).strip();
        String plain =
                greeting(language) + "\n\n" + words + (signature.isEmpty() ? "" : "\n\n-- \n" + signature) + "\n";
        String html = "<!DOCTYPE html><html lang=\"" + language.name().toLowerCase(Locale.ROOT)
                + "\"><body style=\"font-family:sans-serif;font-size:15px;line-height:1.5\">"
                + "<p>" + lines(greeting(language)) + "</p>" + "<p>" + lines(words) + "</p>"
                + (signature.isEmpty() ? "" : "<p style=\"color:#666\">" + lines(signature) + "</p>")
                + "</body></html>";
        return new MailText(words, plain, html);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    private static String greeting(Language language) {
        return switch (language) {
            case EN -> "Hello,";
            case PL -> "Dzień dobry,";
            case RO -> "Bună ziua,";
        };
    }

    private static String words(MessageContent content) {
        return switch (content) {
            case Text(String text, var choice) -> text;
            case Choices(String text, List<Choice> choices) -> text + numbered(choices);
            case Media media -> media.caption() == null ? "" : media.caption();
            case MessageContent.Template template -> template.text();
            case MessageContent.Location place -> place.name() == null ? "" : place.name();
            case MessageContent.RemoteMedia file -> "";
            case MessageContent.SharedCards cards -> "";
            case MessageContent.Basket basket -> "";
            case MessageContent.Reaction reaction -> "";
            case MessageContent.Transcript transcript -> "";
            case Unsupported unsupported -> "";
            case Notice notice -> "";
        };
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

    private static String lines(String text) {
        return Entities.escape(text).replace("\n", "<br>");
    }
}
