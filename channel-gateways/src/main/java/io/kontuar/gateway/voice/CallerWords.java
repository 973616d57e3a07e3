package io.kontuar.gateway.voice;

import io.kontuar.channel.Choice;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.Text;
import java.util.Locale;
import java.util.Optional;

/** What a caller's words and keys mean where they come: the menu's keys, the keys of offered choices, digits of a number. */
final class CallerWords {
    private static final int LONGEST = 2000;
    private final Phrases phrases;

    CallerWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** What the keys mean just now. */
    enum Keys {
        MENU,
        CHOICE,
        NUMBER;

        /** As it stands in the addresses that we give to Twilio; empty for a number. */
        String code() {
            return this == NUMBER ? "" : name().toLowerCase(Locale.ROOT);
        }

        static Keys of(String code) {
            return switch (code) {
                case "menu" -> MENU;
                case "choice" -> CHOICE;
                default -> NUMBER;
            };
        }

        /** Whether the first key says all. */
        boolean single() {
            return this != NUMBER;
        }
    }

    /** Empty where nothing was said. */
    Optional<Text> spoken(String words) {
        return Optional.of(SpokenDigits.joined(words))
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .filter(text -> !text.isBlank())
                .map(Text::new);
    }

    /**
     * @param view the call as the store has it
     * @param said up to which entry the caller has heard
     * @return empty where no key was pressed
     */
    Optional<Text> keyed(String pressed, Keys meaning, Language language, CallView view, long said) {
        String keys = pressed.replaceAll("[^0-9*#]", "");
        return keys.isEmpty() ? Optional.empty() : Optional.of(meant(keys, meaning, language, view, said));
    }

    private Text meant(String keys, Keys meaning, Language language, CallView view, long said) {
        if (keys.equals("0")) {
            return new Text(phrases.of(language, "menu.person"));
        }
        if (meaning == Keys.MENU) {
            return switch (keys) {
                case "1" -> new Text(phrases.of(language, "menu.order"));
                case "2" -> new Text(phrases.of(language, "menu.hours"));
                default -> new Text(keys);
            };
        }
        return view.choices(said)
                .flatMap(offered -> chosen(offered, keys))
                .map(choice -> new Text(choice.label(), choice.id()))
                .orElseGet(() -> new Text(keys));
    }

    private static Optional<Choice> chosen(MessageContent.Choices offered, String keys) {
        return keys.matches("[1-9]")
                ? offered.choices().stream().skip(keys.charAt(0) - '1').findFirst()
                : Optional.empty();
    }
}
