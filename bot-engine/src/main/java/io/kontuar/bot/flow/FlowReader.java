package io.kontuar.bot.flow;

import io.kontuar.channel.Language;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one flow from its YAML file; what it means together with everything else is looked at by {@link FlowCheck}. */
final class FlowReader {
    static final Set<String> KEYS = Set.of("flow", "intents", "queue", "timeout", "title", "slots", "steps", "texts");
    static final Set<String> SLOT_KEYS = Set.of("type", "matches", "longest", "options", "of");
    private static final Duration USUAL_TIMEOUT = Duration.ofHours(2);
    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(7);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    private FlowReader() {}

    static Flow read(String file, String yaml) {
        YamlMap root = YamlMap.read(file, yaml);
        root.allows(KEYS);
        String name = named(root, "flow", root.need("flow"));
        Map<String, Map<Language, String>> texts = new LinkedHashMap<>();
        texts.put(Flow.TITLE, languages(root.needMap("title")));
        root.map("texts").ifPresent(own -> own.keys().forEach(key -> texts.put(key, languages(own.needMap(key)))));
        return new Flow(
                name,
                root.spot(),
                Set.copyOf(root.list("intents")),
                root.text("queue").orElse(null),
                timeout(root),
                texts,
                slots(root),
                StepReader.steps(root.needMap("steps")));
    }

    private static String named(YamlMap map, String key, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new FlowRefused(
                    map.spot(key),
                    "'" + name + "': expected a name of 1 to 40 of a-z, 0-9, _ and -, beginning with a-z");
        }
        return name;
    }

    private static Map<Language, String> languages(YamlMap words) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        words.allows(Set.of("en", "pl", "ro"));
        for (Language language : Language.values()) {
            String text = words.text(language.code()).orElse("").strip();
            if (text.isEmpty()) {
                throw new FlowRefused(words.spot(), "a text in '" + language.code() + "' is missing");
            }
            texts.put(language, text);
        }
        return texts;
    }

    private static Duration timeout(YamlMap root) {
        if (!root.has("timeout")) {
            return USUAL_TIMEOUT;
        }
        String written = root.need("timeout");
        try {
            Duration timeout = Duration.parse("PT" + written.toUpperCase(Locale.ROOT));
            if (timeout.isPositive() && timeout.compareTo(LONGEST_TIMEOUT) <= 0) {
                return timeout;
            }
        } catch (java.time.format.DateTimeParseException unreadable) {
            throw refusedTimeout(root, written);
        }
        throw refusedTimeout(root, written);
    }

    private static FlowRefused refusedTimeout(YamlMap root, String written) {
        return new FlowRefused(
                root.spot("timeout"), "timeout '" + written + "': expected 1m to 168h, written as 30m or 2h");
    }

    private static Map<String, Slot> slots(YamlMap root) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        root.map("slots")
                .ifPresent(all -> all.keys()
                        .forEach(name ->
                                slots.put(named(all, name, name), slot(all.needMap(name), name, all.spot(name)))));
        return slots;
    }

    private static Slot slot(YamlMap form, String name, Spot spot) {
        form.allows(SLOT_KEYS);
        Slot.Type type = type(form);
        Map<String, List<String>> options = new LinkedHashMap<>();
        form.map("options").ifPresent(all -> all.keys().forEach(option -> options.put(option, all.list(option))));
        if ((type == Slot.Type.CHOICE) == options.isEmpty()) {
            throw new FlowRefused(spot, "slot '" + name + "': expected options exactly where the type is choice");
        }
        return new Slot(
                name,
                spot,
                type,
                pattern(form),
                longest(form),
                options,
                form.text("of").orElse(null));
    }

    private static Slot.Type type(YamlMap form) {
        String written = form.need("type");
        for (Slot.Type type : Slot.Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(written)) {
                return type;
            }
        }
        throw new FlowRefused(
                form.spot("type"),
                "type '" + written + "': expected order, contact, place, text, choice, yes_no or photo");
    }

    private static @org.jspecify.annotations.Nullable Pattern pattern(YamlMap form) {
        if (!form.has("matches")) {
            return null;
        }
        try {
            return Pattern.compile(form.need("matches"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException bad) {
            throw new FlowRefused(form.spot("matches"), "not a regular expression: " + bad.getDescription());
        }
    }

    private static int longest(YamlMap form) {
        String written = form.text("longest").orElse(Integer.toString(Slot.LONGEST));
        if (!written.matches("[1-9]\\d{0,3}")) {
            throw new FlowRefused(
                    form.spot("longest"), "longest: expected 1 to 9999 characters, got '" + written + "'");
        }
        return Integer.parseInt(written);
    }
}
