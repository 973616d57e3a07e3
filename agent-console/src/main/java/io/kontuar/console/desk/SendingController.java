package io.kontuar.console.desk;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignedIn;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.CustomerSide;
import io.kontuar.conversation.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells who writes what the customer's channel lets through now. */
@Tag(name = "Conversations")
@RestController
final class SendingController {
    private final Conversations conversations;
    private final Visibility visibility;
    private final SendingPermissions permissions;
    private final ChannelAccounts accounts;
    private final Copies copies;
    private final boolean drafts;

    SendingController(
            Conversations conversations,
            Visibility visibility,
            SendingPermissions permissions,
            ChannelAccounts accounts,
            Copies copies,
            boolean drafts) {
        this.conversations = conversations;
        this.visibility = visibility;
        this.permissions = permissions;
        this.accounts = accounts;
        this.copies = copies;
        this.drafts = drafts;
    }

    @Operation(
            summary = "What may be sent",
            description = "The channel's window, the customer's wish for nothing more, limits and templates.")
    @GetMapping("/api/conversations/{id}/sending")
    SendingView sending(@AuthenticationPrincipal SignedIn viewer, @PathVariable String id) {
        Conversation conversation = visibility
                .find(viewer.staff(), conversations, new ConversationId(id))
                .orElseThrow(() -> Refusal.notFound("conversation"));
        CustomerSide customer = conversation.customer();
        return SendingView.of(
                customer.replyTo().channel(),
                permissions.of(customer.account(), AddressId.of(customer.replyTo())),
                accounts.find(customer.account()),
                customer.replyTo().channel() == ChannelKind.EMAIL ? copies.of(conversation) : List.of(),
                drafts);
    }
}
