package io.kontuar.server;

import io.kontuar.bot.BotTurn;
import io.kontuar.bot.Knowledge;
import io.kontuar.bot.answers.ArticleKnowledge;
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
import io.kontuar.console.api.ConsoleSettings;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.ProofAttempts;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Facts;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Traces;
import io.kontuar.knowledge.Articles;
import io.kontuar.knowledge.RecentTurns;
import io.kontuar.knowledge.Teaching;
import io.kontuar.routing.Queues;
import io.kontuar.search.ArticleSearch;
import io.kontuar.search.SearchIndex;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bot, over the shop's data. */
@Configuration(proxyBeanMethods = false)
class BotConfiguration {
    @Bean
    BotWarmUp botWarmUp(
            ServerSettings settings, BotSettings bot, Teaching teaching, ShopProfile shop, Stores stores, Clock clock) {
        return new BotWarmUp(
                settings.data().resolve("models"),
                bot.embeddings(),
                () -> School.publishedIfThere(teaching),
                shop,
                stores,
                clock);
    }

    @Bean
    School school(BotWarmUp bot, Teaching teaching, RecentTurns turns, Clock clock) {
        return new School(bot, teaching, turns, clock);
    }

    @Bean
    RecentTurns recentTurns(Conversations conversations, Messages messages, Facts facts, Traces traces, Clock clock) {
        return new RecentTurns(conversations, messages, facts, traces, clock);
    }

    @Bean
    ArticleSearch articleSearch(SearchIndex index, Articles articles, ShopProfile shop, Clock clock) {
        return new ArticleSearch(
                index,
                articles,
                () -> LocalDate.ofInstant(
                        clock.instant(), shop.find().map(Shop::zone).orElse(ZoneOffset.UTC)));
    }

    @Bean
    Knowledge knowledge(ArticleSearch search, BotWarmUp bot, ConsoleSettings console) {
        return new ArticleKnowledge(search, bot::learnt, console.publicUrl() + "/help");
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
            Knowledge knowledge,
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
                knowledge,
                clock);
    }

    @Bean
    BotTurn botTurn(Conversations conversations, Messages messages, Dialogue dialogue) {
        return new BotTurn(conversations, messages, dialogue);
    }
}
