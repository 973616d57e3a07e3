package io.kontuar.server;

import io.kontuar.bot.BotTurn;
import io.kontuar.bot.Knowledge;
import io.kontuar.bot.dialogue.Dialogue;
import io.kontuar.bot.dialogue.DialogueParts;
import io.kontuar.bot.dialogue.DialoguePorts;
import io.kontuar.bot.dialogue.Patience;
import io.kontuar.bot.flow.Flows;
import io.kontuar.bot.understanding.EntityRules;
import io.kontuar.bot.understanding.Examples;
import io.kontuar.bot.understanding.Gazetteer;
import io.kontuar.bot.understanding.Intent;
import io.kontuar.bot.understanding.Model;
import io.kontuar.bot.understanding.Understanding;
import io.kontuar.channel.OpeningHours;
import io.kontuar.commerce.Store;
import io.kontuar.store.StorePorts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bot as it is shipped, trained once for all tests. */
final class TrainedBot {
    private static final Model MODEL = Model.train(Examples.shipped());

    private TrainedBot() {}

    static BotTurn over(StorePorts store, Clock clock) {
        return over(store, DialoguePorts.of(store, Knowledge.none()), OpeningHours.ALWAYS, clock);
    }

    static BotTurn over(StorePorts store, DialoguePorts ports, OpeningHours hours, Clock clock) {
        return over(store, ports, hours, new Patience(Duration.ofSeconds(30)), clock);
    }

    static BotTurn over(StorePorts store, DialoguePorts ports, OpeningHours hours, Patience patience, Clock clock) {
        return over(store, DialogueParts.over(ports, hours, patience, clock), () -> understanding(store, clock), clock);
    }

    static BotTurn over(StorePorts store, Clock clock, Supplier<Understanding> understanding, Knowledge knowledge) {
        DialogueParts parts = DialogueParts.over(
                DialoguePorts.of(store, knowledge), OpeningHours.ALWAYS, new Patience(Duration.ofSeconds(30)), clock);
        return over(store, parts, understanding, clock);
    }

    private static BotTurn over(
            StorePorts store, DialogueParts parts, Supplier<Understanding> understanding, Clock clock) {
        Flows flows = Flows.of(
                Flows.shippedFiles(),
                parts.vocabulary(MODEL.intents().stream().map(Intent::name).collect(Collectors.toSet())));
        return new BotTurn(
                store.conversations(), store.messages(), new Dialogue(understanding, () -> flows, parts, clock));
    }

    private static Understanding understanding(StorePorts store, Clock clock) {
        List<String> places = store.stores().all().stream()
                .flatMap((Store each) -> Stream.of(each.name(), each.city()))
                .distinct()
                .toList();
        return new Understanding(MODEL, EntityRules.usual("PL", clock).with(Gazetteer.of(places)));
    }
}
