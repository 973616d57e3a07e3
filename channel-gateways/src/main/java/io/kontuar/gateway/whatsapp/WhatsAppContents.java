package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.BasketLine;
import io.kontuar.channel.ContactCard;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.Basket;
import io.kontuar.channel.MessageContent.Location;
import io.kontuar.channel.MessageContent.Reaction;
import io.kontuar.channel.MessageContent.RemoteMedia;
import io.kontuar.channel.MessageContent.SharedCards;
import io.kontuar.channel.MessageContent.Text;
import io.kontuar.channel.MessageContent.Unsupported;
import io.kontuar.channel.Origin;
import io.kontuar.channel.ProviderMessageId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a customer sent. What we do not know becomes {@code Unsupported} with Meta's word for it. */
final class WhatsAppContents {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_CARDS = 50;
    private static final int MOST_LINES = 100;

    private WhatsAppContents() {}

    static MessageContent read(JsonNode message) throws NotReadable {
        String type = String.valueOf(Wire.text(message, "type"));
        JsonNode part = message.path(type);
        return switch (type) {
            case "text" -> text(Wire.text(part, "body"), type);
            case "button" -> text(Wire.text(part, "text"), type);
            case "interactive" -> interactive(part);
            case "image", "audio", "video", "document", "sticker" -> file(type, part);
            case "location" -> location(part);
            case "contacts" -> cards(Wire.list(message, "contacts"));
            case "reaction" -> reaction(part);
            case "order" -> basket(part);
            default -> new Unsupported(type.matches("[a-z_]{1,40}") ? type : "unknown");
        };
    }

    /** What the message answers, the advertisement it came from, the article it asks about; null when none of these. */
    static @Nullable Origin origin(JsonNode message) {
        JsonNode context = message.path("context");
        JsonNode referral = message.path("referral");
        String quoted = Wire.text(context, "id");
        String headline = Wire.text(referral, "headline");
        String advert = headline != null ? headline : Wire.text(referral, "source_url");
        String article = Wire.text(context.path("referred_product"), "product_retailer_id");
        boolean usable = quoted != null && !quoted.isBlank() && quoted.length() <= 1000;
        return usable || advert != null || article != null
                ? new Origin(quoted != null && usable ? new ProviderMessageId(quoted) : null, advert, article)
                : null;
    }

    private static MessageContent text(@Nullable String words, String type) throws NotReadable {
        if (words == null || words.isBlank()) {
            return new Unsupported(type);
        }
        if (words.length() > MessageContent.MAX_TEXT) {
            throw new NotReadable("text longer than " + MessageContent.MAX_TEXT + " characters");
        }
        return new Text(words);
    }

    private static MessageContent interactive(JsonNode part) throws NotReadable {
        String type = String.valueOf(Wire.text(part, "type"));
        return switch (type) {
            case "button_reply", "list_reply" -> text(Wire.text(part.path(type), "title"), type);
            default -> new Unsupported("interactive");
        };
    }

    private static MessageContent file(String type, JsonNode part) throws NotReadable {
        String name = Wire.text(part, "filename");
        String caption = Wire.text(part, "caption");
        return new RemoteMedia(
                type,
                Wire.required(part, "id", 200),
                sha256(Wire.text(part, "sha256")),
                Wire.shortened(name == null ? null : name.strip(), LONGEST_NAME),
                caption == null || caption.isBlank() ? null : caption,
                false);
    }

    /** Meta writes it in base64 in webhooks and in hex in its API; anything else is not used. */
    static @Nullable String sha256(@Nullable String given) {
        if (given == null) {
            return null;
        }
        if (given.matches("[0-9a-fA-F]{64}")) {
            return given.toLowerCase(Locale.ROOT);
        }
        return given.matches("[A-Za-z0-9+/]{43}=")
                ? HexFormat.of().formatHex(Base64.getDecoder().decode(given))
                : null;
    }

    private static MessageContent location(JsonNode part) throws NotReadable {
        JsonNode latitude = part.path("latitude");
        JsonNode longitude = part.path("longitude");
        if (!latitude.isNumber() || !longitude.isNumber()) {
            throw new NotReadable("location without latitude and longitude");
        }
        return new Location(
                latitude.asDouble(),
                longitude.asDouble(),
                Wire.shortened(Wire.text(part, "name"), 1000),
                Wire.shortened(Wire.text(part, "address"), 1000));
    }

    private static MessageContent cards(List<JsonNode> contacts) {
        return contacts.isEmpty()
                ? new Unsupported("contacts")
                : new SharedCards(contacts.stream()
                        .limit(MOST_CARDS)
                        .map(WhatsAppContents::card)
                        .toList());
    }

    private static ContactCard card(JsonNode contact) {
        JsonNode name = contact.path("name");
        String whole = Stream.of(
                        Wire.text(name, "formatted_name"),
                        Wire.text(name, "first_name"),
                        Wire.text(contact.path("org"), "company"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new ContactCard(
                String.valueOf(Wire.shortened(whole, LONGEST_NAME)),
                values(Wire.list(contact, "phones"), "phone"),
                values(Wire.list(contact, "emails"), "email"));
    }

    private static List<String> values(List<JsonNode> nodes, String member) {
        return nodes.stream()
                .map(node -> Wire.shortened(Wire.text(node, member), LONGEST_NAME))
                .filter(Objects::nonNull)
                .limit(MOST_CARDS)
                .toList();
    }

    private static MessageContent reaction(JsonNode part) throws NotReadable {
        String emoji = Wire.text(part, "emoji");
        return new Reaction(new ProviderMessageId(Wire.required(part, "message_id", 1000)), emoji == null ? "" : emoji);
    }

    private static MessageContent basket(JsonNode part) throws NotReadable {
        List<BasketLine> lines = new ArrayList<>();
        for (JsonNode item :
                Wire.list(part, "product_items").stream().limit(MOST_LINES).toList()) {
            JsonNode price = item.path("item_price");
            lines.add(new BasketLine(
                    Wire.required(item, "product_retailer_id", LONGEST_NAME),
                    item.path("quantity").asInt(1),
                    price.isNumber() ? price.decimalValue() : null,
                    Wire.shortened(Wire.text(item, "currency"), 3)));
        }
        return lines.isEmpty() ? new Unsupported("order") : new Basket(lines, Wire.text(part, "text"));
    }
}
