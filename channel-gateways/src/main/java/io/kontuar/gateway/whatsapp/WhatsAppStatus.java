package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what became of a message of ours. Source: Meta's page "Webhooks: status messages". */
final class WhatsAppStatus {
    private static final int LONGEST_ID = 1000;

    private WhatsAppStatus() {}

    /** Empty for a status that tells nothing of a message's way. */
    static Optional<DeliveryReceipt> receipt(WhatsAppAccount account, JsonNode status) throws NotReadable {
        String wamid = Wire.required(status, "id", LONGEST_ID);
        String word = Wire.required(status, "status", 60);
        Instant at = Wire.moment(status, "timestamp");
        Optional<DeliveryState> state = state(word);
        return state.map(known -> new DeliveryReceipt(
                new CommandId(DerivedId.of("rc", account.id().value(), wamid, word)),
                account.id(),
                ours(status),
                new ProviderMessageId(wamid),
                known,
                known == DeliveryState.FAILED ? code(status) : null,
                at));
    }

    private static Optional<DeliveryState> state(String word) throws NotReadable {
        return switch (word) {
            case "accepted", "sent" -> Optional.of(DeliveryState.SENT);
            case "delivered" -> Optional.of(DeliveryState.DELIVERED);
            case "read", "played" -> Optional.of(DeliveryState.READ);
            case "failed" -> Optional.of(DeliveryState.FAILED);
            case "deleted", "warning", "held_for_quality_assessment" -> Optional.empty();
            default -> throw new NotReadable("a status that we do not know");
        };
    }

    /** Our id, which travelled along; what is no id of ours stays unread, and the wamid finds the message. */
    private static @Nullable MessageId ours(JsonNode status) {
        String carried = Wire.text(status, "biz_opaque_callback_data");
        return carried != null && carried.matches("[A-Za-z0-9-]{1,64}") ? new MessageId(carried) : null;
    }

    private static String code(JsonNode status) {
        List<JsonNode> errors = Wire.list(status, "errors");
        String code = errors.isEmpty() ? null : Wire.text(errors.getFirst(), "code");
        return code != null && code.matches("[0-9]{1,9}") ? code : "failed";
    }
}
