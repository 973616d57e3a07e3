package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignedIn;
import io.kontuar.conversation.AgentCalls;
import io.kontuar.conversation.AgentCalls.Placed;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Visibility;
import io.kontuar.staff.StaffId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls that an agent starts. */
@Tag(name = "Conversations")
@RestController
final class CallController {
    private final Conversations conversations;
    private final Visibility visibility;
    private final PhoneDesk phones;
    private final Optional<AgentCalls> calls;
    private final Audit audit;
    /** One at a time for each: a call that is being placed rings already. */
    private final Set<StaffId> placing = ConcurrentHashMap.newKeySet();

    /** @param calls empty where this process has no gateways */
    CallController(
            Conversations conversations,
            Visibility visibility,
            PhoneDesk phones,
            Optional<AgentCalls> calls,
            Audit audit) {
        this.conversations = conversations;
        this.visibility = visibility;
        this.phones = phones;
        this.calls = calls;
        this.audit = audit;
    }

    @Operation(
            summary = "Calls the customer",
            description =
                    "Rings the agent's own phone, and once it is picked up and a key pressed the customer's. 409 when"
                            + " somebody else holds the conversation, it shows no number, or the customer asked for silence.")
    @PostMapping("/api/conversations/{id}/calls")
    CallView call(@AuthenticationPrincipal SignedIn viewer, @PathVariable String id) {
        Conversation conversation = visibility
                .find(viewer.staff(), conversations, new ConversationId(id))
                .orElseThrow(() -> Refusal.notFound("conversation"));
        if (!conversation.control().heldBy(viewer.id())) {
            throw Refusal.conflict("The conversation is not yours. Expected one that you hold.");
        }
        String number = PhoneDesk.number(conversation)
                .orElseThrow(() -> Refusal.conflict("The customer shows no number that can be called."));
        if (phones.wantsSilence(number)) {
            throw Refusal.conflict("The customer asked for silence (STOP).");
        }
        AgentCalls gateway = calls.orElseThrow(
                () -> Refusal.conflict("This process has no gateway for voice. Expected one with the role gateways."));
        if (!placing.add(viewer.id())) {
            throw Refusal.tooMany("A call is being placed already.", Duration.ofSeconds(5));
        }
        try {
            audit.note(viewer.id(), "customer.called", conversation.id().value());
            return CallView.of(gateway.place(conversation, viewer.staff(), number));
        } finally {
            placing.remove(viewer.id());
        }
    }

    /**
     * What became of it.
     *
     * @param outcome {@code ringing}, {@code refused} or {@code unknown}
     * @param code why it was refused
     * @param reason in the provider's words, where it gave some
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CallView(
            String outcome, @Nullable String code, @Nullable String reason) {
        static CallView of(Placed placed) {
            return switch (placed) {
                case Placed.Ringing ringing -> new CallView("ringing", null, null);
                case Placed.Refused refused -> new CallView("refused", refused.code(), refused.reason());
                case Placed.Unknown unknown -> new CallView("unknown", null, unknown.reason());
            };
        }
    }
}
