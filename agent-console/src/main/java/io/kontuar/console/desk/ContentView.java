package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.channel.BasketLine;
import io.kontuar.channel.ContactCard;
import io.kontuar.channel.Letter;
import io.kontuar.channel.MessageContent;
import io.kontuar.console.api.Codes;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an entry says; {@code kind} tells which of the other members are there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentView(
        @Schema(
                description = "text, media, remote-media, choices, template, transcript, location, cards, basket,"
                        + " reaction, unsupported or notice")
        String kind,

        @Nullable String text,
        @Nullable List<AttachmentView> attachments,
        @Nullable String caption,
        @Nullable List<ChoiceView> choices,
        @Nullable String what,
        @Nullable String notice,
        @Nullable Map<String, String> details,
        @Nullable List<ContactCard> cards,
        @Nullable List<BasketLine> lines,
        @Nullable LetterView letter) {

    static ContentView of(MessageContent content) {
        return switch (content) {
            case MessageContent.Text text -> plain("text", text.text(), null, null);
            case MessageContent.Media media -> media(media);
            case MessageContent.Choices choices -> choices(choices);
            case MessageContent.Template template -> plain("template", template.text(), template.name(), null);
            case MessageContent.RemoteMedia remote ->
                new ContentView(
                        "remote-media",
                        null,
                        null,
                        remote.caption(),
                        null,
                        remote.kind(),
                        null,
                        Map.of("lost", Boolean.toString(remote.lost())),
                        null,
                        null,
                        null);
            case MessageContent.Transcript transcript -> plain("transcript", transcript.text(), null, null);
            case MessageContent.Location location -> plain("location", null, null, where(location));
            case MessageContent.SharedCards shared ->
                new ContentView("cards", null, null, null, null, null, null, null, shared.cards(), null, null);
            case MessageContent.Basket basket ->
                new ContentView(
                        "basket", basket.note(), null, null, null, null, null, null, null, basket.lines(), null);
            case MessageContent.Reaction reaction ->
                plain(
                        "reaction",
                        reaction.emoji(),
                        null,
                        Map.of("to", reaction.to().value()));
            case MessageContent.Unsupported unsupported -> plain("unsupported", null, unsupported.kind(), null);
            case MessageContent.Notice notice ->
                new ContentView(
                        "notice",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Codes.of(notice.kind()),
                        notice.details(),
                        null,
                        null,
                        null);
        };
    }

    /** One line for a list: the words, a file's name, or a code of what it is. */
    static String line(MessageContent content) {
        return switch (content) {
            case MessageContent.Media media
            when media.caption() == null -> media.attachments().getFirst().name();
            case MessageContent.RemoteMedia remote when remote.caption() == null -> remote.kind();
            case MessageContent.Notice notice -> Codes.of(notice.kind());
            case MessageContent.Unsupported unsupported -> unsupported.kind();
            case MessageContent.Location location ->
                location.name() != null ? location.name() : location.latitude() + ", " + location.longitude();
            case MessageContent.SharedCards shared ->
                shared.cards().stream().map(ContactCard::name).collect(Collectors.joining(", "));
            case MessageContent.Basket basket ->
                basket.lines().stream()
                        .map(line -> line.quantity() + " × " + line.sku())
                        .collect(Collectors.joining(", "));
            case MessageContent.Reaction reaction -> reaction.emoji();
            case MessageContent.Media media -> media.plainText();
            case MessageContent.RemoteMedia remote -> remote.plainText();
            case MessageContent.Template template -> template.text();
            case MessageContent.Transcript transcript -> transcript.text();
            case MessageContent.Text text -> text.text();
            case MessageContent.Choices choices -> choices.text();
        };
    }

    private static ContentView plain(
            String kind, @Nullable String text, @Nullable String what, @Nullable Map<String, String> details) {
        return new ContentView(kind, text, null, null, null, what, null, details, null, null, null);
    }

    private static ContentView media(MessageContent.Media media) {
        List<AttachmentView> files =
                media.files().stream().map(AttachmentView::of).toList();
        Letter letter = media.letter();
        return new ContentView(
                "media",
                null,
                files,
                media.caption(),
                null,
                null,
                null,
                null,
                null,
                null,
                letter == null ? null : LetterView.of(letter));
    }

    private static ContentView choices(MessageContent.Choices choices) {
        List<ChoiceView> offered = choices.choices().stream()
                .map(choice -> new ChoiceView(choice.id(), choice.label()))
                .toList();
        return new ContentView("choices", choices.text(), null, null, offered, null, null, null, null, null, null);
    }

    private static Map<String, String> where(MessageContent.Location location) {
        Map<String, String> where = new TreeMap<>();
        where.put("latitude", Double.toString(location.latitude()));
        where.put("longitude", Double.toString(location.longitude()));
        if (location.name() != null) {
            where.put("name", location.name());
        }
        if (location.address() != null) {
            where.put("address", location.address());
        }
        return where;
    }

    /** One thing to choose from. */
    public record ChoiceView(String id, String label) {}
}
