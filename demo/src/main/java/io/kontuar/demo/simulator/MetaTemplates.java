package io.kontuar.demo.simulator;

import java.util.List;
import java.util.Map;

/** The templates that the simulated Meta has approved for the shop. */
final class MetaTemplates {
    private static final List<Approved> ALL = List.of(
            new Approved(
                    "order_update", "pl", "Dzień dobry {{1}}, mamy wiadomość o zamówieniu {{2}}. Czy możemy napisać?"),
            new Approved(
                    "order_update", "en", "Hello {{1}}, we have news about your order {{2}}. May we write to you?"),
            new Approved("order_update", "ro", "Bună ziua {{1}}, avem vești despre comanda {{2}}. Vă putem scrie?"),
            new Approved(
                    "order_shipped",
                    "pl",
                    "{{1}}: Twoje zamówienie {{2}} jest w drodze, wiezie je {{3}}. Miłego dnia!"),
            new Approved("order_shipped", "en", "{{1}}: your order {{2}} is on its way with {{3}}. Have a nice day!"),
            new Approved("order_shipped", "ro", "{{1}}: comanda ta {{2}} este pe drum cu {{3}}. O zi bună!"),
            new Approved(
                    "order_ready_for_pickup",
                    "pl",
                    "{{1}}: Twoje zamówienie {{2}} czeka na odbiór. Miejsce: {{3}}. Do zobaczenia!"),
            new Approved(
                    "order_ready_for_pickup",
                    "en",
                    "{{1}}: your order {{2}} is ready for pickup. Where: {{3}}. See you soon!"),
            new Approved(
                    "order_ready_for_pickup", "ro", "{{1}}: comanda ta {{2}} te așteaptă. Unde: {{3}}. Pe curând!"),
            new Approved(
                    "order_delayed",
                    "pl",
                    "{{1}}: Twoje zamówienie {{2}} się opóźni, przepraszamy. Nowy termin: {{3}}. Napisz, jeśli masz pytania."),
            new Approved(
                    "order_delayed",
                    "en",
                    "{{1}}: your order {{2}} is delayed, we are sorry. New expected day: {{3}}. Write if you have questions."),
            new Approved(
                    "order_delayed",
                    "ro",
                    "{{1}}: comanda ta {{2}} întârzie, ne pare rău. Noua dată: {{3}}. Scrie-ne dacă ai întrebări."),
            new Approved("order_refunded", "pl", "{{1}}: za zamówienie {{2}} zwróciliśmy {{3}}. Do zobaczenia!"),
            new Approved("order_refunded", "en", "{{1}}: for your order {{2}} we have refunded {{3}}. See you soon!"),
            new Approved("order_refunded", "ro", "{{1}}: pentru comanda {{2}} am rambursat {{3}}. Pe curând!"));

    private MetaTemplates() {}

    private record Approved(String name, String language, String body) {}

    /** As Meta's API lists them. */
    static List<Map<String, Object>> listed() {
        return ALL.stream()
                .map(one -> Map.of(
                        "name",
                        one.name(),
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
                .filter(one -> name.equals(one.name()) && one.language().equals(language))
                .map(Approved::body)
                .findFirst()
                .orElse("");
        for (int number = 1; number <= values.size(); number++) {
            words = words.replace("{{" + number + "}}", values.get(number - 1));
        }
        return words;
    }
}
