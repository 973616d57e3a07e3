package io.kontuar.gateway.voice;

import io.kontuar.channel.CallId;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.OpeningHours;
import io.kontuar.gateway.twilio.TwilioAccount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of our phone numbers, with what its administrator said of it in the console's channel settings.
 *
 * @param settings {@code languages}, {@code speech}, {@code greeting}, {@code hours}, {@code agentPhones}, {@code record},
 *     {@code fallbackNumber}, {@code holdMusic}; what is missing or not readable counts as not set
 */
record VoiceAccount(TwilioAccount twilio, Map<String, String> settings) {
    private static final String NUMBER = "\\+[1-9][0-9]{6,14}";

    VoiceAccount {
        settings = Map.copyOf(settings);
    }

    /** The languages that callers may choose from; the first is spoken until they do. */
    List<Language> languages() {
        List<Language> named = Arrays.stream(
                        settings.getOrDefault("languages", "").split("[,;\\s]+"))
                .flatMap(code -> Arrays.stream(Language.values())
                        .filter(language -> language.code().equalsIgnoreCase(code)))
                .distinct()
                .toList();
        return named.isEmpty() ? List.of(Language.EN) : named;
    }

    /** By which of Twilio's two ways callers and bot talk. */
    enum Speech {
        /** Question by question, each a webhook. */
        GATHER,
        /** ConversationRelay: over a socket, interruptible. */
        RELAY
    }

    Speech speech() {
        return set("speech").filter("relay"::equalsIgnoreCase).isPresent() ? Speech.RELAY : Speech.GATHER;
    }

    /** The shop's own words of welcome; they are spoken as they are, whatever the language. */
    Optional<String> greeting() {
        return set("greeting").filter(text -> text.length() <= MessageContent.MAX_TEXT / 10);
    }

    OpeningHours hours() {
        try {
            return OpeningHours.of(settings.getOrDefault("hours", ""));
        } catch (IllegalArgumentException unreadable) {
            return OpeningHours.ALWAYS;
        }
    }

    /** The phone on which an agent takes calls. */
    Optional<String> phoneOf(String login) {
        return Arrays.stream(settings.getOrDefault("agentPhones", "").split("[,;\\n]+"))
                .map(pair -> pair.split("[=:]", 2))
                .filter(pair -> pair.length == 2 && pair[0].strip().equalsIgnoreCase(login))
                .map(pair -> pair[1].replaceAll("[ ()./-]", ""))
                .filter(number -> number.matches(NUMBER))
                .findFirst();
    }

    /** Whether talks with agents are recorded; then the greeting says so. */
    boolean records() {
        return set("record").filter("yes"::equalsIgnoreCase).isPresent();
    }

    /** Who is called when nothing else works. */
    Optional<String> fallbackNumber() {
        return set("fallbackNumber").filter(number -> number.matches(NUMBER));
    }

    /** What is played to who waits: an address of a sound file. */
    Optional<String> holdMusic() {
        return set("holdMusic").filter(url -> url.startsWith("https://") && url.length() <= 1000);
    }

    /** The address of one of our webhooks. */
    String hook(String part) {
        return twilio.publicBase() + "/webhooks/voice/" + twilio.id().value() + (part.isEmpty() ? "" : "/" + part);
    }

    /** The address of the socket for one call; without a query, since Twilio's sockets take none. */
    String socket(CallId call) {
        return hook("relay").replaceFirst("^http", "ws") + "/" + call.value();
    }

    private Optional<String> set(String name) {
        return Optional.ofNullable(settings.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
