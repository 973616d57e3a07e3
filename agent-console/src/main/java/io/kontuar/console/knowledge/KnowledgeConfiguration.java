package io.kontuar.console.knowledge;

import io.kontuar.commerce.ShopProfile;
import io.kontuar.console.api.Announcements;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.ConsoleSettings;
import io.kontuar.console.api.ShopDays;
import io.kontuar.console.desk.Colleagues;
import io.kontuar.knowledge.Articles;
import io.kontuar.lane.Lanes;
import io.kontuar.search.ArticleSearch;
import io.kontuar.search.SearchIndex;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Articles in the console. */
@Configuration(proxyBeanMethods = false)
public class KnowledgeConfiguration {
    @Bean
    ShopDays shopDays(ShopProfile shop, Clock clock) {
        return new ShopDays(shop, clock);
    }

    @Bean
    ArticleController articleController(
            Articles articles,
            Lanes lanes,
            Announcements announcements,
            Audit audit,
            Colleagues colleagues,
            ShopDays days,
            Clock clock) {
        ArticleDesk desk = new ArticleDesk(articles, lanes, announcements, audit, clock);
        return new ArticleController(articles, desk, colleagues, days);
    }

    @Bean
    ArticleFinderController articleFinderController(
            SearchIndex index, Articles articles, ShopDays days, ConsoleSettings settings) {
        return new ArticleFinderController(new ArticleSearch(index, articles, days::today), settings);
    }
}
