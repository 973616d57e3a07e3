package io.kontuar.commerce;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Returns from every source. */
public interface Returns {

    /** Saves one, replacing an older statement ({@code asOf}) of the same return; an older one changes nothing. */
    void save(Return goods);

    Optional<Return> find(ReturnId id);

    /** The returns of these orders, newest first. */
    List<Return> ofOrders(Collection<OrderId> orders);
}
