package io.kontuar.console.notices;

import io.kontuar.channel.ChannelAccounts;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Stores;
import io.kontuar.console.api.Announcements;
import io.kontuar.console.api.Audit;
import io.kontuar.console.desk.Colleagues;
import io.kontuar.conversation.Messages;
import io.kontuar.notice.NoticePlans;
import io.kontuar.notice.Notices;
import io.kontuar.search.StoreWalk;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page "Notices" for supervisors; its settings are for administrators to change. */
@Configuration(proxyBeanMethods = false)
public class NoticesConfiguration {
    @Bean
    NoticeController noticeController(Notices notices, NoticePlans plans, Messages messages, Clock clock) {
        return new NoticeController(notices, plans, messages, clock);
    }

    @Bean
    NoticeSettingsController noticeSettingsController(
            NoticePlans plans, ChannelAccounts accounts, Announcements announcements, Audit audit) {
        return new NoticeSettingsController(plans, accounts, announcements, audit);
    }

    @Bean
    BroadcastController broadcastController(
            NoticePlans plans,
            Stores stores,
            Orders orders,
            StoreWalk walk,
            Colleagues colleagues,
            Audit audit,
            Clock clock) {
        return new BroadcastController(plans, stores, orders, walk, colleagues, audit, clock);
    }
}
