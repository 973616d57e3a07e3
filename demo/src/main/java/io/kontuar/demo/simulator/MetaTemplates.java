package io.kontuar.demo.simulator;

import java.util.List;
import java.util.Map;

/** The templates that the simulated Meta has approved for the shop. */
final class MetaTemplates {
    private static final List<Approved> ALL = List.of(
            new Approved("pl", "Dzień dobry {{1}}, mamy wiadomość o zamówieniu {{2}}. Czy możemy napisać?"),
            new Approved("en", "Hello {{1}}, we have news about your order {{2}}. May we write to you?"),
            new Approved("ro", "Bună ziua {{1}}, avem vești despre comanda {{2}}. Vă putem scrie?"));
    private static final String NAME = "order_update";

    private MetaTemplates() {}

    private record Approved(String language, String body) {}

    /** As Meta's API lists them. */
    static List<Map<String, Object>> listed() {
        return ALL.stream()
                .map(one -> Map.of(
                        "name",
                        NAME,
                        "language",
                        one.language(),
                        "status",
                        "APPROVED",
                        "category",
                        "UTILITY",
                        "components",
                        List.of(Map.of("type", "BODY", "text", one.body()))))
                .toList();
    }

    /** The words of a template with its variables in place; empty where there is none. */
    static String words(String name, String language, List<String> values) {
        String words = ALL.stream()
                .filter(one -> name.equals(NAME) && one.language().equals(language))
                .map(Approved::body)
                .findFirst()
                .orElse("");
        for (int number = 1; number <= values.size(); number++) {
            words = words.replace("{{" + number + "}}", values.get(number - 1));
        }
        return words;
    }
}
