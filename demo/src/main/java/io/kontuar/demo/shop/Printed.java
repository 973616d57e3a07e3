package io.kontuar.demo.shop;

import io.kontuar.channel.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the demo says once it stands: where to go, and who may sign in. */
public record Printed(State state, List<Link> links, List<Login> logins) {
    public Printed {
        links = List.copyOf(links);
        logins = List.copyOf(logins);
    }

    /** What the seeding found. */
    public enum State {
        SEEDED,
        ALREADY_THERE,
        /** The data belong to a shop that is not the demo's: nothing was written. */
        OTHER_SHOP
    }

    public record Link(String label, URI address) {}

    /** @param password shown by the start that made it, and never again: only its hash is stored */
    public record Login(String login, String name, String role, Optional<Secret> password) {}

    /** The lines for the terminal. The only place where the passwords are revealed. */
    public String text() {
        StringBuilder text = new StringBuilder(headline()).append("\n\n");
        links.forEach(link -> text.append("  %-12s %s%n".formatted(link.label(), link.address())));
        if (!logins.isEmpty()) {
            text.append("\n  %-12s %-18s %-12s %s%n".formatted("Sign in as", "Password", "Role", "Name"));
        }
        for (Login login : logins) {
            String password = login.password().map(Secret::reveal).orElse("(unchanged)");
            text.append("  %-12s %-18s %-12s %s%n".formatted(login.login(), password, login.role(), login.name()));
        }
        return text.append(advice()).toString();
    }

    private String headline() {
        return switch (state) {
            case SEEDED -> "The demo shop " + DemoShop.NAME + " is open. Nothing here leaves this computer.";
            case ALREADY_THERE -> "The demo shop " + DemoShop.NAME + " is open, with the data of the last start.";
            case OTHER_SHOP -> "This data folder belongs to another shop. The demo has added nothing to it.";
        };
    }

    private String advice() {
        return switch (state) {
            case SEEDED -> "\n  These passwords are shown this once. ./kontuar admin reset NAME makes a new one.\n";
            case ALREADY_THERE ->
                "\n  A password is lost? ./kontuar admin reset NAME, or start with an empty --data.\n";
            case OTHER_SHOP -> "\n  Start the demo with a --data folder of its own.\n";
        };
    }
}
