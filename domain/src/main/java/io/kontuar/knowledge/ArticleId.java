package io.kontuar.knowledge;

import java.util.regex.Pattern;

/** An article's name for ever, part of its address on the help page: 1 to 80 of a-z, 0-9 and hyphen. */
public record ArticleId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,80}");

    public ArticleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "article id: expected 1 to 80 of a-z, 0-9 and hyphen, got '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
