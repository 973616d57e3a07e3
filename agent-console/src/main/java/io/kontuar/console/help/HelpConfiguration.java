package io.kontuar.console.help;

import io.kontuar.commerce.ShopProfile;
import io.kontuar.console.api.ShopDays;
import io.kontuar.knowledge.Articles;
import io.kontuar.search.ArticleSearch;
import io.kontuar.search.SearchIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The public help page. */
@Configuration(proxyBeanMethods = false)
public class HelpConfiguration {
    @Bean
    HelpController helpController(Articles articles, SearchIndex index, ShopProfile profile, ShopDays days) {
        return new HelpController(articles, new ArticleSearch(index, articles, days::today), profile, days);
    }
}
