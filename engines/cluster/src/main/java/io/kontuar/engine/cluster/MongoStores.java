package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import io.kontuar.commerce.Product;
import io.kontuar.commerce.Sku;
import io.kontuar.commerce.Stock;
import io.kontuar.commerce.Store;
import io.kontuar.commerce.Stores;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.util.List;
import org.bson.Document;

/** Stores, products and stock in a collection each. */
final class MongoStores implements Stores {
    private final Shelf<Store> stores;
    private final Shelf<Product> products;
    private final Shelf<Stock> stock;

    MongoStores(Cabinet cabinet, Documents documents) {
        this.stores = new Shelf<>(cabinet, Schema.STORE, documents, Store.class);
        this.products = new Shelf<>(cabinet, Schema.PRODUCT, documents, Product.class);
        this.stock = new Shelf<>(cabinet, Schema.STOCK, documents, Stock.class);
    }

    @Override
    public List<Store> all() {
        return stores.all(empty(), ascending("_id"));
    }

    @Override
    public void save(Store store) {
        stores.put(stores.row(store.id().value(), store));
    }

    @Override
    public List<Product> products() {
        return products.all(empty(), ascending("_id"));
    }

    @Override
    public void save(Product product) {
        products.put(products.row(product.sku().value(), product));
    }

    @Override
    public List<Stock> stock(Sku sku) {
        return stock.all(eq("sku", sku.value()), orderBy(descending("pieces"), ascending("store")));
    }

    @Override
    public void save(Stock counted) {
        String sku = counted.sku().value();
        String store = counted.store().value();
        stock.putNewest(stock.row(new Document("sku", sku).append("store", store), counted)
                .append("sku", sku)
                .append("store", store)
                .append("pieces", counted.pieces())
                .append("asOf", Moment.nanos(counted.asOf())));
    }
}
