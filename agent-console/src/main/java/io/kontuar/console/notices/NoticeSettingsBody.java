package io.kontuar.console.notices;

import static io.kontuar.console.api.Fields.number;
import static io.kontuar.console.api.Fields.oneOf;
import static io.kontuar.console.api.Fields.required;
import static io.kontuar.console.api.Fields.text;
import static io.kontuar.console.api.Fields.valid;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.console.api.Refusal;
import io.kontuar.notice.NoticeSettings;
import io.kontuar.notice.NoticeSettings.Way;
import io.kontuar.notice.OrderEvent;
import io.kontuar.notice.QuietHours;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings, as administrators write them. */
record NoticeSettingsBody(
        @Nullable List<String> on,
        @Nullable List<WayBody> ways,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable String quietClock,
        @Nullable Integer validHours,
        @Nullable Map<String, String> texts,
        @Nullable Long version) {
    private static final int WEEK = 7 * 24;

    record WayBody(@Nullable String account, @Nullable Integer perSecond) {}

    NoticeSettings settings(List<ChannelAccount> usable) {
        return valid(
                "notices",
                () -> new NoticeSettings(
                        required(on, "on", "a list of events").stream()
                                .map(code -> oneOf(code, "on", OrderEvent.class))
                                .collect(Collectors.toSet()),
                        required(ways, "ways", "a list of accounts").stream()
                                .map(way -> way(way, usable))
                                .toList(),
                        new QuietHours(
                                time(quietFrom, "quietFrom"),
                                time(quietTo, "quietTo"),
                                oneOf(quietClock, "quietClock", QuietHours.WhoseClock.class)),
                        Duration.ofHours(number(validHours, "validHours", 1, WEEK)),
                        own(required(texts, "texts", "texts by event and language")),
                        required(version, "version", "the stored version")));
    }

    private static Way way(WayBody body, List<ChannelAccount> usable) {
        String id = text(body.account(), "ways.account", 1, 100);
        if (usable.stream().noneMatch(account -> account.id().value().equals(id))) {
            throw Refusal.badRequest(
                    "ways.account: expected an account for SMS, WhatsApp or e-mail, got '" + id + "'.");
        }
        return new Way(
                new ChannelAccountId(id),
                number(body.perSecond(), "ways.perSecond", 1, NoticeSettings.MOST_PER_SECOND));
    }

    private static LocalTime time(@Nullable String given, String field) {
        return valid(field, () -> LocalTime.parse(text(given, field, 5, 5)));
    }

    /** One that was emptied is the shipped one again. */
    private static Map<String, String> own(Map<String, String> given) {
        Map<String, String> texts = new HashMap<>();
        given.forEach((key, text) -> {
            if (text != null && !text.isBlank()) {
                texts.put(key, text.strip());
            }
        });
        return texts;
    }
}
