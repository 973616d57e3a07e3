package io.kontuar.server;

import io.kontuar.lane.Lanes;
import io.kontuar.notice.BroadcastPlanning;
import io.kontuar.notice.LastLook;
import io.kontuar.notice.NoticeChecking;
import io.kontuar.notice.NoticePorts;
import io.kontuar.notice.NoticeSending;
import io.kontuar.notice.OrderNewsIntake;
import io.kontuar.store.NoticeShelf;
import io.kontuar.store.StorePorts;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of a notice: from what a shop's system states of an order to the command that asks for a message. */
@Configuration(proxyBeanMethods = false)
class NoticeParts {
    @Bean
    NoticePorts noticePorts(StorePorts store) {
        return NoticeShelf.of(store);
    }

    @Bean
    OrderNewsIntake orderNewsIntake(NoticePorts ports, Clock clock) {
        return new OrderNewsIntake(ports, clock);
    }

    @Bean
    BroadcastPlanning broadcastPlanning(NoticePorts ports, Clock clock) {
        return new BroadcastPlanning(ports, clock);
    }

    @Bean
    NoticeSending noticeSending(NoticePorts ports, Lanes lanes, Clock clock) {
        return new NoticeSending(ports, lanes, lanes::waiting, clock);
    }

    @Bean
    NoticeChecking noticeChecking(NoticePorts ports, Lanes lanes, Clock clock) {
        return new NoticeChecking(ports, lanes, clock);
    }

    @Bean
    LastLook lastLook(NoticePorts ports, Clock clock) {
        return new LastLook(ports, clock);
    }
}
