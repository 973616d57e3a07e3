package io.kontuar.demo.shop;

import io.kontuar.channel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something worth trying: an order, and what proves that it is one's own.
 *
 * @param language in lower case, that of the shop page on which it is suggested
 * @param proof the e-mail on the order
 * @param matter {@code track}, {@code late}, {@code pickup} or {@code return}
 */
public record Hint(String language, String customer, String order, String proof, String matter) {

    /** The suggestions for a language. */
    public static List<Hint> in(Language language) {
        try (InputStream hints = Table.open("hints.json")) {
            return new JsonMapper()
                    .readValue(hints, new TypeReference<List<Hint>>() {}).stream()
                            .filter(hint -> hint.language.equals(language.code()))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("demo shop: cannot read hints.json", e);
        }
    }
}
