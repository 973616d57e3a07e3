package io.kontuar.server;

import io.kontuar.assist.BudgetedModel;
import io.kontuar.assist.LanguageModel;
import io.kontuar.assist.ReplyDrafts;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.Facts;
import io.kontuar.conversation.Messages;
import io.kontuar.engine.languagemodel.LanguageModels;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The language model, where one is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelSettings.class)
class ModelConfiguration {
    @Bean
    LanguageModel languageModel(ModelSettings settings, Facts facts, Clock clock) {
        return settings.url() == null
                ? LanguageModel.NONE
                : new BudgetedModel(
                        LanguageModels.openAi(settings.url(), settings.key(), settings.name()),
                        facts,
                        settings.dailyTokens(),
                        clock);
    }

    @Bean
    ReplyDrafts replyDrafts(LanguageModel model, Messages messages, Contacts contacts, ModelSettings settings) {
        return new ReplyDrafts(model, messages, contacts, settings.timeout());
    }
}
