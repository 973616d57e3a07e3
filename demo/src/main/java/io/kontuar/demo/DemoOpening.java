package io.kontuar.demo;

import io.kontuar.demo.shop.DemoShop;
import io.kontuar.demo.shop.Printed;
import io.kontuar.demo.simulator.GatewayAddress;
import java.io.PrintStream;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Opens the demo shop: fills it before the start, and says so once after it. */
final class DemoOpening implements AutoCloseable {
    private final DemoShop shop;
    private final GatewayAddress here;
    private final PrintStream terminal;
    private final AtomicReference<Optional<Seeding>> unsaid = new AtomicReference<>(Optional.empty());

    DemoOpening(DemoShop shop, GatewayAddress here, PrintStream terminal) {
        this.shop = shop;
        this.here = here;
        this.terminal = terminal;
    }

    void seed() {
        URI origin = here.base();
        unsaid.set(Optional.of(new Seeding(origin, shop.seed(origin))));
    }

    /** With a port of the system's choosing the channel accounts follow it now; the passwords are those of the seeding. */
    void greet() {
        URI origin = here.base();
        unsaid.getAndSet(Optional.empty())
                .map(seeding -> seeding.origin.equals(origin) ? seeding.printed : moved(seeding, shop.seed(origin)))
                .ifPresent(this::print);
    }

    /** A start that failed after the seeding, because the port is taken say, still shows the passwords it made. */
    @Override
    public void close() {
        unsaid.getAndSet(Optional.empty())
                .map(Seeding::printed)
                .filter(printed -> printed.state() == Printed.State.SEEDED)
                .ifPresent(this::print);
    }

    private void print(Printed printed) {
        terminal.println("\n" + printed.text());
    }

    private static Printed moved(Seeding seeding, Printed now) {
        return new Printed(seeding.printed.state(), now.links(), seeding.printed.logins());
    }

    private record Seeding(URI origin, Printed printed) {}
}
