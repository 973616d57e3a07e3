package io.kontuar.console.notices;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Language;
import io.kontuar.console.api.Codes;
import io.kontuar.notice.NoticeSettings;
import io.kontuar.notice.NoticeTexts;
import io.kontuar.notice.OrderEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings as they are read.
 *
 * @param quietClock {@code shops} or {@code customers}
 * @param texts the shop's own words, by {@code shipped/pl}
 * @param shipped the words that stand for those that are missing
 * @param accounts by which notices may go
 */
record NoticeSettingsView(
        List<String> on,
        List<WayView> ways,
        String quietFrom,
        String quietTo,
        String quietClock,
        long validHours,
        Map<String, String> texts,
        Map<String, String> shipped,
        List<EventView> events,
        List<AccountView> accounts,
        long version) {

    record WayView(String account, int perSecond) {}

    /** @param template the name under which its text is approved at WhatsApp */
    record EventView(String event, List<String> variables, String template) {}

    /** @param usual how many a second are proposed */
    record AccountView(String id, String name, String channel, boolean enabled, int usual) {}

    static NoticeSettingsView of(NoticeSettings settings, List<ChannelAccount> usable) {
        return new NoticeSettingsView(
                settings.on().stream().map(OrderEvent::code).sorted().toList(),
                settings.ways().stream()
                        .map(way -> new WayView(way.account().value(), way.perSecond()))
                        .toList(),
                settings.quiet().from().toString(),
                settings.quiet().to().toString(),
                Codes.of(settings.quiet().by()),
                settings.validFor().toHours(),
                new TreeMap<>(settings.texts()),
                shippedTexts(),
                Arrays.stream(OrderEvent.values())
                        .map(event -> new EventView(event.code(), event.variables(), event.template()))
                        .toList(),
                usable.stream()
                        .map(account -> new AccountView(
                                account.id().value(),
                                account.name(),
                                Codes.of(account.channel()),
                                account.enabled(),
                                usual(account.channel())))
                        .toList(),
                settings.version());
    }

    /** WhatsApp: half of the 80 a second that Meta gives a number, so that answers have room. */
    private static int usual(ChannelKind channel) {
        return switch (channel) {
            case WHATSAPP -> 40;
            case SMS -> 10;
            case EMAIL, WEB_CHAT, VOICE -> 5;
        };
    }

    private static Map<String, String> shippedTexts() {
        Map<String, String> texts = new TreeMap<>();
        for (OrderEvent event : OrderEvent.values()) {
            for (Language language : Language.values()) {
                texts.put(NoticeSettings.key(event, language), NoticeTexts.shipped(event, language));
            }
        }
        return texts;
    }
}
