package io.kontuar.console.desk;

import io.kontuar.commerce.Money;

/** An amount in the smallest unit of its currency. */
public record MoneyView(long minor, String currency) {
    static MoneyView of(Money money) {
        return new MoneyView(money.minor(), money.currency());
    }
}
