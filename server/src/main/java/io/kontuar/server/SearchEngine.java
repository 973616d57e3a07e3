package io.kontuar.server;

import io.kontuar.commerce.Orders;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Messages;
import io.kontuar.engine.cluster.ClusterRefused;
import io.kontuar.knowledge.Articles;
import io.kontuar.search.Indexing;
import io.kontuar.search.Rebuild;
import io.kontuar.search.SearchIndex;
import io.kontuar.store.StorePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Search in the data folder or in an Elasticsearch, filled by the lane {@code index} and rebuilt from the store when it is missing. */
@Configuration(proxyBeanMethods = false)
class SearchEngine {

    /** Opened after the store, whose lock guards the data folder. */
    @Bean(destroyMethod = "close")
    OpenedSearch search(ServerSettings settings, OpenStore lockedFirst) throws ClusterRefused {
        return OpenedSearch.open(settings);
    }

    @Bean
    SearchIndex searchIndex(OpenedSearch search) {
        return search.index();
    }

    @Bean
    Indexing indexing(
            Conversations conversations,
            Messages messages,
            Contacts contacts,
            Orders orders,
            Articles articles,
            SearchIndex index) {
        return new Indexing(conversations, messages, contacts, orders, articles, index);
    }

    @Bean
    Rebuild rebuild(StorePorts store, Indexing indexing, SearchIndex index) {
        return new Rebuild(store.storeWalk(), indexing, index);
    }
}
