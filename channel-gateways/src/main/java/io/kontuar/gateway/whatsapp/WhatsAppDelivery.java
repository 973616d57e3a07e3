package io.kontuar.gateway.whatsapp;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryResult.Accepted;
import io.kontuar.channel.DeliveryResult.Refused;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.gateway.whatsapp.GraphAnswer.Answered;
import io.kontuar.gateway.whatsapp.GraphAnswer.NoAnswer;
import io.kontuar.gateway.whatsapp.GraphAnswer.NotConnected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Hands messages to Meta: one POST each, whatever comes back. Our id travels along and comes back with every status. */
final class WhatsAppDelivery implements MessageDelivery {
    private final WhatsAppAccounts accounts;
    private final GraphClient graph;
    private final Attachments attachments;
    private final PairPause pairs = new PairPause();

    WhatsAppDelivery(WhatsAppAccounts accounts, GraphClient graph, Attachments attachments) {
        this.accounts = accounts;
        this.graph = graph;
        this.attachments = attachments;
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public DeliveryResult deliver(OutgoingMessage message) {
        Optional<WhatsAppAccount> account =
                accounts.find(message.account().value()).filter(WhatsAppAccount::canSend);
        if (account.isEmpty()) {
            return new Refused("not-set-up", "the WhatsApp account is switched off or has no credentials");
        }
        return switch (WhatsAppRenderer.render(message.content(), message.language())) {
            case WhatsAppRendered.NotRendered(String code, String reason) -> new Refused(code, reason);
            case WhatsAppRendered.Rendered(String type, Map<String, Object> part) ->
                post(account.get(), message, type, part);
            case WhatsAppRendered.WithFile file -> withFile(account.get(), message, file);
        };
    }

    private DeliveryResult withFile(WhatsAppAccount account, OutgoingMessage message, WhatsAppRendered.WithFile file) {
        Optional<InputStream> bytes = attachments.open(file.file().id());
        if (bytes.isEmpty()) {
            return new Refused("no-such-file", "the file is no longer there");
        }
        try (InputStream open = bytes.get()) {
            return switch (graph.upload(account, account.phoneNumberId() + "/media", file.file(), open)) {
                case Answered answer
                when answer.isGood() && Wire.text(answer.body(), "id") != null -> {
                    Map<String, Object> part = new TreeMap<>(file.part());
                    part.put("id", String.valueOf(Wire.text(answer.body(), "id")));
                    yield post(account, message, file.type(), part);
                }
                case Answered answer -> notUploaded(answer, account, message);
                case NotConnected(String reason) -> GraphFailure.notConnected(reason);
                case NoAnswer(String reason) -> GraphFailure.notConnected(reason);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("an attachment of ours could not be read", e);
        }
    }

    /** No message was asked for yet, so that a failure of the provider's may be tried again. */
    private DeliveryResult notUploaded(Answered answer, WhatsAppAccount account, OutgoingMessage message) {
        DeliveryResult result = failed(answer, account, message);
        return result instanceof DeliveryResult.Unknown unknown ? GraphFailure.notConnected(unknown.reason()) : result;
    }

    private DeliveryResult post(
            WhatsAppAccount account, OutgoingMessage message, String type, Map<String, Object> part) {
        Map<String, Object> body = new TreeMap<>();
        body.put("messaging_product", "whatsapp");
        body.put("recipient_type", "individual");
        address(message.recipient(), body);
        body.put("type", type);
        body.put(type, part);
        body.put("biz_opaque_callback_data", message.id().value());
        return switch (graph.post(account, account.phoneNumberId() + "/messages", body)) {
            case Answered answer when answer.isGood() -> accepted(answer, account, message);
            case Answered answer -> failed(answer, account, message);
            case NotConnected(String reason) -> GraphFailure.notConnected(reason);
            case NoAnswer(String reason) -> new DeliveryResult.Unknown("no answer: " + reason);
        };
    }

    /** A user's id goes under {@code recipient}: under {@code to} Meta answers 200 and sends nothing. */
    private static void address(Address recipient, Map<String, Object> body) {
        if (recipient.scope().isEmpty()) {
            body.put("to", recipient.value().substring(recipient.value().startsWith("+") ? 1 : 0));
        } else {
            body.put("recipient", recipient.value());
        }
    }

    private DeliveryResult accepted(Answered answer, WhatsAppAccount account, OutgoingMessage message) {
        pairs.over(account.id(), message.recipient());
        List<JsonNode> messages = Wire.list(answer.body(), "messages");
        String wamid = messages.isEmpty() ? null : Wire.text(messages.getFirst(), "id");
        return wamid == null || wamid.isBlank() || wamid.length() > 1000
                ? new DeliveryResult.Unknown("answered without an id")
                : new Accepted(new ProviderMessageId(wamid));
    }

    private DeliveryResult failed(Answered answer, WhatsAppAccount account, OutgoingMessage message) {
        return GraphFailure.answered(
                answer.error(), answer.retryAfter(), () -> pairs.next(account.id(), message.recipient()));
    }
}
