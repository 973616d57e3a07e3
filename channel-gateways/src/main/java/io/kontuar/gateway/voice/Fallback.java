package io.kontuar.gateway.voice;

import io.kontuar.channel.Language;

/** What a caller hears when we cannot do what we should: never a dropped line. Needs neither the store nor the lanes. */
final class Fallback {
    private final VoiceSettings settings;
    private final Phrases phrases;

    Fallback(VoiceSettings settings, Phrases phrases) {
        this.settings = settings;
        this.phrases = phrases;
    }

    /** An apology, and the number to fall back on where there is one. */
    String of(VoiceAccount account) {
        Language language = account.languages().getFirst();
        Twiml twiml = new Twiml(settings).say(phrases.of(language, "fallback"), language);
        account.fallbackNumber().ifPresent(twiml::dial);
        return twiml.say(phrases.of(language, "fallback.later"), language)
                .hangup()
                .xml();
    }
}
