package io.kontuar.commerce;

import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Stores}. */
public interface StoresContract extends StorePorts {
    Sku SHIRT = new Sku("TS-1");

    private static Store store(String id, String street) {
        Store.Hours hours = new Store.Hours(LocalTime.of(9, 0), LocalTime.of(21, 30));
        return new Store(new StoreId(id), "Galeria", "Kraków", street, Map.of(DayOfWeek.MONDAY, hours));
    }

    private void stocked(String store, int pieces, int asOf) {
        stores().save(new Stock(SHIRT, new StoreId(store), pieces, minute(asOf)));
    }

    @Test
    default void a_store_saved_again_is_replaced() {
        stores().save(store("krakow-1", "Floriańska 1"));
        stores().save(store("gdansk-1", "Długa 2"));
        stores().save(store("krakow-1", "Grodzka 3"));
        assertThat(stores().all())
                .containsExactlyInAnyOrder(store("krakow-1", "Grodzka 3"), store("gdansk-1", "Długa 2"));
    }

    @Test
    default void a_product_saved_again_is_replaced() {
        Product shirt = new Product(SHIRT, "T-shirt", "M", new Money(4990, "PLN"));
        stores().save(new Product(SHIRT, "Shirt", null, new Money(1, "PLN")));
        stores().save(shirt);
        assertThat(stores().products()).containsExactly(shirt);
    }

    @Test
    default void stock_comes_with_most_pieces_first() {
        stocked("krakow-1", 2, 1);
        stocked("gdansk-1", 7, 1);
        stocked("lodz-1", 0, 1);
        stores().save(new Stock(new Sku("other"), new StoreId("krakow-1"), 9, minute(1)));
        assertThat(stores().stock(SHIRT)).extracting(Stock::pieces).containsExactly(7, 2, 0);
    }

    @Test
    default void an_older_count_never_replaces_a_newer_one() {
        stocked("krakow-1", 2, 5);
        stocked("krakow-1", 9, 1);
        assertThat(stores().stock(SHIRT)).extracting(Stock::pieces).containsExactly(2);
        stocked("krakow-1", 3, 6);
        assertThat(stores().stock(SHIRT)).extracting(Stock::pieces).containsExactly(3);
    }
}
