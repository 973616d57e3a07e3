package io.kontuar.demo.shop;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The demo's channel accounts: a chat widget, numbers for texts in Poland and Romania, one on WhatsApp, one for calls, and a
 * mailbox.
 */
final class DemoAccounts {
    private final ChannelAccounts accounts;
    private final Passwords passwords;
    private final Optional<ShopMailServer> mail;

    /** @param mail where the shop's mailbox lies; without it the shop has none */
    DemoAccounts(ChannelAccounts accounts, Passwords passwords, Optional<ShopMailServer> mail) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.mail = mail;
    }

    /** Makes those that are missing, and points those that are there at where the simulator runs today. */
    void pointAt(URI origin) {
        Stream.concat(wanted(origin).stream(), mail.map(DemoAccounts::mailbox).stream())
                .forEach(account -> accounts.find(account.id())
                        .ifPresentOrElse(stored -> move(stored, account.settings()), () -> add(account)));
    }

    private void add(ChannelAccount account) {
        expectSaved(account, accounts.save(account, secrets(account.channel())));
    }

    private Map<String, Secret> secrets(ChannelKind channel) {
        return switch (channel) {
            case SMS, VOICE -> Map.of("authToken", passwords.token());
            case WHATSAPP ->
                Map.of(
                        "accessToken", passwords.token(),
                        "appSecret", passwords.token(),
                        "verifyToken", passwords.token());
            case EMAIL -> Map.of("password", passwords.token());
            case WEB_CHAT -> Map.of();
        };
    }

    /** What else was set since, such as templates, stays. */
    private void move(ChannelAccount stored, Map<String, String> wanted) {
        Map<String, String> settings = new HashMap<>(stored.settings());
        settings.putAll(wanted);
        if (!stored.settings().equals(settings)) {
            ChannelAccount moved = new ChannelAccount(
                    stored.id(),
                    stored.channel(),
                    stored.name(),
                    stored.sender(),
                    stored.enabled(),
                    settings,
                    stored.version());
            expectSaved(stored, accounts.save(moved, Map.of()));
        }
    }

    private static void expectSaved(ChannelAccount account, boolean saved) {
        if (!saved) {
            throw new IllegalStateException(
                    "channel account " + account.id().value() + ": somebody else saved it during the seeding");
        }
    }

    private static List<ChannelAccount> wanted(URI origin) {
        return List.of(
                new ChannelAccount(
                        new ChannelAccountId("web-main"),
                        ChannelKind.WEB_CHAT,
                        "Chat on the web shop",
                        "demo-shop",
                        true,
                        Map.of(
                                "allowedOrigins",
                                String.join(",", origins(origin)),
                                "language",
                                "pl",
                                "title",
                                DemoShop.NAME),
                        0),
                sms("sms-pl", "Texts, Poland", "+48732100200", origin),
                sms("sms-ro", "Texts, Romania", "+40376100200", origin),
                telephone(origin),
                new ChannelAccount(
                        new ChannelAccountId("wa-main"),
                        ChannelKind.WHATSAPP,
                        "WhatsApp",
                        "+48732100300",
                        true,
                        Map.of(
                                "phoneNumberId", "106540352242922",
                                "businessAccountId", "102290129340398",
                                "portfolioId", "506914307656634",
                                "baseUrl", origin.resolve("/simulator/meta").toString(),
                                "publicUrl", origin.toString()),
                        0));
    }

    private static ChannelAccount telephone(URI origin) {
        Map<String, String> settings =
                new HashMap<>(sms("voice-main", "", "", origin).settings());
        settings.put("languages", "pl,ro,en");
        settings.put("record", "yes");
        settings.put(
                "agentPhones",
                DemoStaff.logins().map(login -> login + "=+48732100911").collect(Collectors.joining(",")));
        return new ChannelAccount(
                new ChannelAccountId("voice-main"), ChannelKind.VOICE, "Telephone", "+48732100400", true, settings, 0);
    }

    private static ChannelAccount mailbox(ShopMailServer server) {
        return new ChannelAccount(
                new ChannelAccountId("mail-main"),
                ChannelKind.EMAIL,
                DemoShop.NAME,
                ShopMailServer.ADDRESS,
                true,
                Map.of(
                        "imapHost",
                        "127.0.0.1",
                        "imapPort",
                        Integer.toString(server.imapPort()),
                        "imapSecurity",
                        "none",
                        "smtpHost",
                        "127.0.0.1",
                        "smtpPort",
                        Integer.toString(server.smtpPort()),
                        "smtpSecurity",
                        "none",
                        "signature",
                        DemoShop.NAME,
                        "trustedHop",
                        ShopMailServer.HOP),
                0);
    }

    private static ChannelAccount sms(String id, String name, String sender, URI origin) {
        String accountSid = "AC"
                + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
        return new ChannelAccount(
                new ChannelAccountId(id),
                ChannelKind.SMS,
                name,
                sender,
                true,
                Map.of(
                        "accountSid", accountSid,
                        "baseUrl", origin.resolve("/simulator/twilio").toString(),
                        "publicUrl", origin.toString()),
                0);
    }

    /** The demo's own address, under each name that a browser on this computer may give it. */
    private static List<String> origins(URI origin) {
        String port = origin.getPort() < 0 ? "" : ":" + origin.getPort();
        String own = origin.getScheme() + "://" + origin.getHost() + port;
        return List.of(own, "http://localhost" + port, "http://127.0.0.1" + port).stream()
                .distinct()
                .toList();
    }
}
