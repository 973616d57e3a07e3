package io.kontuar.notice;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Language;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for all notices of one round: read once, used for some hundreds of them.
 *
 * @param accounts all of them, switched on or not: a customer's STOP on one that is off now still means stop
 */
record HouseRules(Shop shop, NoticeSettings settings, List<ChannelAccount> accounts, List<Store> stores, Instant now) {
    /** Where the shop may write first. A chat is gone with its visitor, and nobody is called. */
    static final Set<ChannelKind> CHANNELS = EnumSet.of(ChannelKind.SMS, ChannelKind.WHATSAPP, ChannelKind.EMAIL);

    /** Empty until the shop is set up. */
    static Optional<HouseRules> read(NoticePorts ports, Instant now) {
        return ports.shop()
                .find()
                .map(shop -> new HouseRules(
                        shop,
                        ports.plans().settings(),
                        ports.accounts().all(),
                        ports.stores().all(),
                        now));
    }

    HouseRules at(Instant moment) {
        return new HouseRules(shop, settings, accounts, stores, moment);
    }

    /** The accounts by which notices go, the first to be tried in front. */
    List<ChannelAccount> ways() {
        return settings.ways().stream()
                .flatMap(way ->
                        accounts.stream().filter(account -> account.id().equals(way.account()) && account.enabled()))
                .filter(account -> CHANNELS.contains(account.channel()))
                .toList();
    }

    /** When the recipient's quiet hours end; empty when it is not quiet there now. */
    Optional<Instant> quietUntil(Address to) {
        return settings.quiet().end(now, zone(to));
    }

    private ZoneId zone(Address to) {
        return settings.quiet().by() == QuietHours.WhoseClock.SHOPS
                ? shop.zone()
                : NumberPlan.zone(to).orElse(shop.zone());
    }

    /** The one asked for where the shop speaks it, else its first. */
    Language spoken(Optional<Language> wanted) {
        return wanted.filter(shop.languages()::contains).orElse(shop.defaultLanguage());
    }
}
