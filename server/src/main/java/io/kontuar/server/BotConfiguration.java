package io.kontuar.server;

import io.kontuar.bot.BotTurn;
import io.kontuar.bot.answers.HoursAnswer;
import io.kontuar.bot.answers.OrderAnswer;
import io.kontuar.bot.dialogue.Dialogue;
import io.kontuar.bot.dialogue.HandOffs;
import io.kontuar.bot.dialogue.Ownership;
import io.kontuar.bot.dialogue.Recognition;
import io.kontuar.bot.dialogue.Texts;
import io.kontuar.bot.dialogue.TrackOrder;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.commerce.Stores;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.ProofAttempts;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Messages;
import io.kontuar.routing.Queues;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
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
    Dialogue dialogue(
            BotWarmUp warmUp,
            Orders orders,
            Contacts contacts,
            ProofAttempts attempts,
            Stores stores,
            Queues queues,
            ShopProfile shop,
            Clock clock) {
        Texts texts = new Texts();
        Supplier<ZoneId> zone = () -> shop.find().map(Shop::zone).orElse(ZoneOffset.UTC);
        TrackOrder trackOrder = new TrackOrder(
                new Ownership(orders, contacts, attempts, clock),
                new Recognition(contacts, clock),
                new OrderAnswer(texts, zone),
                texts);
        return new Dialogue(
                warmUp,
                trackOrder,
                new HoursAnswer(stores, texts, zone, clock),
                new HandOffs(queues, texts),
                texts,
                clock);
    }

    @Bean
    BotTurn botTurn(Conversations conversations, Messages messages, Dialogue dialogue) {
        return new BotTurn(conversations, messages, dialogue);
    }
}
