package io.kontuar.channel;

import org.jspecify.annotations.Nullable;

/**
 * What a message came out of.
 *
 * @param quoted the provider's id of the message that it answers
 * @param advert headline or address of the advertisement that the customer came from
 * @param article the number of the catalogue's article that it asks about
 * @param introduction what the customer told of himself with it
 */
public record Origin(
        @Nullable ProviderMessageId quoted,
        @Nullable String advert,
        @Nullable String article,
        @Nullable Introduction introduction) {
    private static final int LONGEST = 500;

    public Origin {
        advert = shortened(advert);
        article = shortened(article);
    }

    public Origin(@Nullable ProviderMessageId quoted, @Nullable String advert, @Nullable String article) {
        this(quoted, advert, article, null);
    }

    public static Origin of(Introduction introduction) {
        return new Origin(null, null, null, introduction);
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text != null && text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
