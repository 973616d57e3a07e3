package io.kontuar.commerce;

import java.util.List;

/** The shop's stores, products and what is in stock where. */
public interface Stores {
    List<Store> all();

    void save(Store store);

    List<Product> products();

    void save(Product product);

    /** Where a product is, most pieces first. */
    List<Stock> stock(Sku sku);

    /** Saves a count, replacing an older one ({@code asOf}); an older one changes nothing. */
    void save(Stock stock);
}
