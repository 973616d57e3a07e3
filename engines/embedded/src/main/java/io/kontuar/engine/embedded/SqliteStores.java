package io.kontuar.engine.embedded;

import io.kontuar.commerce.Product;
import io.kontuar.commerce.Sku;
import io.kontuar.commerce.Stock;
import io.kontuar.commerce.Store;
import io.kontuar.commerce.Stores;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.util.List;

/** Stores, products and stock in a table each. */
final class SqliteStores implements Stores {
    private static final String ALL = "SELECT doc FROM store ORDER BY id";
    private static final String SAVE =
            "INSERT INTO store (id, doc) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET doc = ?2";
    private static final String PRODUCTS = "SELECT doc FROM product ORDER BY sku";
    private static final String SAVE_PRODUCT =
            "INSERT INTO product (sku, doc) VALUES (?1, ?2) ON CONFLICT (sku) DO UPDATE SET doc = ?2";
    private static final String STOCK = "SELECT doc FROM stock WHERE sku = ? ORDER BY pieces DESC, store";
    private static final String SAVE_STOCK = """
            INSERT INTO stock (sku, store, pieces, as_of, doc) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (sku, store) DO UPDATE SET pieces = ?3, as_of = ?4, doc = ?5 WHERE as_of <= ?4""";

    private final Shelf<Store> stores;
    private final Shelf<Product> products;
    private final Shelf<Stock> stock;

    SqliteStores(Database database, Documents documents) {
        this.stores = new Shelf<>(database, documents, Store.class);
        this.products = new Shelf<>(database, documents, Product.class);
        this.stock = new Shelf<>(database, documents, Stock.class);
    }

    @Override
    public List<Store> all() {
        return stores.list(ALL);
    }

    @Override
    public void save(Store store) {
        stores.update(SAVE, store.id().value(), stores.bytes(store));
    }

    @Override
    public List<Product> products() {
        return products.list(PRODUCTS);
    }

    @Override
    public void save(Product product) {
        products.update(SAVE_PRODUCT, product.sku().value(), products.bytes(product));
    }

    @Override
    public List<Stock> stock(Sku sku) {
        return stock.list(STOCK, sku.value());
    }

    @Override
    public void save(Stock counted) {
        stock.update(
                SAVE_STOCK,
                counted.sku().value(),
                counted.store().value(),
                counted.pieces(),
                Moment.nanos(counted.asOf()),
                stock.bytes(counted));
    }
}
