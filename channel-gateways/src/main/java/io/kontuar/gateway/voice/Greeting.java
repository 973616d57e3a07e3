package io.kontuar.gateway.voice;

import io.kontuar.channel.CallStep;
import io.kontuar.channel.Language;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a call begins: the language where there are several, the shop's words and the consent, then the first question. */
final class Greeting {
    private final VoiceSettings settings;
    private final Phrases phrases;
    private final CallReports reports;
    private final Talking talking;
    private final Relay relay;
    private final ShopProfile shop;

    Greeting(
            VoiceSettings settings,
            Phrases phrases,
            CallReports reports,
            Talking talking,
            Relay relay,
            ShopProfile shop) {
        this.settings = settings;
        this.phrases = phrases;
        this.reports = reports;
        this.talking = talking;
        this.relay = relay;
        this.shop = shop;
    }

    /** It rings at our number. */
    String began(Call call) {
        reports.step(call, CallStep.BEGAN, "", Map.of());
        List<Language> languages = call.account().languages();
        if (languages.size() == 1) {
            return welcome(call);
        }
        Map<Language, String> offers = new LinkedHashMap<>();
        for (Language language : languages) {
            String key = Integer.toString(offers.size() + 1);
            offers.put(language, phrases.of(language, "language", Map.of("key", key)));
        }
        return new Twiml(settings).languages(offers, call.hook("language")).xml();
    }

    /** A key for a language was pressed, or none. */
    String language(Call call) {
        List<Language> languages = call.account().languages();
        Language chosen = call.request()
                .find("Digits")
                .filter(key -> key.matches("[1-9]"))
                .map(key -> Integer.parseInt(key) - 1)
                .filter(at -> at < languages.size())
                .map(languages::get)
                .orElse(call.language());
        Call in = call.in(chosen);
        reports.step(in, CallStep.LANGUAGE_CHOSEN, chosen.code(), Map.of());
        return welcome(in);
    }

    private String welcome(Call call) {
        return switch (call.account().speech()) {
            case GATHER -> talking.asks(call, words(call));
            case RELAY -> relay.connect(call, String.join(" ", words(call)));
        };
    }

    /** The socket's end; where it broke before anything was said, the call begins anew without it. */
    String relayed(Call call) {
        return relay.ended(call).orElseGet(() -> talking.asks(call, words(call)));
    }

    private List<String> words(Call call) {
        Language language = call.language();
        String name = shop.find().map(Shop::name).orElse("Kontuar");
        List<String> words = new ArrayList<>();
        words.add(call.account().greeting().orElseGet(() -> phrases.of(language, "greeting", Map.of("shop", name))));
        if (call.account().records()) {
            words.add(phrases.of(language, "greeting.record"));
        }
        words.add(phrases.of(language, "menu"));
        return words;
    }
}
