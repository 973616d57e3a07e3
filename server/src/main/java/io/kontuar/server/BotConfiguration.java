package io.kontuar.server;

import io.kontuar.bot.BotTurn;
import io.kontuar.bot.dialogue.Dialogue;
import io.kontuar.bot.dialogue.DialogueParts;
import io.kontuar.bot.dialogue.DialoguePorts;
import io.kontuar.bot.dialogue.Knowledge;
import io.kontuar.bot.dialogue.Patience;
import io.kontuar.bot.dialogue.PeopleHours;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.commerce.Stores;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Messages;
import io.kontuar.store.StorePorts;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bot, over the shop's data. */
@Configuration(proxyBeanMethods = false)
class BotConfiguration {
    @Bean
    BotWarmUp botWarmUp(ServerSettings settings, BotSettings bot, ShopProfile shop, Stores stores, Clock clock) {
        return new BotWarmUp(settings.data().resolve("models"), bot.embeddings(), shop, stores, clock);
    }

    @Bean
    DialogueParts dialogueParts(
            StorePorts store, ObjectProvider<Knowledge> knowledge, BotSettings settings, Clock clock) {
        return DialogueParts.over(
                DialoguePorts.of(store, knowledge.getIfAvailable(() -> Knowledge.NONE)),
                PeopleHours.parse(settings.peopleHours()),
                new Patience(settings.deadline()),
                clock);
    }

    @Bean
    FlowShelf flowShelf(BotSettings settings, DialogueParts parts, Clock clock) {
        return new FlowShelf(settings.flows(), parts, clock);
    }

    @Bean
    Dialogue dialogue(BotWarmUp warmUp, FlowShelf flows, DialogueParts parts, Clock clock) {
        return new Dialogue(warmUp, flows, parts, clock);
    }

    @Bean
    BotTurn botTurn(Conversations conversations, Messages messages, Dialogue dialogue) {
        return new BotTurn(conversations, messages, dialogue);
    }
}
