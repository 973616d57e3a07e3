package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Meta's webhooks: every message and every status of every change of every entry becomes an event of its own. An item
 * that cannot be read is told apart from its neighbours, which are not harmed by it. No input makes it throw.
 */
final class WhatsAppTranslator {
    private static final Logger LOG = LoggerFactory.getLogger(WhatsAppTranslator.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_ID = 1000;
    private final Map<String, WhatsAppAccount> byNumber;
    private final WhatsAppAccount called;
    private final Instant now;

    /**
     * @param byNumber the accounts for which this webhook may speak, by Meta's id of the number
     * @param called the account whose address was called: what belongs to none is kept as this one's
     */
    WhatsAppTranslator(Map<String, WhatsAppAccount> byNumber, WhatsAppAccount called, Instant now) {
        this.byNumber = byNumber;
        this.called = called;
        this.now = now;
    }

    /** @return messages first, in the order in which they were written; then statuses */
    List<Translated> read(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (!"whatsapp_business_account".equals(Wire.text(root, "object"))) {
                return List.of(new Translated.NotUnderstood(called.id(), body, "no webhook of a WhatsApp account"));
            }
            List<Translated> all = new ArrayList<>();
            for (JsonNode entry : Wire.list(root, "entry")) {
                Wire.list(entry, "changes").forEach(change -> change(change, all));
            }
            all.sort(Comparator.comparing(WhatsAppTranslator::when));
            return all;
        } catch (JacksonException e) {
            return List.of(new Translated.NotUnderstood(called.id(), body, "not JSON"));
        }
    }

    private static Instant when(Translated item) {
        return item instanceof Translated.Understood(InboundMessage message) ? message.providerTime() : Instant.MAX;
    }

    private void change(JsonNode change, List<Translated> all) {
        JsonNode value = change.path("value");
        List<JsonNode> messages = Wire.list(value, "messages");
        List<JsonNode> statuses = Wire.list(value, "statuses");
        if (messages.isEmpty() && statuses.isEmpty()) {
            told(change);
            return;
        }
        String number = Wire.text(value.path("metadata"), "phone_number_id");
        WhatsAppAccount account = number == null ? null : byNumber.get(number);
        if (account == null) {
            all.add(new Translated.NotUnderstood(called.id(), bytes(change), "a number that is no account of ours"));
            return;
        }
        List<JsonNode> contacts = Wire.list(value, "contacts");
        messages.forEach(message -> item(account, message, all, () -> message(account, message, contacts)));
        statuses.forEach(status -> item(
                account,
                status,
                all,
                () -> WhatsAppStatus.receipt(account, status).stream().toList()));
    }

    /** News of the account itself (reviews, limits, groups) concern nobody's conversation. */
    private void told(JsonNode change) {
        String field = Wire.text(change, "field");
        LOG.atInfo()
                .addKeyValue("channelAccount", called.id().value())
                .log("webhook without messages: {}", field != null && field.matches("[a-z_]{1,60}") ? field : "?");
    }

    private interface Reading {
        List<? extends InboundEvent> read() throws NotReadable;
    }

    private static void item(WhatsAppAccount account, JsonNode item, List<Translated> all, Reading reading) {
        try {
            reading.read().forEach(event -> all.add(new Translated.Understood(event)));
        } catch (NotReadable | IllegalArgumentException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            all.add(new Translated.NotUnderstood(account.id(), bytes(item), why));
        }
    }

    private List<InboundEvent> message(WhatsAppAccount account, JsonNode message, List<JsonNode> contacts)
            throws NotReadable {
        ProviderMessageId id = new ProviderMessageId(Wire.required(message, "id", LONGEST_ID));
        Instant at = Wire.moment(message, "timestamp");
        if ("system".equals(Wire.text(message, "type"))) {
            return SystemNews.read(account, message, id, at);
        }
        WhatsAppSender sender = WhatsAppSender.of(message, contacts, account);
        List<InboundEvent> events = new ArrayList<>();
        if (sender.userId() != null) {
            events.add(SystemNews.joined(account, sender.address(), sender.userId(), SystemNews.USER_ID, at));
        }
        events.add(new InboundMessage(
                InboundMessage.idOf(account.id(), id),
                account.id(),
                sender.address(),
                sender.name(),
                id,
                WhatsAppContents.read(message),
                at,
                now,
                Verification.CHANNEL_VERIFIED,
                null,
                null,
                WhatsAppContents.origin(message)));
        return events;
    }

    private static byte[] bytes(JsonNode node) {
        return JSON.writeValueAsBytes(node);
    }
}
