package io.kontuar.bot.dialogue;

import io.kontuar.bot.flow.ActionForm;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.SendingPermission;
import io.kontuar.commerce.Product;
import io.kontuar.conversation.CustomerSide;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is neither an order's nor a store's: articles, the catalogue, the channel, and the wish for silence. */
final class OtherActions {
    private static final int MOST_PRODUCTS = 3;
    private final PatientShop shop;
    private final DialoguePorts ports;

    OtherActions(PatientShop shop, DialoguePorts ports) {
        this.shop = shop;
        this.ports = ports;
    }

    Map<String, Action> all() {
        return Map.of(
                "knowledge", Actions.of(ActionForm.of("answered", "unknown"), this::knowledge),
                "catalogue", Actions.of(ActionForm.of("found", "none").saying("product-line"), this::catalogue),
                "channel", Actions.of(ActionForm.of("messages", "chat"), OtherActions::channel),
                "stop-messages", Actions.of(ActionForm.of("stopped"), this::stop));
    }

    private String knowledge(Talk talk) {
        Optional<Knowledge.Quoted> known = ports.knowledge().answer(talk.turn.words(), talk.turn.language());
        known.ifPresent(quoted -> Quotation.say(talk, quoted));
        return known.isPresent() ? "answered" : "unknown";
    }

    /** Products that the message names, with their prices. */
    private String catalogue(Talk talk) {
        List<Product> named = FindProduct.fitting(
                        talk.turn.words(), shop.stores().products())
                .stream()
                .limit(MOST_PRODUCTS)
                .toList();
        if (named.isEmpty()) {
            return "none";
        }
        String lines = String.join(
                "\n",
                named.stream()
                        .map(product -> {
                            talk.value("name", FindProduct.label(product));
                            talk.value("price", Amounts.of(product.price(), talk.turn.language()));
                            return talk.text("product-line");
                        })
                        .toList());
        talk.sayWords("catalogue", lines);
        talk.note("product", FindProduct.label(named.getFirst()));
        return "found";
    }

    private static String channel(Talk talk) {
        return switch (talk.turn.conversation().customer().replyTo().channel()) {
            case SMS, WHATSAPP, EMAIL -> "messages";
            case WEB_CHAT, VOICE -> "chat";
        };
    }

    /** From now on nothing is sent to this address, the word about it included; noted durably, and twice is once. */
    private String stop(Talk talk) {
        CustomerSide customer = talk.turn.conversation().customer();
        ports.sendingPermissions()
                .note(customer.account(), AddressId.of(customer.replyTo()), SendingPermission.stopped(talk.turn.now()));
        talk.did("stopped all messages to this address");
        return "stopped";
    }
}
