package io.kontuar.console.desk;

import io.kontuar.assist.LanguageModel.Failed;
import io.kontuar.assist.LanguageModel.Written;
import io.kontuar.assist.ReplyDrafts;
import io.kontuar.console.api.Codes;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignedIn;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Visibility;
import io.kontuar.staff.StaffId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafts a reply on an agent's word. It is never sent by itself: it goes into the field in which the agent writes. */
@Tag(name = "Conversations")
@RestController
final class DraftController {
    private final Conversations conversations;
    private final Visibility visibility;
    private final ReplyDrafts drafts;
    /** One at a time for each. */
    private final Set<StaffId> asking = ConcurrentHashMap.newKeySet();

    DraftController(Conversations conversations, Visibility visibility, ReplyDrafts drafts) {
        this.conversations = conversations;
        this.visibility = visibility;
        this.drafts = drafts;
    }

    @Operation(
            summary = "Drafts a reply",
            description = "By the shop's language model, for who may reply. Without a text it says why there is none.")
    @PostMapping("/api/conversations/{id}/draft")
    DraftView draft(@AuthenticationPrincipal SignedIn viewer, @PathVariable String id) {
        Conversation conversation = visibility
                .find(viewer.staff(), conversations, new ConversationId(id))
                .orElseThrow(() -> Refusal.notFound("conversation"));
        if (!Rights.of(viewer.staff(), conversation).contains(Action.REPLY)) {
            throw Refusal.forbidden("Only who may reply may have a reply drafted.");
        }
        if (!asking.add(viewer.id())) {
            throw Refusal.tooMany("A draft is being written already.", Duration.ofSeconds(5));
        }
        try {
            return switch (drafts.of(conversation)) {
                case Written written -> new DraftView(written.text(), null);
                case Failed failed -> new DraftView(null, Codes.of(failed.why()));
            };
        } finally {
            asking.remove(viewer.id());
        }
    }

    /**
     * @param text what the model proposes
     * @param reason why there is none: {@code off}, {@code over-budget}, {@code too-slow}, {@code busy}, {@code refused},
     *     {@code nonsense} or {@code away}
     */
    record DraftView(@Nullable String text, @Nullable String reason) {}
}
