package io.kontuar.demo;

import io.kontuar.server.Kontuar;
import io.kontuar.server.ServerConfiguration;

/** {@code ./kontuar start --demo}: the whole product with the demo shop and the channel simulator beside it. */
public final class DemoMain {
    private DemoMain() {}

    public static void main(String[] args) {
        BackOfficeToken.make();
        int exit = Kontuar.run(args, ServerConfiguration.class, DemoConfiguration.class);
        if (exit != 0) {
            System.exit(exit);
        }
    }
}
