package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.MessageTemplate;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Reads which templates Meta has approved, and keeps those that Kontuar can fill in among the account's settings: a body of
 * text with numbered variables, a header without any. Somebody who saves the account at the same moment wins; the next
 * round brings the templates again.
 */
final class TemplateReading implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateReading.class);
    private static final int MOST = 250;
    private static final int MOST_PAGES = 10;
    private static final int LONGEST_BODY = 1024;
    private final WhatsAppAccounts accounts;
    private final GraphClient graph;
    private final ChannelAccounts store;

    TemplateReading(WhatsAppAccounts accounts, GraphClient graph, ChannelAccounts store) {
        this.accounts = accounts;
        this.graph = graph;
        this.store = store;
    }

    @Override
    public void run() {
        accounts.all().stream()
                .filter(account ->
                        account.canSend() && !account.businessAccount().isEmpty())
                .forEach(this::read);
    }

    private void read(WhatsAppAccount account) {
        List<MessageTemplate> approved = new ArrayList<>();
        URI next = account.graph(account.businessAccount() + "/message_templates?limit=100&status=APPROVED");
        for (int page = 0; next != null && page < MOST_PAGES && approved.size() < MOST; page++) {
            if (!(graph.get(account, next) instanceof GraphAnswer.Answered answer) || !answer.isGood()) {
                LOG.atWarn()
                        .addKeyValue("channelAccount", account.id().value())
                        .log("templates not read; those known stay");
                return;
            }
            Wire.list(answer.body(), "data").forEach(one -> template(one).ifPresent(approved::add));
            next = next(account, answer.body());
        }
        save(account, approved.subList(0, Math.min(MOST, approved.size())));
    }

    /** The next page, which Meta gives as an address; one that is not on its API is not asked. */
    private @Nullable URI next(WhatsAppAccount account, JsonNode body) {
        String next = Wire.text(body.path("paging"), "next");
        try {
            URI address = next == null ? null : new URI(next);
            return address != null && graph.isTrusted(account, address) ? address : null;
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }

    static Optional<MessageTemplate> template(JsonNode node) {
        String name = Wire.text(node, "name");
        String language = Wire.text(node, "language");
        String body = null;
        boolean fillable = "APPROVED".equals(Wire.text(node, "status"));
        for (JsonNode component : Wire.list(node, "components")) {
            String text = String.valueOf(Wire.text(component, "text"));
            switch (String.valueOf(Wire.text(component, "type")).toUpperCase(Locale.ROOT)) {
                case "BODY" -> body = Wire.text(component, "text");
                case "HEADER" -> fillable &= "TEXT".equals(Wire.text(component, "format")) && !text.contains("{{");
                case "FOOTER" -> fillable &= !text.contains("{{");
                case "BUTTONS" -> fillable &= !component.toString().contains("{{");
                default -> fillable = false;
            }
        }
        boolean named = name != null
                && name.matches("[a-z0-9_]{1,512}")
                && language != null
                && language.matches("[A-Za-z_]{2,10}");
        return fillable && named && body != null && body.length() <= LONGEST_BODY && isNumbered(body)
                ? Optional.of(new MessageTemplate(String.valueOf(name), String.valueOf(language), body))
                : Optional.empty();
    }

    /** Named variables would be filled in wrongly. */
    private static boolean isNumbered(String body) {
        return !body.replaceAll("\\{\\{[1-9][0-9]?}}", "").contains("{{");
    }

    private void save(WhatsAppAccount account, List<MessageTemplate> approved) {
        Optional<ChannelAccount> stored = store.find(account.id());
        if (stored.isEmpty()) {
            return;
        }
        ChannelAccount known = stored.get();
        Map<String, String> settings = new HashMap<>(known.settings());
        settings.keySet().removeIf(MessageTemplate::isSetting);
        approved.forEach(template -> settings.put(template.setting(), template.body()));
        if (!settings.equals(known.settings())) {
            boolean saved = store.save(
                    new ChannelAccount(
                            known.id(),
                            known.channel(),
                            known.name(),
                            known.sender(),
                            known.enabled(),
                            settings,
                            known.version()),
                    Map.of());
            LOG.atInfo()
                    .addKeyValue("channelAccount", account.id().value())
                    .log("{} templates {}", approved.size(), saved ? "kept" : "to be kept in the next round");
        }
    }
}
