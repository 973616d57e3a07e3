package io.kontuar.demo;

import io.kontuar.demo.shop.DemoShop;
import io.kontuar.demo.shop.Printed;
import io.kontuar.demo.simulator.GatewayAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Opens the demo shop: fills it before the start, and says so once after it. */
final class DemoOpening {
    private final DemoShop shop;
    private final GatewayAddress here;
    private final AtomicReference<Optional<Seeding>> before = new AtomicReference<>(Optional.empty());

    DemoOpening(DemoShop shop, GatewayAddress here) {
        this.shop = shop;
        this.here = here;
    }

    void seed() {
        URI origin = here.base();
        before.set(Optional.of(new Seeding(origin, shop.seed(origin))));
    }

    /** With a port of the system's choosing the channel accounts follow it now; the passwords are those of the seeding. */
    String greeting() {
        URI origin = here.base();
        return before.get()
                .map(seeding -> seeding.origin.equals(origin) ? seeding.printed : moved(seeding, shop.seed(origin)))
                .orElseGet(() -> shop.seed(origin))
                .text();
    }

    private static Printed moved(Seeding seeding, Printed now) {
        return new Printed(seeding.printed.state(), now.links(), seeding.printed.logins());
    }

    private record Seeding(URI origin, Printed printed) {}
}
