package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.ChannelLimits;
import io.kontuar.channel.Choice;
import io.kontuar.channel.Language;
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
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.gateway.whatsapp.WhatsAppRendered.NotRendered;
import io.kontuar.gateway.whatsapp.WhatsAppRendered.Rendered;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Renders a message for WhatsApp: up to three choices as buttons, up to ten as a list, more or longer ones as a numbered
 * text. Limits: Meta's pages "Interactive reply buttons" and "Interactive lists".
 */
final class WhatsAppRenderer {
    private static final int MOST_BUTTONS = 3;
    private static final int LONGEST_BUTTON = 20;
    private static final int MOST_ROWS = 10;
    private static final int LONGEST_ROW = 24;
    private static final int LONGEST_ROW_ID = 200;

    private WhatsAppRenderer() {}

    static WhatsAppRendered render(MessageContent content, Language language) {
        return switch (content) {
            case Text(String text, var choice) -> text(text);
            case Choices choices -> choices(choices, language);
            case Media media -> WhatsAppFiles.render(media);
            case Location location -> new Rendered("location", location(location));
            case Reaction(ProviderMessageId to, String emoji) ->
                new Rendered("reaction", Map.of("message_id", to.value(), "emoji", emoji));
            case Template template -> new Rendered("template", template(template));
            case SharedCards cards -> new NotRendered("not-on-channel", "cards are not sent");
            case Basket basket -> new NotRendered("not-on-channel", "baskets are not sent");
            case RemoteMedia remote -> new NotRendered("no-such-file", "the file is still with its provider");
            case Transcript transcript -> new NotRendered("no-text", "transcripts are not sent");
            case Unsupported unsupported -> new NotRendered("no-text", "there is nothing to send");
            case Notice notice -> new NotRendered("no-text", "a notice is not for customers");
        };
    }

    private static WhatsAppRendered text(String text) {
        if (text.isBlank()) {
            return new NotRendered("no-text", "there is nothing to send");
        }
        return text.length() > ChannelLimits.WHATSAPP_TEXT
                ? new NotRendered(
                        "too-long", text.length() + " characters, WhatsApp takes " + ChannelLimits.WHATSAPP_TEXT)
                : new Rendered("text", Map.of("body", text, "preview_url", false));
    }

    private static WhatsAppRendered choices(Choices content, Language language) {
        List<Choice> choices = content.choices();
        boolean fits = !choices.isEmpty()
                && !content.text().isBlank()
                && content.text().length() <= ChannelLimits.WHATSAPP_CAPTION
                && areDistinct(choices);
        if (fits && choices.size() <= MOST_BUTTONS && areAtMost(choices, LONGEST_BUTTON)) {
            return new Rendered(
                    "interactive", interactive("button", content.text(), Map.of("buttons", buttons(choices))));
        }
        if (fits && choices.size() <= MOST_ROWS && areAtMost(choices, LONGEST_ROW)) {
            Map<String, Object> action = Map.of(
                    "button",
                    choose(language),
                    "sections",
                    List.of(Map.of("title", choose(language), "rows", rows(choices))));
            return new Rendered("interactive", interactive("list", content.text(), action));
        }
        return text(content.text() + numbered(choices));
    }

    private static boolean areAtMost(List<Choice> choices, int longest) {
        return choices.stream()
                .allMatch(choice -> !choice.label().isBlank()
                        && choice.label().length() <= longest
                        && !choice.id().isBlank()
                        && choice.id().length() <= LONGEST_ROW_ID);
    }

    private static boolean areDistinct(List<Choice> choices) {
        return choices.stream().map(Choice::id).distinct().count() == choices.size()
                && choices.stream().map(Choice::label).distinct().count() == choices.size();
    }

    private static Map<String, Object> interactive(String type, String text, Map<String, Object> action) {
        return Map.of("type", type, "body", Map.of("text", text), "action", action);
    }

    private static List<Map<String, Object>> buttons(List<Choice> choices) {
        return choices.stream()
                .map(choice -> Map.<String, Object>of(
                        "type", "reply", "reply", Map.of("id", choice.id(), "title", choice.label())))
                .toList();
    }

    private static List<Map<String, Object>> rows(List<Choice> choices) {
        return choices.stream()
                .map(choice -> Map.<String, Object>of("id", choice.id(), "title", choice.label()))
                .toList();
    }

    private static String choose(Language language) {
        return switch (language) {
            case EN -> "Choose";
            case PL -> "Wybierz";
            case RO -> "Alege";
        };
    }

    private static String numbered(List<Choice> choices) {
        return IntStream.rangeClosed(1, choices.size())
                .mapToObj(
                        number -> "\n" + number + ". " + choices.get(number - 1).label())
                .collect(Collectors.joining());
    }

    private static Map<String, Object> location(Location location) {
        Map<String, Object> part = new TreeMap<>();
        part.put("latitude", location.latitude());
        part.put("longitude", location.longitude());
        if (location.name() != null) {
            part.put("name", location.name());
        }
        if (location.address() != null) {
            part.put("address", location.address());
        }
        return part;
    }

    private static Map<String, Object> template(Template template) {
        Map<String, Object> part = new TreeMap<>();
        part.put("name", template.name());
        part.put("language", Map.of("code", template.language()));
        if (!template.values().isEmpty()) {
            List<Map<String, String>> parameters = template.values().stream()
                    .map(value -> Map.of("type", "text", "text", value))
                    .toList();
            part.put("components", List.of(Map.of("type", "body", "parameters", parameters)));
        }
        return part;
    }
}
