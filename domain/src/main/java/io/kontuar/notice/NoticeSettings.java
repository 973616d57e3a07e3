package io.kontuar.notice;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the shop wants its customers to be told.
 *
 * @param on which events are told at all
 * @param ways our accounts, the one to be tried first in front
 * @param quiet when nobody is told
 * @param validFor how long a notice is worth telling, from the event on: 1 hour to 7 days
 * @param texts the shop's own words, by {@link #key}; the shipped ones stand for those that are missing
 * @param version for compare-and-set; 0 before the first save
 */
public record NoticeSettings(
        Set<OrderEvent> on,
        List<Way> ways,
        QuietHours quiet,
        Duration validFor,
        Map<String, String> texts,
        long version) {
    /** The most messages a second that an account may be given. */
    public static final int MOST_PER_SECOND = 1000;

    private static final int MOST_WAYS = 20;
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    /** Nothing is told until the shop says so. */
    public static final NoticeSettings NONE =
            new NoticeSettings(Set.of(), List.of(), QuietHours.USUAL, Duration.ofDays(1), Map.of(), 0);

    /** @param perSecond how many notices a second go out by it: below what its provider takes, so that answers have room */
    public record Way(ChannelAccountId account, int perSecond) {
        public Way {
            if (perSecond < 1 || perSecond > MOST_PER_SECOND) {
                throw new IllegalArgumentException("notices a second by " + account.value() + ": expected 1 to "
                        + MOST_PER_SECOND + ", got " + perSecond);
            }
        }
    }

    public NoticeSettings {
        on = Set.copyOf(on);
        ways = List.copyOf(ways);
        texts = Map.copyOf(texts);
        if (ways.size() > MOST_WAYS
                || ways.stream().map(Way::account).distinct().count() != ways.size()) {
            throw new IllegalArgumentException(
                    "ways: expected at most " + MOST_WAYS + " accounts, each once, got " + ways.size());
        }
        if (validFor.compareTo(SHORTEST) < 0 || validFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("valid for: expected 1 hour to 7 days, got " + validFor);
        }
        texts.forEach(NoticeTexts::check);
    }

    /** Under which a text is kept: {@code ready-for-pickup/pl}. */
    public static String key(OrderEvent event, Language language) {
        return event.code() + "/" + language.code();
    }

    public boolean tells(OrderEvent event) {
        return on.contains(event) && !ways.isEmpty();
    }

    Optional<Way> way(ChannelAccountId account) {
        return ways.stream().filter(way -> way.account().equals(account)).findFirst();
    }

    /** The same as it is stored under this version. */
    public NoticeSettings atVersion(long next) {
        return new NoticeSettings(on, ways, quiet, validFor, texts, next);
    }
}
