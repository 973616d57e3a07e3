package io.kontuar.bot.dialogue;

import io.kontuar.bot.flow.Flow;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Language;
import io.kontuar.channel.OpeningHours;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import io.kontuar.conversation.Handoff;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands a conversation over to people, with all that was found out, into the queue that fits the matter; and tells the
 * customer what to expect: the place in the queue and the wait, or when people are back.
 */
public final class HandOffs {
    /** Why a conversation may be handed over; each has a text and a word in the console. */
    public static final Set<String> REASONS =
            Set.of("asked", "angry", "not-understood", "failed", "not-automated", "shop-away");

    private static final Map<String, Integer> PRIORITY_OF = Map.of("angry", 3, "failed", 1, "shop-away", 1);
    private static final Set<String> HIDDEN = Set.of(
            "asked-proof",
            "last-intent",
            "offered",
            Quotation.QUOTED,
            Dialogue.LAST_FLOW,
            MaskedNotice.TOLD,
            OneTimeCodes.ASKED,
            Ownership.PROVEN,
            Ownership.PROOF);
    private final Queues queues;
    private final QueueOutlook outlook;
    private final OpeningHours hours;
    private final ShopProfile profile;
    private final Summary summary;

    HandOffs(DialoguePorts ports, OpeningHours hours, Texts texts) {
        this.queues = ports.queues();
        this.outlook = new QueueOutlook(ports);
        this.hours = hours;
        this.profile = ports.shopProfile();
        this.summary = new Summary(texts);
    }

    BotDecision of(Talk talk, Move.GiveUp give) {
        String intent = intent(talk);
        QueueId queue = queue(talk, intent);
        Optional<Shop> shop = profile.find();
        Handoff handoff = handoff(
                talk, give.reason(), intent, shop.map(Shop::defaultLanguage).orElse(Language.EN));
        talk.drop();
        if (!give.told()) {
            talk.say("handoff." + give.reason());
        }
        expect(talk, queue == null ? talk.turn.conversation().queue() : queue, shop);
        return new BotDecision.HandOff(
                talk.messages(),
                talk.state().write(),
                talk.turn.language(),
                handoff,
                queue,
                PRIORITY_OF.getOrDefault(give.reason(), 0));
    }

    /** An honest expectation: who is not here answers nobody, and a mail's writer does not stand in a queue. */
    private void expect(Talk talk, QueueId queue, Optional<Shop> shop) {
        ZoneId zone = shop.map(Shop::zone).orElse(ZoneOffset.UTC);
        if (!hours.isOpen(talk.turn.now(), zone)) {
            hours.nextOpening(talk.turn.now(), zone)
                    .map(next -> next.atZone(zone))
                    .ifPresent(next -> {
                        talk.value(
                                "when",
                                DateTimeFormatter.ofPattern(
                                                "EEEE, d MMMM, HH:mm",
                                                talk.turn.language().locale())
                                        .format(next));
                        talk.say("people.closed");
                    });
            return;
        }
        QueueOutlook.Outlook seen = outlook.of(queue, talk.turn.now());
        if (!seen.attended()) {
            talk.say("people.away");
            return;
        }
        if (talk.turn.conversation().customer().replyTo().channel() == ChannelKind.EMAIL) {
            return;
        }
        talk.value("ahead", Integer.toString(seen.place() - 1));
        talk.say(seen.place() == 1 ? "people.next" : "people.place");
        QueueOutlook.minutes(seen).ifPresent(minutes -> {
            talk.value("minutes", Long.toString(minutes));
            talk.say("people.wait");
        });
    }

    private Handoff handoff(Talk talk, String reason, @Nullable String intent, Language language) {
        Optional<Proven> proven = Proven.of(talk);
        String order = talk.slot(Ownership.ORDER);
        double confidence = talk.turn.reading().intents().isEmpty()
                ? 0
                : talk.turn.reading().intents().getFirst().probability();
        Map<String, String> shown = new HashMap<>(talk.slots());
        shown.keySet().removeAll(HIDDEN);
        Map<String, String> sources = new HashMap<>(talk.sources());
        sources.keySet().retainAll(shown.keySet());
        String item = talk.slot("item");
        return new Handoff(
                reason,
                intent,
                confidence,
                shown,
                proven.isPresent() && order != null ? List.of(order) : List.of(),
                talk.steps(),
                talk.turn.conversation().progress().lastInboundSeq(),
                new Handoff.Found(
                        summary.of(talk, reason, intent, shown, language),
                        proven.map(Proven::how).orElse("none"),
                        item == null ? List.of() : List.of(item),
                        sources,
                        "lang-" + talk.turn.language().code()));
    }

    private static @Nullable String intent(Talk talk) {
        Optional<Flow> flow = talk.flow();
        if (flow.isPresent()) {
            return flow.get().name();
        }
        String first = talk.turn.reading().intents().isEmpty()
                ? null
                : talk.turn.reading().intents().getFirst().intent().name();
        return "talk_to_human".equals(first) ? talk.slot("last-intent") : first;
    }

    private @Nullable QueueId queue(Talk talk, @Nullable String intent) {
        String name = intent == null
                ? null
                : talk.flows
                        .named(intent)
                        .or(() -> talk.flows.begunBy(intent))
                        .map(Flow::queue)
                        .orElse(null);
        return name == null
                ? null
                : queues.find(new QueueId(name)).map(Queue::id).orElse(null);
    }
}
