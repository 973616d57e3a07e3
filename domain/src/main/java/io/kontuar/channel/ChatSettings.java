package io.kontuar.channel;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the chat and the contact form of one site behave: the settings of its channel account, read.
 *
 * @param name whether the form before a chat asks for a name; {@code email} and {@code order} alike
 * @param hours when the chat is answered by people; outside of them it takes messages for mail
 * @param mailAccount the mailbox that writes to customers who are not in the chat; null: nobody does
 * @param mailAfter how long an answer may stay unseen until it goes by mail
 * @param identity whether the shop's page says who its signed-in customer is
 * @param survey whether customers are asked how it was
 * @param contactForm whether the form without a script is served and taken
 */
public record ChatSettings(
        Ask name,
        Ask email,
        Ask order,
        OpeningHours hours,
        @Nullable ChannelAccountId mailAccount,
        Duration mailAfter,
        Identity identity,
        boolean survey,
        boolean contactForm,
        Branding branding) {

    private static final long MOST_MINUTES = 7 * 24 * 60L;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_GREETING = 300;
    private static final int LONGEST_LOGO = 500;

    /** Whether something is asked for. */
    public enum Ask {
        OFF,
        OPTIONAL,
        REQUIRED
    }

    /** Who may chat: anybody; anybody, and customers under their shop's word; only the latter. */
    public enum Identity {
        OFF,
        OPTIONAL,
        REQUIRED
    }

    public enum Position {
        RIGHT,
        LEFT
    }

    /**
     * @param color the launcher's and the customer's own, as {@code #0b6e4f}
     * @param logo an https address of a picture
     * @param greeting what the empty chat says; the product's own words for a language that has none
     */
    public record Branding(
            @Nullable String title,
            @Nullable String color,
            @Nullable String logo,
            Map<Language, String> greeting,
            Position position) {
        public Branding {
            greeting = Map.copyOf(greeting);
        }
    }

    /** @throws IllegalArgumentException naming the setting, what was expected, and what there is */
    public static ChatSettings of(Map<String, String> settings) {
        String mailAccount = text(settings, "mailAccount");
        Map<Language, String> greeting = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String key = "greeting" + language.name().charAt(0)
                    + language.name().substring(1).toLowerCase(Locale.ROOT);
            String words = atMost(settings, key, LONGEST_GREETING);
            if (!words.isEmpty()) {
                greeting.put(language, words);
            }
        }
        return new ChatSettings(
                oneOf(settings, "preChatName", Ask.OFF),
                oneOf(settings, "preChatEmail", Ask.OFF),
                oneOf(settings, "preChatOrder", Ask.OFF),
                OpeningHours.of(text(settings, "hours")),
                mailAccount.isEmpty() ? null : new ChannelAccountId(mailAccount),
                Duration.ofMinutes(minutes(settings)),
                oneOf(settings, "identity", Identity.OFF),
                oneOf(settings, "survey", Switch.OFF) == Switch.ON,
                oneOf(settings, "contactForm", Switch.OFF) == Switch.ON,
                new Branding(
                        orNull(atMost(settings, "title", LONGEST_TITLE)),
                        orNull(matching(settings, "color", "#[0-9a-fA-F]{6}", "a colour such as #0b6e4f")),
                        orNull(logo(settings)),
                        greeting,
                        oneOf(settings, "position", Position.RIGHT)));
    }

    /** How a customer who gave this address is reached; null while no mailbox is set. */
    public @Nullable MailWay mailTo(@Nullable String email) {
        return email == null || mailAccount == null ? null : new MailWay(Address.email(email), mailAccount, mailAfter);
    }

    /** The same with no mailbox that writes to customers. */
    public ChatSettings withoutMail() {
        return new ChatSettings(name, email, order, hours, null, mailAfter, identity, survey, contactForm, branding);
    }

    private enum Switch {
        OFF,
        ON
    }

    private static String text(Map<String, String> settings, String key) {
        return settings.getOrDefault(key, "").strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String atMost(Map<String, String> settings, String key, int most) {
        String text = text(settings, key);
        if (text.length() > most) {
            throw new IllegalArgumentException(
                    key + ": expected at most " + most + " characters, got " + text.length());
        }
        return text;
    }

    private static String matching(Map<String, String> settings, String key, String pattern, String expected) {
        String text = text(settings, key);
        if (!text.isEmpty() && !text.matches(pattern)) {
            throw new IllegalArgumentException(key + ": expected " + expected + ", got '" + text + "'");
        }
        return text;
    }

    private static String logo(Map<String, String> settings) {
        String text = matching(
                settings,
                "logo",
                "https://[^\\s\"'<>\\\\]{1," + LONGEST_LOGO + "}",
                "an https address of at most " + LONGEST_LOGO + " characters");
        if (!text.isEmpty() && URI.create(text).getHost() == null) {
            throw new IllegalArgumentException("logo: expected an https address with a host, got '" + text + "'");
        }
        return text;
    }

    private static long minutes(Map<String, String> settings) {
        String text = matching(settings, "mailAfterMinutes", "\\d{1,5}", "1 to " + MOST_MINUTES + " minutes");
        long minutes = text.isEmpty() ? 10 : Long.parseLong(text);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException(
                    "mailAfterMinutes: expected 1 to " + MOST_MINUTES + " minutes, got " + minutes);
        }
        return minutes;
    }

    private static <E extends Enum<E>> E oneOf(Map<String, String> settings, String key, E otherwise) {
        String text = text(settings, key);
        E[] all = otherwise.getDeclaringClass().getEnumConstants();
        return text.isEmpty()
                ? otherwise
                : Arrays.stream(all)
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(key + ": expected one of "
                                + Arrays.stream(all)
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + ", got '" + text + "'"));
    }
}
