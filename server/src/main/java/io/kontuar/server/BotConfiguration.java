package io.kontuar.server;

import io.kontuar.assist.LanguageModel;
import io.kontuar.bot.BotTurn;
import io.kontuar.bot.Knowledge;
import io.kontuar.bot.Rephrasing;
import io.kontuar.bot.answers.ArticleKnowledge;
import io.kontuar.bot.dialogue.Dialogue;
import io.kontuar.bot.dialogue.DialogueParts;
import io.kontuar.bot.dialogue.DialoguePorts;
import io.kontuar.bot.dialogue.Patience;
import io.kontuar.channel.OpeningHours;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.commerce.Stores;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Facts;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Traces;
import io.kontuar.knowledge.Articles;
import io.kontuar.knowledge.RecentTurns;
import io.kontuar.knowledge.Teaching;
import io.kontuar.search.ArticleSearch;
import io.kontuar.search.SearchIndex;
import io.kontuar.store.StorePorts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

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
    Knowledge knowledge(ArticleSearch search, BotWarmUp bot, Environment environment) {
        String publicUrl = environment.getRequiredProperty("kontuar.public-url");
        return new ArticleKnowledge(search, bot::learnt, publicUrl + "/help");
    }

    @Bean
    DialogueParts dialogueParts(StorePorts store, Knowledge knowledge, BotSettings settings, Clock clock) {
        return DialogueParts.over(
                DialoguePorts.of(store, knowledge),
                OpeningHours.of(settings.peopleHours()),
                new Patience(settings.deadline()),
                clock);
    }

    @Bean
    FlowShelf flowShelf(BotSettings settings, DialogueParts parts, Teaching teaching, Clock clock) {
        return new FlowShelf(settings.flows(), parts, () -> School.published(teaching), clock);
    }

    @Bean
    Dialogue dialogue(BotWarmUp warmUp, FlowShelf flows, DialogueParts parts, Clock clock) {
        return new Dialogue(warmUp, flows, parts, clock);
    }

    @Bean
    BotTurn botTurn(
            Conversations conversations,
            Messages messages,
            Dialogue dialogue,
            LanguageModel model,
            ModelSettings settings,
            Contacts contacts) {
        Rephrasing rephrasing = settings.rephrase() && model.isOn()
                ? new Rephrasing(model, contacts, settings.rephraseWithin())
                : Rephrasing.NONE;
        return new BotTurn(conversations, messages, dialogue, rephrasing);
    }
}
