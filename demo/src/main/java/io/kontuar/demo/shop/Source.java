package io.kontuar.demo.shop;

import io.kontuar.commerce.SalesChannel;
import java.util.Locale;

/** The systems that purchases come from. */
enum Source {
    SHOP(SalesChannel.WEB_SHOP),
    POS(SalesChannel.STORE),
    ALLEGRO(SalesChannel.MARKETPLACE),
    EMAG(SalesChannel.MARKETPLACE);

    private final SalesChannel channel;

    Source(SalesChannel channel) {
        this.channel = channel;
    }

    SalesChannel channel() {
        return channel;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the source knows of a customer's e-mail: marketplaces hide it behind one of their own. */
    String emailOf(DemoCustomer customer, String number) {
        return switch (this) {
            case SHOP, POS -> customer.email();
            case ALLEGRO, EMAG -> number.toLowerCase(Locale.ROOT).replace("-", "") + "@buyer." + code() + ".example";
        };
    }
}
