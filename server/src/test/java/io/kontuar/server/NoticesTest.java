package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.SendingPermission;
import io.kontuar.channel.Verification;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand.Notify;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.notice.NoticeState;
import io.kontuar.notice.OrderNotice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers are told of their orders, to whom, when, and what becomes of an answer; over the real store. */
class NoticesTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration NIGHT = Duration.ofHours(11);

    @TempDir
    Path folder;

    private NoticeFloor floor;
    private StillCounter counter;

    @BeforeEach
    void open() throws Exception {
        floor = new NoticeFloor(folder);
        counter = floor.counter;
    }

    @AfterEach
    void close() {
        floor.close();
    }

    private Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }

    private void until(String time) {
        counter.clock.passes(Duration.between(counter.clock.instant(), at(time)));
    }

    private Message last(Conversation conversation) {
        return counter.timeline(conversation).getLast();
    }

    // ---- what is told

    @Test
    void a_shipped_order_is_told_once_in_the_language_of_its_customer_and_stands_on_the_timeline() {
        floor.shipped("88213", ANNA);
        floor.passes(SOON);
        assertThat(counter.sent).hasSize(1);
        assertThat(counter.said())
                .isEqualTo("Sklep: Twoje zamówienie 88213 jest w drodze, wiezie je InPost. STOP: bez powiadomień.");
        Conversation conversation = counter.of(ANNA);
        assertThat(conversation.control().holder()).isEqualTo(Holder.NOBODY);
        assertThat(conversation.subject()).isEqualTo("Sklep: zamówienie 88213");
        assertThat(last(conversation).author()).isEqualTo(Author.NOTICE);
        assertThat(Objects.requireNonNull(last(conversation).delivery()).state())
                .isEqualTo(DeliveryState.SENT);

        counter.asks(io.kontuar.commerce.OrderNews.OrderStated.of(
                counter.store.orders().byNumber("88213").getFirst()));
        floor.states("88213", ANNA, OrderStatus.SHIPPED);
        floor.passes(Duration.ofSeconds(60));
        assertThat(counter.sent).hasSize(1);
        assertThat(floor.only().state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void what_is_stated_first_tells_nothing_however_far_it_is() {
        floor.states("88213", ANNA, OrderStatus.SHIPPED, floor.parcel(ShipmentStatus.DELAYED, null));
        floor.passes(SOON);
        assertThat(floor.all()).isEmpty();
    }

    @Test
    void each_new_day_of_a_delayed_parcel_is_told_and_the_same_day_is_not() {
        floor.states("88213", ANNA, OrderStatus.SHIPPED);
        for (int day : new int[] {24, 24, 25}) {
            floor.states(
                    "88213",
                    ANNA,
                    OrderStatus.SHIPPED,
                    floor.parcel(ShipmentStatus.DELAYED, LocalDate.of(2026, 11, day)));
            floor.passes(SOON);
        }
        assertThat(counter.sent).hasSize(2);
        assertThat(counter.said()).contains("Nowy termin: 25 listopada");
    }

    @Test
    void a_parcel_that_waits_is_told_and_all_of_one_order_stands_in_one_conversation() {
        floor.shipped("88213", ANNA);
        floor.passes(SOON);
        floor.states("88213", ANNA, OrderStatus.SHIPPED, floor.parcel(ShipmentStatus.READY_FOR_PICKUP, null));
        floor.passes(SOON);
        assertThat(counter.said()).contains("czeka na odbiór. Miejsce: InPost");
        assertThat(counter.conversationsOf(Address.sms(ANNA))).hasSize(1);
        assertThat(counter.timeline(counter.of(ANNA))).hasSize(2);
    }

    @Test
    void an_event_that_is_switched_off_is_told_to_nobody() {
        floor.settings(1);
        floor.shipped("88213", ANNA);
        floor.passes(SOON);
        assertThat(floor.all()).isEmpty();
    }

    // ---- STOP, and the night

    @Test
    void who_asked_to_stop_is_told_nothing_by_any_way() {
        floor.account(NoticeFloor.WHATSAPP, ChannelKind.WHATSAPP, Map.of());
        floor.settings(1, NoticeFloor.WHATSAPP);
        counter.store
                .sendingPermissions()
                .note(StillCounter.SMS, AddressId.of(Address.sms(ANNA)), SendingPermission.stopped(at("09:00")));
        floor.shipped("88213", ANNA);
        floor.passes(SOON);
        assertThat(counter.sent).isEmpty();
        assertThat(floor.only())
                .matches(notice ->
                        notice.state() == NoticeState.REFUSED && Objects.equals(notice.reason(), "opted-out"));
    }

    @Test
    void who_asks_to_stop_after_it_was_planned_is_told_nothing() {
        until("20:30");
        floor.shipped("88213", ANNA);
        assertThat(floor.only().state()).isEqualTo(NoticeState.HELD);
        counter.store
                .sendingPermissions()
                .note(StillCounter.SMS, AddressId.of(Address.sms(ANNA)), SendingPermission.stopped(at("21:00")));
        counter.clock.passes(NIGHT);
        floor.passes(SOON);
        assertThat(counter.sent).isEmpty();
        assertThat(floor.only().state()).isEqualTo(NoticeState.REFUSED);
    }

    @Test
    void who_asks_to_stop_while_it_is_on_its_way_is_told_nothing_and_nobody_gets_a_ticket() {
        counter.lost = message -> message instanceof io.kontuar.conversation.OutboundLook;
        floor.shipped("88213", ANNA);
        floor.passes(SOON);
        counter.lost = message -> false;
        counter.store
                .sendingPermissions()
                .note(StillCounter.SMS, AddressId.of(Address.sms(ANNA)), SendingPermission.stopped(at("10:00")));
        counter.asks(counter.losses.getFirst());
        floor.passes(Duration.ofSeconds(60));
        assertThat(counter.sent).isEmpty();
        assertThat(floor.only().state()).isEqualTo(NoticeState.REFUSED);
        assertThat(counter.of(ANNA).control().holder()).isEqualTo(Holder.NOBODY);
    }

    @Test
    void in_quiet_hours_by_the_customers_clock_it_waits_for_the_morning() {
        until("19:30");
        floor.shipped("77001", "+40721000001");
        floor.shipped("88213", ANNA);
        floor.passes(SOON);
        assertThat(counter.sent).as("Bucharest is an hour ahead").hasSize(1);
        assertThat(floor.in(NoticeState.HELD)).isEqualTo(1);
        counter.clock.passes(Duration.between(counter.clock.instant(), Instant.parse("2026-11-22T05:59:00Z")));
        floor.passes(SOON);
        assertThat(counter.sent).hasSize(1);
        floor.passes(Duration.ofSeconds(60));
        assertThat(counter.sent).hasSize(2);
        assertThat(counter.said()).startsWith("Sklep: comanda ta 77001");
    }

    @Test
    void one_that_the_night_caught_on_its_way_does_not_leave_and_goes_in_the_morning() {
        until("19:59");
        counter.clock.passes(Duration.ofSeconds(20));
        counter.provider = message -> new DeliveryResult.RetryAfter(Duration.ofSeconds(45), "busy");
        floor.shipped("88213", ANNA);
        floor.passes(Duration.ofSeconds(30));
        assertThat(counter.sent).hasSize(1);
        counter.provider = message -> new DeliveryResult.Accepted(new io.kontuar.channel.ProviderMessageId("OK"));
        floor.passes(Duration.ofMinutes(2));
        assertThat(counter.sent).hasSize(1);
        assertThat(floor.only().state()).isEqualTo(NoticeState.HELD);
        Delivery refused = Objects.requireNonNull(last(counter.of(ANNA)).delivery());
        assertThat(refused.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(refused.reason()).startsWith("quiet-hours");
        counter.clock.passes(NIGHT);
        floor.passes(SOON);
        assertThat(counter.sent).hasSize(2);
        assertThat(counter.timeline(counter.of(ANNA))).hasSize(2);
    }

    @Test
    void what_the_morning_has_overtaken_is_not_told() {
        until("20:30");
        floor.shipped("88213", ANNA);
        floor.states("88213", ANNA, OrderStatus.DELIVERED);
        counter.clock.passes(NIGHT);
        floor.passes(SOON);
        assertThat(counter.sent).isEmpty();
        assertThat(floor.only().state()).isEqualTo(NoticeState.DROPPED);
    }

    // ---- WhatsApp

    @Test
    void on_whatsapp_only_who_wrote_there_is_told_and_outside_the_window_by_the_approved_template() {
        floor.account(
                NoticeFloor.WHATSAPP,
                ChannelKind.WHATSAPP,
                Map.of("template/pl/order_shipped", "{{1}}: zamówienie {{2}} wiezie {{3}}."));
        floor.settings(1, NoticeFloor.WHATSAPP, StillCounter.SMS);
        floor.shipped("1", "+48601000111");
        assertThat(floor.only().way()).isEqualTo(new OrderNotice.Way(StillCounter.SMS, Address.sms("+48601000111")));
        wroteOnWhatsApp(ANNA);
        counter.clock.passes(Duration.ofHours(1));
        floor.shipped("2", ANNA);
        assertThat(notify("2")).isInstanceOf(MessageContent.Text.class);
        counter.clock.passes(Duration.ofDays(1));
        floor.shipped("3", ANNA);
        assertThat(notify("3")).isInstanceOfSatisfying(MessageContent.Template.class, template -> {
            assertThat(template.values()).containsExactly("Sklep", "3", "InPost");
            assertThat(template.text()).isEqualTo("Sklep: zamówienie 3 wiezie InPost.");
        });
        floor.states("4", ANNA, OrderStatus.SHIPPED);
        floor.states("4", ANNA, OrderStatus.SHIPPED, floor.parcel(ShipmentStatus.DELAYED, null));
        assertThat(notify("4")).as("no template for it: by SMS").isInstanceOf(MessageContent.Text.class);
        assertThat(floor.all().getFirst().way()).isEqualTo(new OrderNotice.Way(StillCounter.SMS, Address.sms(ANNA)));
    }

    private void wroteOnWhatsApp(String phone) {
        counter.asks(counter.message(
                Address.whatsApp(phone), NoticeFloor.WHATSAPP, Verification.CHANNEL_VERIFIED, "dzień dobry"));
    }

    /** What the latest notice's message says; it is asked for and not handed over. */
    private MessageContent notify(String number) {
        counter.lost = message -> message instanceof Notify;
        counter.losses.clear();
        floor.passes(SOON);
        counter.lost = message -> false;
        Notify asked = counter.losses.stream()
                .map(Notify.class::cast)
                .filter(command -> command.subject().endsWith(" " + number))
                .findFirst()
                .orElseThrow();
        return asked.content();
    }

    // ---- conversations

    @Test
    void an_answer_reaches_the_bot_in_the_same_conversation_with_the_order_known() {
        counter.withBot();
        floor.states("88214", ANNA, OrderStatus.PAID);
        floor.shipped("88213", ANNA);
        floor.passes(SOON);
        Conversation told = counter.of(ANNA);
        counter.texts(ANNA, "gdzie jest moja paczka?");
        Conversation answered = counter.of(ANNA);
        assertThat(answered.id()).isEqualTo(told.id());
        assertThat(answered.control().holder()).isEqualTo(Holder.BOT);
        assertThat(counter.said()).contains("88213").doesNotContain("88214");
    }

    @Test
    void into_an_open_conversation_it_goes_as_one_entry_more_and_changes_nothing_else() {
        counter.texts(ANNA, "halo");
        Conversation before = counter.of(ANNA);
        floor.shipped("88213", ANNA);
        floor.passes(SOON);
        Conversation after = counter.of(ANNA);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.control()).isEqualTo(before.control());
        assertThat(after.progress().answeredSeq()).isEqualTo(before.progress().answeredSeq());
        assertThat(after.moments().unansweredSince()).isEqualTo(before.moments().unansweredSince());
        assertThat(last(after).author()).isEqualTo(Author.NOTICE);
    }

    @Test
    void one_that_fails_or_may_have_left_opens_no_ticket_and_is_counted_as_what_it_is() {
        counter.provider = message -> new DeliveryResult.Refused("30003", "unreachable handset");
        floor.shipped("1", ANNA);
        floor.passes(SOON);
        counter.provider = message -> new DeliveryResult.Unknown("no answer");
        floor.shipped("2", ANNA);
        floor.passes(Duration.ofMinutes(11));
        assertThat(counter.conversationsOf(Address.sms(ANNA)))
                .hasSize(2)
                .allMatch(one -> one.control().holder() == Holder.NOBODY);
        assertThat(floor.in(NoticeState.FAILED)).isEqualTo(1);
        assertThat(floor.in(NoticeState.UNKNOWN)).isEqualTo(1);
        assertThat(counter.sent).hasSize(2);
    }

    @Test
    void a_language_that_the_contact_showed_counts_more_than_the_numbers_country() {
        counter.store
                .contacts()
                .resolve(Address.sms(ANNA), Verification.CLAIMED, null, Language.EN, counter.clock.instant());
        floor.shipped("88213", ANNA);
        floor.passes(SOON);
        assertThat(counter.said()).startsWith("Sklep: your order 88213");
    }
}
