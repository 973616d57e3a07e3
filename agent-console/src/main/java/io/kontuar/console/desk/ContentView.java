package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.channel.MessageContent;
import io.kontuar.console.api.Codes;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an entry says; {@code kind} tells which of the other members are there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentView(
        @Schema(description = "text, media, choices, unsupported or notice")
        String kind,

        @Nullable String text,
        @Nullable List<AttachmentView> attachments,
        @Nullable String caption,
        @Nullable List<ChoiceView> choices,
        @Nullable String what,
        @Nullable String notice,
        @Nullable Map<String, String> details) {

    static ContentView of(MessageContent content) {
        return switch (content) {
            case MessageContent.Text text -> new ContentView("text", text.text(), null, null, null, null, null, null);
            case MessageContent.Media media -> media(media);
            case MessageContent.Choices choices -> choices(choices);
            case MessageContent.Unsupported unsupported ->
                new ContentView("unsupported", null, null, null, null, unsupported.kind(), null, null);
            case MessageContent.Notice notice ->
                new ContentView("notice", null, null, null, null, null, Codes.of(notice.kind()), notice.details());
        };
    }

    /** One line for a list: the words, a file's name, or a notice's code. */
    static String line(MessageContent content) {
        return switch (content) {
            case MessageContent.Media media
            when media.caption() == null -> media.attachments().getFirst().name();
            case MessageContent.Notice notice -> Codes.of(notice.kind());
            case MessageContent.Unsupported unsupported -> unsupported.kind();
            case MessageContent.Media media -> media.plainText();
            case MessageContent.Text text -> text.text();
            case MessageContent.Choices choices -> choices.text();
        };
    }

    private static ContentView media(MessageContent.Media media) {
        List<AttachmentView> files =
                media.attachments().stream().map(AttachmentView::of).toList();
        return new ContentView("media", null, files, media.caption(), null, null, null, null);
    }

    private static ContentView choices(MessageContent.Choices choices) {
        List<ChoiceView> offered = choices.choices().stream()
                .map(choice -> new ChoiceView(choice.id(), choice.label()))
                .toList();
        return new ContentView("choices", choices.text(), null, null, offered, null, null, null);
    }

    /** One thing to choose from. */
    public record ChoiceView(String id, String label) {}
}
