package io.kontuar.demo.simulator;

import java.util.List;
import java.util.Map;

/** The templates that the simulated Meta has approved for the shop. */
final class MetaTemplates {
    static final List<Map<String, Object>> APPROVED = List.of(
            template("order_update", "pl", "Dzień dobry {{1}}, mamy wiadomość o zamówieniu {{2}}. Czy możemy napisać?"),
            template("order_update", "en", "Hello {{1}}, we have news about your order {{2}}. May we write to you?"),
            template("order_update", "ro", "Bună ziua {{1}}, avem vești despre comanda {{2}}. Vă putem scrie?"));

    private MetaTemplates() {}

    private static Map<String, Object> template(String name, String language, String body) {
        return Map.of(
                "name",
                name,
                "language",
                language,
                "status",
                "APPROVED",
                "category",
                "UTILITY",
                "components",
                List.of(Map.of("type", "BODY", "text", body)));
    }
}
