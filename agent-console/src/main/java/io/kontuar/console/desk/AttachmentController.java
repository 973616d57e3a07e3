package io.kontuar.console.desk;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignedIn;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files going to and coming from customers. */
@Tag(name = "Attachments")
@RestController
final class AttachmentController {
    private static final String LOCKED_UP = "sandbox; default-src 'none'";
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Uploads uploads;
    private final Attachments attachments;
    private final Conversations conversations;
    private final NamedFiles files;
    private final Visibility visibility;

    AttachmentController(
            Uploads uploads,
            Attachments attachments,
            Conversations conversations,
            NamedFiles files,
            Visibility visibility) {
        this.uploads = uploads;
        this.attachments = attachments;
        this.conversations = conversations;
        this.files = files;
        this.visibility = visibility;
    }

    @Operation(
            summary = "Takes a file",
            description =
                    "The body is the file itself: PNG, JPEG, GIF, WebP, PDF or plain text, told by its content, of"
                            + " at most 20 MB. It is removed after 24 h unless a message names it.")
    @PostMapping("/api/attachments")
    AttachmentView upload(@RequestParam(required = false) String name, HttpServletRequest request) throws IOException {
        String shown = Fields.text(name, "name", 1, 200);
        if (request.getContentLengthLong() > Uploads.MOST_BYTES) {
            throw tooBig();
        }
        return switch (uploads.take(shown, request.getInputStream())) {
            case Uploads.Outcome.Taken taken -> AttachmentView.of(taken.ref());
            case Uploads.Outcome.NotAllowed no ->
                throw Refusal.unsupportedType("The file: expected PNG, JPEG, GIF, WebP, PDF or plain text.");
            case Uploads.Outcome.TooBig big -> throw tooBig();
        };
    }

    @Operation(
            summary = "A file of a conversation",
            description = "Only when a message of this conversation names it. Images are shown in place, all others"
                    + " are downloads.")
    @GetMapping("/api/conversations/{id}/attachments/{attachment}")
    ResponseEntity<InputStreamResource> download(
            @AuthenticationPrincipal SignedIn viewer, @PathVariable String id, @PathVariable String attachment) {
        Conversation conversation = visibility
                .find(viewer.staff(), conversations, new ConversationId(id))
                .orElseThrow(() -> Refusal.notFound("conversation"));
        AttachmentRef ref =
                files.find(conversation, attachment).orElseThrow(() -> Refusal.notFound("file in this conversation"));
        InputStream bytes = attachments.open(ref.id()).orElseThrow(() -> Refusal.notFound("file any more"));
        return ResponseEntity.ok()
                .contentType(mediaType(ref))
                .contentLength(ref.size())
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .header("Content-Security-Policy", LOCKED_UP)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(ref))
                .body(new InputStreamResource(bytes));
    }

    /** What gateways stored under a type we never show goes out as mere bytes. */
    private static MediaType mediaType(AttachmentRef ref) {
        return ref.type().equals("application/pdf") || FileType.shownInPlace(ref.type())
                ? MediaType.parseMediaType(ref.type())
                : MediaType.APPLICATION_OCTET_STREAM;
    }

    private static String disposition(AttachmentRef ref) {
        ContentDisposition.Builder how =
                FileType.shownInPlace(ref.type()) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return how.filename(ref.name(), StandardCharsets.UTF_8).build().toString();
    }

    private static Refusal tooBig() {
        return Refusal.tooLarge("The file: expected at most 20 MB.");
    }
}
