package io.kontuar.bench;

import io.kontuar.gateway.GatewaySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./kontuar bench channels [--mails N] [--webhooks N] [--recipients N]}: what the edge costs before anything else happens. Mails are
 * fetched from a mail server in this process; webhooks are verified and translated, and what they bring is only counted. A
 * broadcast notice is planned over a store on the disk and sent at a provider's rate.
 */
final class ChannelsBench {
    /** What a provider takes in a second: Meta's usual rate for a number. */
    private static final int RATE = 80;

    private ChannelsBench() {}

    static void run(String[] args) throws Exception {
        List<String> given = List.of(args);
        int mails = number(given, "--mails", 10_000);
        int webhooks = number(given, "--webhooks", 20_000);
        int recipients = number(given, "--recipients", 100_000);
        WebhookCost cost = new WebhookCost(webhooks);
        row("webhook verified and translated, SMS, p99 ms", cost.sms(), 1, false);
        row("webhook verified and translated, WhatsApp, p99 ms", cost.whatsApp(), 1, false);
        MailImport.Outcome imported = MailImport.of(mails, settings().email());
        row("mails/s imported, of %,d".formatted(mails), imported.perSecond(), 200, true);
        broadcast(recipients);
        System.out.printf(
                "mails are %s; durable on the lanes with their files (%,d events), on %d processors shared with the mail server%n",
                imported.kind(), imported.events(), Runtime.getRuntime().availableProcessors());
    }

    private static void broadcast(int recipients) throws Exception {
        Path folder = Files.createTempDirectory("kontuar-bench");
        try {
            BroadcastBench.Outcome told = BroadcastBench.of(recipients, RATE, folder);
            row("recipients/s planned, of %,d".formatted(recipients), told.plannedPerSecond(), 2000, true);
            row("most notices asked for in one second, at %d/s".formatted(RATE), told.mostInASecond(), RATE, false);
            row("notices/s asked for over ten seconds", told.sentPerSecond(), 0.9 * RATE, true);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** As they are when nothing is set. */
    static GatewaySettings settings() {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("kontuar", GatewaySettings.class);
    }

    private static void row(String name, double value, double limit, boolean atLeast) {
        boolean met = atLeast ? value >= limit : value <= limit;
        System.out.printf(
                Locale.ROOT,
                "%-60s %10.3f  %s %-6.0f %s%n",
                name,
                value,
                atLeast ? "≥" : "≤",
                limit,
                met ? "met" : "NOT MET");
    }

    private static int number(List<String> args, String name, int otherwise) {
        int at = args.indexOf(name);
        return at >= 0 && at + 1 < args.size() ? Integer.parseInt(args.get(at + 1)) : otherwise;
    }
}
