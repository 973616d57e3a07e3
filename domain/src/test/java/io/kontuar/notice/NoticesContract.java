package io.kontuar.notice;

import static io.kontuar.Samples.CUSTOMER;
import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.OTHER_CUSTOMER;
import static io.kontuar.Samples.SMS_MAIN;
import static io.kontuar.Samples.minute;
import static io.kontuar.notice.NoticeSamples.notice;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.conversation.RetentionClass;
import io.kontuar.notice.Notices.Count;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Notices}. */
public interface NoticesContract extends StorePorts {
    BroadcastId STRIKE = new BroadcastId("strike");

    private List<String> toSend(int minute, int limit) {
        return notices().toSend(SMS_MAIN, minute(minute), limit).stream()
                .map(notice -> notice.order().value())
                .toList();
    }

    @Test
    default void a_notice_planned_twice_is_there_once_and_as_it_was_first() {
        assertThat(notices().add(List.of(notice("shop:1"), notice("shop:2")))).isEqualTo(2);
        OrderNotice again = notice("shop:1").becoming(NoticeState.REFUSED, "x", minute(1), null);
        assertThat(notices().add(List.of(again, notice("shop:3")))).isEqualTo(1);
        assertThat(notices().latest(null, 9))
                .hasSize(3)
                .allMatch(notice -> notice.state() == NoticeState.PLANNED && notice.version() == 1);
    }

    @Test
    default void of_two_who_change_a_notice_at_once_the_first_one_wins() {
        notices().add(List.of(notice("shop:1"), notice("shop:2")));
        OrderNotice read = notices().toSend(SMS_MAIN, NOW, 1).getFirst();
        OrderNotice going = read.becoming(NoticeState.GOING, null, NOW, minute(1));
        assertThat(notices().save(List.of(going))).containsExactly(going.atVersion(2));
        assertThat(notices().save(List.of(read.becoming(NoticeState.DROPPED, "x", NOW, null))))
                .isEmpty();
        assertThat(notices().toCheck(minute(1), 9)).containsExactly(going.atVersion(2));
    }

    @Test
    default void what_is_to_be_sent_comes_by_account_the_earliest_due_first() {
        notices()
                .add(List.of(
                        notice("shop:3", NoticeState.PLANNED, minute(3)),
                        notice("shop:1", NoticeState.HELD, minute(1)),
                        notice("shop:2", NoticeState.PLANNED, minute(2)),
                        notice("shop:4", NoticeState.SENT, minute(1)),
                        notice("shop:5", NoticeState.REFUSED, null)));
        assertThat(toSend(2, 9)).containsExactly("shop:1", "shop:2");
        assertThat(toSend(9, 2)).containsExactly("shop:1", "shop:2");
        assertThat(toSend(0, 9)).isEmpty();
        assertThat(notices().toSend(new ChannelAccountId("other"), minute(9), 9))
                .isEmpty();
    }

    @Test
    default void what_is_on_its_way_is_looked_at_when_it_is_due_and_never_once_it_is_settled() {
        notices()
                .add(List.of(
                        notice("shop:2", NoticeState.SENT, minute(2)),
                        notice("shop:1", NoticeState.GOING, minute(1)),
                        notice("shop:3", NoticeState.UNKNOWN, minute(3)),
                        notice("shop:4", NoticeState.DELIVERED, null),
                        notice("shop:5", NoticeState.PLANNED, minute(1)),
                        notice("shop:6", NoticeState.SENT, null)));
        assertThat(notices().toCheck(minute(2), 9))
                .extracting(notice -> notice.order().value())
                .containsExactly("shop:1", "shop:2");
        assertThat(notices().toCheck(minute(9), 9)).hasSize(3);
    }

    @Test
    default void what_went_to_an_address_is_found_by_it() {
        notices()
                .add(List.of(
                        notice("shop:1", NoticeState.SENT, minute(1)),
                        notice("shop:2", NoticeState.SENT, minute(2)),
                        notice("shop:3", NoticeState.SENT, minute(3), null, OTHER_CUSTOMER)));
        assertThat(notices().to(AddressId.of(CUSTOMER), minute(1), 9))
                .extracting(notice -> notice.order().value())
                .containsExactly("shop:2", "shop:1");
        assertThat(notices().to(AddressId.of(CUSTOMER), minute(2), 9)).hasSize(1);
    }

    @Test
    default void a_broadcasts_notices_are_listed_and_counted_apart() {
        notices()
                .add(List.of(
                        notice("shop:1", NoticeState.SENT, minute(1)),
                        notice("shop:1", NoticeState.SENT, minute(2), STRIKE, CUSTOMER),
                        notice("shop:2", NoticeState.SENT, minute(3), STRIKE, CUSTOMER),
                        notice("shop:3", NoticeState.HELD, minute(4), STRIKE, CUSTOMER)));
        assertThat(notices().latest(STRIKE, 2))
                .extracting(notice -> notice.order().value())
                .containsExactly("shop:3", "shop:2");
        assertThat(notices().counts(NOW))
                .containsExactlyInAnyOrder(
                        new Count(null, OrderEvent.SHIPPED, NoticeState.SENT, 1),
                        new Count(STRIKE, OrderEvent.DELAYED, NoticeState.SENT, 2),
                        new Count(STRIKE, OrderEvent.DELAYED, NoticeState.HELD, 1));
        assertThat(notices().counts(minute(4))).hasSize(1);
    }

    @Test
    default void what_was_kept_long_enough_goes_the_oldest_first() {
        notices()
                .add(List.of(
                        notice("shop:1", NoticeState.SENT, minute(1)),
                        notice("shop:2", NoticeState.SENT, minute(2)),
                        notice("shop:3", NoticeState.SENT, minute(3))));
        assertThat(retention().removeOlder(RetentionClass.NOTICE, minute(3), 1)).isEqualTo(1);
        assertThat(retention().removeOlder(RetentionClass.NOTICE, minute(3), 9)).isEqualTo(1);
        assertThat(notices().latest(null, 9))
                .extracting(notice -> notice.order().value())
                .containsExactly("shop:3");
    }
}
