package io.kontuar.demo.shop;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.notice.NoticePlans;
import io.kontuar.notice.NoticeSettings;
import io.kontuar.notice.NoticeSettings.Way;
import io.kontuar.notice.OrderEvent;
import io.kontuar.notice.QuietHours;
import io.kontuar.notice.QuietHours.WhoseClock;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;

/** The demo shop tells its customers everything, at any hour: whoever tries it by night is to see it arrive. */
public final class DemoNotices {
    private DemoNotices() {}

    /** Changes nothing where somebody has decided already. */
    public static void switchOn(NoticePlans plans) {
        NoticeSettings none = plans.settings();
        if (none.version() > 0) {
            return;
        }
        boolean unused = plans.save(new NoticeSettings(
                EnumSet.allOf(OrderEvent.class),
                List.of(
                        new Way(new ChannelAccountId("wa-main"), 40),
                        new Way(new ChannelAccountId("sms-pl"), 10),
                        new Way(new ChannelAccountId("mail-main"), 5)),
                new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, WhoseClock.CUSTOMERS),
                none.validFor(),
                none.texts(),
                0));
    }
}
