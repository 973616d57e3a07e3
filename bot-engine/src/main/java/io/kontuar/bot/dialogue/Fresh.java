package io.kontuar.bot.dialogue;

import io.kontuar.bot.Knowledge;
import io.kontuar.bot.flow.Flow;
import io.kontuar.bot.flow.Slot;
import io.kontuar.bot.understanding.Reading;
import io.kontuar.bot.understanding.ScoredIntent;
import io.kontuar.bot.understanding.Understanding;
import io.kontuar.bot.understanding.Verdict;
import io.kontuar.channel.Choice;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a message begins when no flow is under way. */
final class Fresh {
    private static final String BEGIN = "begin:";
    private static final int MOST_MISSES = 2;
    private static final double NEARLY = 0.8;
    private final Walk walk;
    private final Supplier<Understanding> understanding;
    private final Knowledge knowledge;

    Fresh(Walk walk, Supplier<Understanding> understanding, Knowledge knowledge) {
        this.walk = walk;
        this.understanding = understanding;
        this.knowledge = knowledge;
    }

    /** Files without a word: the flow for damaged goods wants them, everything else is for people. */
    Move wordless(Talk talk) {
        Optional<Flow> damaged = talk.flows.begunBy("report_damaged");
        return talk.turn.files() > 0 && damaged.isPresent()
                ? begin(talk, damaged.get())
                : new Move.GiveUp("not-automated");
    }

    Move next(Talk talk) {
        Optional<String> chosen = Offered.shown(talk).filter(id -> id.startsWith(BEGIN));
        talk.forget("offered");
        if (chosen.isPresent()) {
            return talk.flows
                    .named(chosen.get().substring(BEGIN.length()))
                    .map(flow -> begin(talk, flow))
                    .orElseGet(() -> ask(talk, "how-can-i-help"));
        }
        Reading reading = talk.turn.reading();
        if (talk.knows(Dialogue.LAST_FLOW) && Words.no(talk.turn.words()) && Filling.correctsOrder(talk)) {
            return ofNumber(talk);
        }
        List<Flow> several = Wishes.several(understanding.get(), reading, talk.turn.language(), talk.flows);
        if (!several.isEmpty()) {
            several.stream().skip(1).map(Flow::name).forEach(talk.pending::add);
            return begin(talk, several.getFirst());
        }
        return switch (reading.verdict()) {
            case Verdict.Confident confident -> begin(talk, confident.intent());
            case Verdict.Unsure unsure -> unsure(talk, unsure);
            case Verdict.Unknown unknown -> unknown(talk);
        };
    }

    private Move begin(Talk talk, ScoredIntent intent) {
        String name = intent.intent().name();
        talk.note("last-intent", name);
        return talk.flows.begunBy(name).map(flow -> begin(talk, flow)).orElseGet(() -> social(talk, name));
    }

    Move begin(Talk talk, Flow flow) {
        Filling.shared(talk);
        talk.begin(flow);
        Filling.byTheWay(talk, flow);
        return walk.on(talk, false);
    }

    private Move social(Talk talk, String intent) {
        return switch (intent) {
            case "greeting", "thanks", "goodbye" -> say(talk, intent);
            case "affirm" -> ask(talk, "how-can-i-help");
            case "deny" -> say(talk, "goodbye");
            default -> written(talk, intent);
        };
    }

    /** An intent of the shop's own: its answer, else a passage of an article. */
    private Move written(Talk talk, String intent) {
        Optional<String> own = knowledge.taught(intent, talk.turn.language());
        own.ifPresent(answer -> {
            talk.did("gave the shop's answer to " + intent);
            talk.sayWords("the shop's answer to " + intent, answer);
        });
        if (own.isEmpty() && !Quotation.said(talk, knowledge)) {
            return new Move.GiveUp("not-automated");
        }
        talk.hit();
        return new Move.Say();
    }

    private static Move say(Talk talk, String key) {
        talk.hit();
        talk.say(key);
        return new Move.Say();
    }

    private static Move ask(Talk talk, String key) {
        talk.ask(key, List.of());
        return new Move.Ask();
    }

    /** Two matters are near: a number settles it, or an article that speaks of all that was asked; else the customer does. */
    private Move unsure(Talk talk, Verdict.Unsure unsure) {
        if (Wishes.carriesNumber(talk.turn.reading())) {
            return ofUnsureNumber(talk, unsure);
        }
        if (Quotation.said(talk, knowledge)) {
            talk.hit();
            return new Move.Say();
        }
        List<Flow> near = Stream.of(unsure.first(), unsure.second())
                .flatMap(each -> talk.flows.begunBy(each.intent().name()).stream())
                .distinct()
                .toList();
        if (near.size() < 2) {
            return near.isEmpty()
                            || talk.flows
                                    .begunBy(unsure.first().intent().name())
                                    .isEmpty()
                    ? begin(talk, unsure.first())
                    : begin(talk, near.getFirst());
        }
        talk.did("asked which of two was meant");
        List<Choice> choices = Stream.concat(
                        near.stream().map(flow -> new Choice(BEGIN + flow.name(), title(talk, flow))),
                        Stream.of(new Choice(BEGIN + "none", talk.text("something-else"))))
                .toList();
        talk.ask("which-of-two", choices);
        return new Move.Ask();
    }

    /** Where an order is named, its whereabouts are the usual wish, unless another one about orders is clearly nearer. */
    private Move ofUnsureNumber(Talk talk, Verdict.Unsure unsure) {
        boolean whereabouts = unsure.second().intent().name().equals("track_order")
                && unsure.second().probability() >= NEARLY * unsure.first().probability();
        return talk.flows
                .begunBy(unsure.first().intent().name())
                .filter(flow -> !whereabouts && takesOrder(flow))
                .map(flow -> begin(talk, flow))
                .orElseGet(() -> ofNumber(talk));
    }

    private static boolean takesOrder(Flow flow) {
        return flow.slots().values().stream().anyMatch(slot -> slot.type() == Slot.Type.ORDER);
    }

    private static String title(Talk talk, Flow flow) {
        return flow.text(Flow.TITLE, talk.turn.language()).orElse(flow.name());
    }

    private Move unknown(Talk talk) {
        return Wishes.carriesNumber(talk.turn.reading()) ? ofNumber(talk) : notUnderstood(talk);
    }

    /** A bare number belongs to what was spoken of last, if that was about an order; else it asks where the order is. */
    private Move ofNumber(Talk talk) {
        String last = talk.slot(Dialogue.LAST_FLOW);
        return Optional.ofNullable(last)
                .flatMap(talk.flows::named)
                .filter(Fresh::takesOrder)
                .or(() -> talk.flows.begunBy("track_order"))
                .map(flow -> begin(talk, flow))
                .orElseGet(() -> notUnderstood(talk));
    }

    Move notUnderstood(Talk talk) {
        if (Quotation.said(talk, knowledge)) {
            talk.hit();
            return new Move.Say();
        }
        talk.missed();
        talk.did("not understood");
        return talk.misses() >= MOST_MISSES ? new Move.GiveUp("not-understood") : ask(talk, "not-understood");
    }
}
