package io.kontuar.console.desk;

import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignedIn;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Traces;
import io.kontuar.conversation.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is read of a conversation beside its socket. */
@Tag(name = "Conversations")
@RestController
final class ConversationController {
    private static final int PAGE = 50;

    private final Conversations conversations;
    private final Messages messages;
    private final Traces traces;
    private final Visibility visibility;
    private final Colleagues colleagues;

    ConversationController(
            Conversations conversations,
            Messages messages,
            Traces traces,
            Visibility visibility,
            Colleagues colleagues) {
        this.conversations = conversations;
        this.messages = messages;
        this.traces = traces;
        this.visibility = visibility;
        this.colleagues = colleagues;
    }

    @Operation(summary = "Earlier entries", description = "The 50 entries before a sequence number, ascending.")
    @GetMapping("/api/conversations/{id}/messages")
    EarlierMessages messages(
            @AuthenticationPrincipal SignedIn viewer,
            @PathVariable String id,
            @Parameter(description = "the first entry that the reader has; without it the latest ones")
                    @RequestParam(defaultValue = "" + Long.MAX_VALUE)
                    long before) {
        Conversation conversation = seen(viewer, id);
        List<Message> page = messages.before(conversation.id(), before, PAGE);
        boolean earlier = !page.isEmpty() && page.getFirst().seq() > 1;
        return new EarlierMessages(MessageView.all(page, colleagues), earlier);
    }

    @Operation(summary = "The bot's traces", description = "Why the bot did what it did, turn by turn.")
    @GetMapping("/api/conversations/{id}/traces")
    List<TraceView> traces(@AuthenticationPrincipal SignedIn viewer, @PathVariable String id) {
        return traces.of(seen(viewer, id).id()).stream().map(TraceView::of).toList();
    }

    private Conversation seen(SignedIn viewer, String id) {
        return visibility
                .find(viewer.staff(), conversations, new ConversationId(id))
                .orElseThrow(() -> Refusal.notFound("conversation"));
    }

    /** @param earlier whether there are entries before these */
    record EarlierMessages(List<MessageView> messages, boolean earlier) {}
}
