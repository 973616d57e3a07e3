package io.kontuar.console.desk;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.Letter;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignedIn;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mails as they look, each a page for a frame of its own. */
@Tag(name = "Conversations")
@RestController
final class LetterController {
    private final Conversations conversations;
    private final Messages messages;
    private final Attachments attachments;
    private final Visibility visibility;

    LetterController(Conversations conversations, Messages messages, Attachments attachments, Visibility visibility) {
        this.conversations = conversations;
        this.messages = messages;
        this.attachments = attachments;
        this.visibility = visibility;
    }

    @Operation(
            summary = "A mail as it looks",
            description =
                    "A page to be framed by the console: sanitised, without any script, form or style sheet of the"
                            + " sender's. Pictures that lie elsewhere are loaded only with images=shown.")
    @GetMapping("/api/conversations/{id}/letters/{message}")
    ResponseEntity<String> letter(
            @AuthenticationPrincipal SignedIn viewer,
            @PathVariable String id,
            @PathVariable String message,
            @RequestParam(defaultValue = "blocked") String images,
            @RequestParam(defaultValue = "light") String theme)
            throws IOException {
        Conversation conversation = visibility
                .find(viewer.staff(), conversations, new ConversationId(id))
                .orElseThrow(() -> Refusal.notFound("conversation"));
        Letter.Sheet sheet = messages.find(new MessageId(message))
                .filter(found -> found.conversation().equals(conversation.id()))
                .map(found -> found.content() instanceof MessageContent.Media media ? media.letter() : null)
                .map(Letter::sheet)
                .orElseThrow(() -> Refusal.notFound("mail in this conversation"));
        LetterPage page =
                new LetterPage(read(sheet), viewer.staff().language(), images.equals("shown"), theme.equals("dark"));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", page.rules())
                .header("Referrer-Policy", "no-referrer")
                .body(page.html());
    }

    private String read(Letter.Sheet sheet) throws IOException {
        try (InputStream bytes = attachments.open(sheet.page()).orElseThrow(() -> Refusal.notFound("mail any more"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
