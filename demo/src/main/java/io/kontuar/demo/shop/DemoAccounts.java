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
 * The demo's channel accounts: a chat widget with and without forms, numbers for texts in Poland and Romania, one on WhatsApp, two for calls, and
 * a mailbox.
 */
final class DemoAccounts {
    private static final String MAILBOX = "mail-main";
    private static final Map<String, String> FORMS = Map.of(
            "preChatName", "required",
            "preChatEmail", "required",
            "preChatOrder", "optional",
            "survey", "on");
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
            case WEB_CHAT -> Map.of("identitySecret", passwords.token());
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
                chat("web-main", "Chat on the web shop", origin, Map.of("survey", "on")),
                chat("web-forms", "Chat with forms", origin, FORMS),
                sms("sms-pl", "Texts, Poland", "+48732100200", origin),
                sms("sms-ro", "Texts, Romania", "+40376100200", origin),
                telephone("voice-main", "Telephone", "+48732100400", origin),
                relayed(telephone("voice-relay", "Telephone, fluent", "+48732100401", origin)),
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

    /** @param more what is set beside what every site has */
    private static ChannelAccount chat(String id, String name, URI origin, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("allowedOrigins", String.join(",", origins(origin)));
        settings.put("language", "pl");
        settings.put("title", DemoShop.NAME);
        settings.put("identity", "optional");
        settings.put("mailAccount", MAILBOX);
        settings.put("contactForm", "on");
        return new ChannelAccount(new ChannelAccountId(id), ChannelKind.WEB_CHAT, name, "demo-shop", true, settings, 0);
    }

    /** By which callers and bot talk without waiting for one another. */
    private static ChannelAccount relayed(ChannelAccount telephone) {
        Map<String, String> settings = new HashMap<>(telephone.settings());
        settings.put("speech", "relay");
        return new ChannelAccount(
                telephone.id(), telephone.channel(), telephone.name(), telephone.sender(), true, settings, 0);
    }

    private static ChannelAccount telephone(String id, String name, String number, URI origin) {
        Map<String, String> settings = new HashMap<>(sms(id, "", "", origin).settings());
        settings.put("languages", "pl,ro,en");
        settings.put("record", "yes");
        settings.put(
                "agentPhones",
                DemoStaff.logins().map(login -> login + "=+48732100911").collect(Collectors.joining(",")));
        return new ChannelAccount(new ChannelAccountId(id), ChannelKind.VOICE, name, number, true, settings, 0);
    }

    private static ChannelAccount mailbox(ShopMailServer server) {
        return new ChannelAccount(
                new ChannelAccountId(MAILBOX),
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
