package io.kontuar.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.channel.Language;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link ShopProfile}. */
public interface ShopProfileContract extends StorePorts {
    private static Shop shop(String name, long version) {
        return new Shop(name, ZoneId.of("Europe/Warsaw"), "PLN", List.of(Language.PL, Language.EN), "PL", version);
    }

    @Test
    default void there_is_no_shop_before_the_first_set_up() {
        assertThat(shopProfile().find()).isEmpty();
    }

    @Test
    default void the_shop_is_saved_on_the_version_it_was_read_with() {
        assertThat(shopProfile().save(shop("Kram", 0))).isTrue();
        assertThat(shopProfile().save(shop("Other", 0))).isFalse();
        assertThat(shopProfile().find()).contains(shop("Kram", 1));
        assertThat(shopProfile().save(shop("Kramik", 1))).isTrue();
        assertThat(shopProfile().save(shop("Late", 1))).isFalse();
        assertThat(shopProfile().find()).contains(shop("Kramik", 2));
    }
}
