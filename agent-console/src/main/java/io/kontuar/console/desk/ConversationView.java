package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontuar.console.api.Codes;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Handoff;
import io.kontuar.staff.Staff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation's line with what its own page shows besides. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationView(
        @JsonUnwrapped RowView row,
        @Nullable HandoffView handoff,
        @Nullable String disposition,
        List<String> may) {

    public static ConversationView of(Conversation conversation, RowView row, Staff viewer) {
        Handoff handoff = conversation.handoff();
        return new ConversationView(
                row,
                handoff == null ? null : HandoffView.of(handoff),
                conversation.disposition(),
                Rights.of(viewer, conversation).stream().map(Codes::of).toList());
    }
}
