package io.kontuar.bot.dialogue;

import io.kontuar.channel.Language;
import io.kontuar.commerce.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;

/** Money as customers of a language read it. */
final class Amounts {
    private Amounts() {}

    static String of(Money money, Language language) {
        Currency currency = Currency.getInstance(money.currency());
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        NumberFormat number = NumberFormat.getNumberInstance(language.locale());
        number.setMinimumFractionDigits(digits);
        number.setMaximumFractionDigits(digits);
        return number.format(BigDecimal.valueOf(money.minor(), digits)) + " " + money.currency();
    }
}
