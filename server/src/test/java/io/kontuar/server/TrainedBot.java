package io.kontuar.server;

import io.kontuar.bot.BotTurn;
import io.kontuar.bot.dialogue.Dialogue;
import io.kontuar.bot.dialogue.DialogueParts;
import io.kontuar.bot.dialogue.DialoguePorts;
import io.kontuar.bot.dialogue.Knowledge;
import io.kontuar.bot.dialogue.Patience;
import io.kontuar.bot.dialogue.PeopleHours;
import io.kontuar.bot.flow.Flows;
import io.kontuar.bot.understanding.EntityRules;
import io.kontuar.bot.understanding.Examples;
import io.kontuar.bot.understanding.Gazetteer;
import io.kontuar.bot.understanding.Intent;
import io.kontuar.bot.understanding.Model;
import io.kontuar.bot.understanding.Understanding;
import io.kontuar.commerce.Store;
import io.kontuar.store.StorePorts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bot as it is shipped, trained once for all tests. */
final class TrainedBot {
    private static final Model MODEL = Model.train(Examples.shipped());

    private TrainedBot() {}

    static BotTurn over(StorePorts store, Clock clock) {
        return over(store, DialoguePorts.of(store, Knowledge.NONE), PeopleHours.parse(""), clock);
    }

    static BotTurn over(StorePorts store, DialoguePorts ports, PeopleHours hours, Clock clock) {
        return over(store, ports, hours, new Patience(Duration.ofSeconds(30)), clock);
    }

    static BotTurn over(StorePorts store, DialoguePorts ports, PeopleHours hours, Patience patience, Clock clock) {
        DialogueParts parts = DialogueParts.over(ports, hours, patience, clock);
        Flows flows = Flows.of(
                Flows.shippedFiles(),
                parts.vocabulary(MODEL.intents().stream().map(Intent::name).collect(Collectors.toSet())));
        return new BotTurn(
                store.conversations(),
                store.messages(),
                new Dialogue(() -> understanding(store, clock), () -> flows, parts, clock));
    }

    private static Understanding understanding(StorePorts store, Clock clock) {
        List<String> places = store.stores().all().stream()
                .flatMap((Store each) -> Stream.of(each.name(), each.city()))
                .distinct()
                .toList();
        return new Understanding(MODEL, EntityRules.usual("PL", clock).with(Gazetteer.of(places)));
    }
}
