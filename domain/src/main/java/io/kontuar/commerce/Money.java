package io.kontuar.commerce;

/**
 * An amount of money.
 *
 * @param minor in the smallest unit of the currency (grosz, ban, cent)
 * @param currency the ISO 4217 code
 */
public record Money(long minor, String currency) {
    public Money {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency: expected an ISO 4217 code, got '" + currency + "'");
        }
    }
}
