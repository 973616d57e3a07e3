package io.kontuar.bot.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Something a message names that a flow can use; {@code span} points into {@link Reading#text()}. */
public sealed interface Entity {
    Span span();

    /** The canonical form as text, as a slot would keep it. */
    String value();

    /** A number that looks like one of the shop's orders, in upper case and without {@code #}. */
    record OrderNumber(String value, Span span) implements Entity {}

    /** A carrier's parcel number or AWB, in upper case and without spaces. */
    record TrackingNumber(String value, Span span) implements Entity {}

    /** An e-mail address in lower case. */
    record Email(String value, Span span) implements Entity {}

    /** A valid telephone number in E.164 form ({@code +48600700800}). */
    record Phone(String value, Span span) implements Entity {}

    /**
     * A calendar day. A date without a year is the nearest one to today; a weekday is the next one, today included.
     */
    record Date(LocalDate date, Span span) implements Entity {
        @Override
        public String value() {
            return date.toString();
        }
    }

    /** A sum of money with its ISO 4217 currency. */
    record Amount(BigDecimal amount, String currency, Span span) implements Entity {
        @Override
        public String value() {
            return amount.toPlainString() + " " + currency;
        }
    }

    /** A city or store of the shop's gazetteer, by the gazetteer's own name for it. */
    record Place(String value, Span span) implements Entity {}
}
