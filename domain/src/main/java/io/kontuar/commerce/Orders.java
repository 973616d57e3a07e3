package io.kontuar.commerce;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Purchases from every source. */
public interface Orders {

    /** Saves one, replacing an older statement ({@code asOf}) of the same order; an older one changes nothing. */
    void save(Order order);

    Optional<Order> find(OrderId id);

    /** All orders with this number, written as customers write it (case, blanks and a leading # do not count). */
    List<Order> byNumber(String number);

    /** The latest {@code limit} orders on which one of the e-mails or phones stands, newest first. */
    List<Order> ofCustomer(Collection<String> emails, Collection<String> phones, int limit);

    /** How a number is compared: upper case without blanks, hyphens and a leading #. */
    static String normalNumber(String number) {
        return number.replaceAll("[\\s#-]", "").toUpperCase(Locale.ROOT);
    }
}
