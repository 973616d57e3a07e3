package io.kontuar.console.settings;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Language;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.console.api.ConsoleSettings;
import io.kontuar.console.security.OneTimeLinks;
import io.kontuar.console.security.OneTimeLinks.Purpose;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffMembers;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The first set-up of an empty installation: the shop, the first administrator, a queue and a web chat. */
public final class FirstSetUp {
    public static final QueueId GENERAL = new QueueId("general");
    private static final ChannelAccountId WEB_MAIN = new ChannelAccountId("web-main");

    private final StaffMembers staffMembers;
    private final ShopProfile shopProfile;
    private final Queues queues;
    private final ChannelAccounts accounts;
    private final OneTimeLinks links;
    private final ConsoleSettings settings;

    FirstSetUp(
            StaffMembers staffMembers,
            ShopProfile shopProfile,
            Queues queues,
            ChannelAccounts accounts,
            OneTimeLinks links,
            ConsoleSettings settings) {
        this.staffMembers = staffMembers;
        this.shopProfile = shopProfile;
        this.queues = queues;
        this.accounts = accounts;
        this.links = links;
        this.settings = settings;
    }

    /** For the server to print at its start: a new one-time link, good for 24 hours; empty when somebody works here. */
    public Optional<URI> link() {
        return done()
                ? Optional.empty()
                : Optional.of(settings.page("/set-up/" + links.make(Purpose.SET_UP, Optional.empty())));
    }

    boolean done() {
        return !staffMembers.all().isEmpty();
    }

    boolean good(String token) {
        return !done() && links.good(token, Purpose.SET_UP);
    }

    /**
     * Sets everything up. The administrator comes last: when something fails before, nobody works here yet and the next
     * start prints another link.
     *
     * @return false when the link is not good (any more)
     */
    synchronized boolean setUp(String token, Shop shop, Staff admin) {
        if (done() || links.take(token, Purpose.SET_UP).isEmpty()) {
            return false;
        }
        if (shopProfile.find().isEmpty()) {
            shopProfile.save(shop);
        }
        if (queues.find(GENERAL).isEmpty()) {
            queues.save(general());
        }
        if (accounts.find(WEB_MAIN).isEmpty()) {
            accounts.save(webChat(shop.name()), Map.of());
        }
        return staffMembers.save(admin) == StaffMembers.Saved.DONE;
    }

    private static Queue general() {
        Map<Language, String> names = Map.of(Language.EN, "General", Language.PL, "Ogólna", Language.RO, "Generală");
        return new Queue(GENERAL, names, Duration.ofMinutes(2), 80, Duration.ofSeconds(30), 0);
    }

    private static ChannelAccount webChat(String shop) {
        return new ChannelAccount(WEB_MAIN, ChannelKind.WEB_CHAT, shop, WEB_MAIN.value(), true, Map.of(), 0);
    }
}
