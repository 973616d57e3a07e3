package io.kontuar.demo.shop;

import io.kontuar.channel.Language;
import io.kontuar.commerce.Money;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.Product;
import io.kontuar.commerce.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something on the shelf, in all its variants.
 *
 * @param number the article's number; a variant's {@link Sku} adds its own name to it
 * @param types what it is, by language
 * @param picture the name of its drawing
 * @param variants sizes or colours; empty when there is one kind only
 */
public record Article(
        String number,
        Map<Language, String> types,
        String model,
        String picture,
        List<String> variants,
        BigDecimal zloty) {
    private static final BigDecimal LEI_FOR_A_ZLOTY = new BigDecimal("1.18");

    /** The whole range, as the shop lists it. */
    public static List<Article> all() {
        Map<String, Table.Row> types = Table.read("types.csv", row -> row).stream()
                .collect(Collectors.toMap(row -> row.cell("type"), row -> row));
        return Table.read("products.csv", row -> of(row, named(types, row.cell("type"))));
    }

    public String name(Language language) {
        return types.getOrDefault(language, "") + " " + model;
    }

    /** In lei the price ends on .90, as prices do. */
    public Money price(boolean lei) {
        BigDecimal amount = lei
                ? zloty.multiply(LEI_FOR_A_ZLOTY).setScale(0, RoundingMode.UP).subtract(new BigDecimal("0.10"))
                : zloty;
        return new Money(amount.movePointRight(2).longValueExact(), lei ? "RON" : "PLN");
    }

    List<Product> products() {
        return variants.isEmpty()
                ? List.of(product(null))
                : variants.stream().map(this::product).toList();
    }

    OrderLine line(@Nullable String variant, int quantity, boolean lei) {
        return new OrderLine(sku(variant), name(Language.EN), variant, quantity, price(lei));
    }

    private Product product(@Nullable String variant) {
        return new Product(sku(variant), name(Language.EN), variant, price(false));
    }

    private Sku sku(@Nullable String variant) {
        if (variant != null && !variants.contains(variant)) {
            throw new IllegalArgumentException(number + ": expected a variant of " + variants + ", got " + variant);
        }
        return new Sku(variant == null ? number : number + "-" + variant);
    }

    private static Table.Row named(Map<String, Table.Row> types, String type) {
        Table.Row row = types.get(type);
        if (row == null) {
            throw new IllegalStateException("products.csv: no type '" + type + "' in types.csv");
        }
        return row;
    }

    private static Article of(Table.Row row, Table.Row type) {
        String variants = row.cell("variants");
        return new Article(
                row.cell("sku"),
                Map.of(
                        Language.EN, type.cell("en"),
                        Language.PL, type.cell("pl"),
                        Language.RO, type.cell("ro")),
                row.cell("model"),
                type.cell("picture"),
                variants.isEmpty() ? List.of() : List.of(variants.split("\\|")),
                new BigDecimal(row.cell("pln")));
    }
}
