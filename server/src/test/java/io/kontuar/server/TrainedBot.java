package io.kontuar.server;

import io.kontuar.bot.BotTurn;
import io.kontuar.bot.Knowledge;
import io.kontuar.bot.answers.HoursAnswer;
import io.kontuar.bot.answers.OrderAnswer;
import io.kontuar.bot.dialogue.Dialogue;
import io.kontuar.bot.dialogue.HandOffs;
import io.kontuar.bot.dialogue.Ownership;
import io.kontuar.bot.dialogue.Recognition;
import io.kontuar.bot.dialogue.Texts;
import io.kontuar.bot.dialogue.TrackOrder;
import io.kontuar.bot.understanding.EntityRules;
import io.kontuar.bot.understanding.Examples;
import io.kontuar.bot.understanding.Model;
import io.kontuar.bot.understanding.Understanding;
import io.kontuar.store.StorePorts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** The bot as it is shipped, trained once for all tests. */
final class TrainedBot {
    private static final Model MODEL = Model.train(Examples.shipped());

    private TrainedBot() {}

    static BotTurn over(StorePorts store, Clock clock) {
        Understanding understanding = new Understanding(MODEL, EntityRules.usual("PL", clock));
        return over(store, clock, () -> understanding, Knowledge.none());
    }

    static BotTurn over(StorePorts store, Clock clock, Supplier<Understanding> understanding, Knowledge knowledge) {
        Texts texts = new Texts();
        Dialogue dialogue = new Dialogue(
                understanding,
                new TrackOrder(
                        new Ownership(store.orders(), store.contacts(), store.proofAttempts(), clock),
                        new Recognition(store.contacts(), clock),
                        new OrderAnswer(texts, () -> ZoneOffset.UTC),
                        texts),
                new HoursAnswer(store.stores(), texts, () -> ZoneOffset.UTC, clock),
                new HandOffs(store.queues(), texts),
                texts,
                knowledge,
                clock);
        return new BotTurn(store.conversations(), store.messages(), dialogue);
    }
}
