package io.kontuar.channel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that the provider has approved for use outside its window, as one of our accounts has it.
 *
 * @param language the provider's code, such as {@code pl} or {@code en_US}
 * @param body with its variables as <code>{{1}}</code>, <code>{{2}}</code> …
 */
public record MessageTemplate(String name, String language, String body) {
    private static final String PREFIX = "template/";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\d{1,2})}}");

    /** The account's templates, by name and language; they are kept among its settings. */
    public static List<MessageTemplate> of(ChannelAccount account) {
        return account.settings().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX))
                .map(entry -> read(entry.getKey().substring(PREFIX.length()), entry.getValue()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(MessageTemplate::name).thenComparing(MessageTemplate::language))
                .toList();
    }

    public static boolean isSetting(String key) {
        return key.startsWith(PREFIX);
    }

    /** The key among an account's settings. */
    public String setting() {
        return PREFIX + language + "/" + name;
    }

    /** How many values it needs. */
    public int variables() {
        return VARIABLE.matcher(body)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    /** The message with these values in place. */
    public MessageContent.Template with(List<String> values) {
        if (values.size() != variables() || values.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "template " + name + ": expected " + variables() + " values, none of them blank");
        }
        String text =
                VARIABLE.matcher(body).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
        return new MessageContent.Template(name, language, values, text);
    }

    private static String value(String number, List<String> values) {
        int at = Integer.parseInt(number) - 1;
        return at < 0 ? "" : values.get(at);
    }

    private static Optional<MessageTemplate> read(String key, String body) {
        int slash = key.indexOf('/');
        return slash < 1 || slash == key.length() - 1
                ? Optional.empty()
                : Optional.of(new MessageTemplate(key.substring(slash + 1), key.substring(0, slash), body));
    }
}
