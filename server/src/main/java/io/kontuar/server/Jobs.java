package io.kontuar.server;

import io.kontuar.conversation.TimerScheduler;
import io.kontuar.notice.BroadcastPlanning;
import io.kontuar.notice.NoticeChecking;
import io.kontuar.notice.NoticeSending;
import io.kontuar.routing.HandBack;
import io.kontuar.routing.QueueSweep;
import io.kontuar.search.Rebuild;
import io.kontuar.server.Clockwork.Job;
import io.kontuar.server.ServerSettings.Role;
import io.kontuar.staff.SignIns;
import io.kontuar.store.Duties;
import io.kontuar.store.LeasedDuties;
import io.kontuar.store.StorePorts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this process's roles do again and again, and what of it only one of several processes does. */
@Configuration(proxyBeanMethods = false)
class Jobs {
    private static final Duration TIMERS = Duration.ofSeconds(1);
    private static final Duration NOTICES = Duration.ofMillis(250);
    private static final Duration TEACHING = Duration.ofSeconds(2);
    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration ACCOUNTS = Duration.ofSeconds(2);

    /** A store in the data folder has one process only: its lock sees to that. */
    @Bean
    Duties duties(ServerSettings settings, StorePorts store, Clock clock) {
        return settings.onMongodb()
                ? new DutyKeeper(
                        new LeasedDuties(store.leases(), UUID.randomUUID().toString(), clock))
                : Duties.ALONE;
    }

    @Bean
    Clockwork clockwork(
            ServerSettings settings,
            LaneCrew crew,
            TimerScheduler timers,
            QueueSweep queues,
            HandBack handBack,
            RetentionJob retention,
            BroadcastPlanning broadcasts,
            NoticeSending notices,
            NoticeChecking noticeChecks,
            SignIns signIns,
            Rebuild rebuild,
            ObjectProvider<School> school,
            Duties duties,
            Clock clock) {
        List<Job> jobs = new ArrayList<>();
        if (settings.has(Role.GATEWAYS)) {
            jobs.add(new Job("opening lanes of new channel accounts", ACCOUNTS, crew::openOutbound));
        }
        if (settings.has(Role.CORE) || settings.has(Role.CONSOLE)) {
            jobs.add(new Job("filling the search index", SWEEP, rebuild::run));
        }
        if (settings.has(Role.CORE)) {
            jobs.add(job("firing timers", TIMERS, duties, timers::fire));
            jobs.add(job("planning broadcasts", TIMERS, duties, broadcasts::run));
            jobs.add(job("sending notices", NOTICES, duties, notices::run));
            jobs.add(job("looking what became of notices", TIMERS, duties, noticeChecks::run));
            jobs.add(job("looking at waiting queues", SWEEP, duties, queues::sweep));
            jobs.add(job("handing back what those hold who left", MINUTE, duties, handBack::sweep));
            jobs.add(job("removing what was kept long enough", HOUR, duties, retention::run));
            jobs.add(job("forgetting old sign-ins", HOUR, duties, () -> signIns.removeExpired(clock.instant())));
        }
        school.ifAvailable(bot -> jobs.add(new Job("teaching the bot", TEACHING, bot::look)));
        return new Clockwork(jobs.toArray(Job[]::new));
    }

    /** One that only one process does at a time: whichever has the duty {@code clock}. */
    static Job job(String name, Duration every, Duties duties, Runnable work) {
        return new Job(name, every, () -> {
            if (duties.mine("clock")) {
                work.run();
            }
        });
    }
}
