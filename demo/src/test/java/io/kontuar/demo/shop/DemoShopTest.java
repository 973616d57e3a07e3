package io.kontuar.demo.shop;

import static io.kontuar.demo.shop.EmptyCounter.HERE;
import static io.kontuar.demo.shop.EmptyCounter.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Language;
import io.kontuar.channel.Secret;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.commerce.Shop;
import io.kontuar.contact.IdentityLink;
import io.kontuar.demo.InMemoryAccounts;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoShopTest {
    private final EmptyCounter counter = new EmptyCounter();
    private final InMemoryCommerce commerce = counter.commerce;
    private final InMemoryContacts contacts = counter.contacts;
    private final InMemoryPeople people = counter.people;
    private final InMemoryAccounts accounts = counter.accounts;
    private final DemoShop shop = counter.shop;

    @Test
    void an_empty_store_gets_a_whole_shop() {
        shop.seed(HERE);

        assertThat(commerce.profile().find()).map(Shop::name).contains("Wędrowiec");
        assertThat(commerce.stores).hasSize(6);
        assertThat(commerce.products).hasSizeBetween(100, 200);
        assertThat(commerce.orders).hasSizeBetween(240, 260);
        assertThat(contacts.addresses).hasSize(120);
        assertThat(people.queues.keySet())
                .extracting("value")
                .containsExactlyInAnyOrder("general", "orders", "returns", "complaints");
        assertThat(accounts.all())
                .extracting(account -> account.id().value())
                .containsExactlyInAnyOrder(
                        "web-main", "web-forms", "sms-pl", "sms-ro", "voice-main", "voice-relay", "wa-main");
    }

    @Test
    void every_state_that_an_order_a_parcel_or_a_return_can_be_in_is_there() {
        shop.seed(HERE);

        assertThat(commerce.orders.values()).extracting(Order::status).contains(OrderStatus.values());
        assertThat(commerce.orders.values()).extracting(Order::channel).contains(SalesChannel.values());
        assertThat(commerce.orders.values()).extracting(Order::source).contains("shop", "pos", "allegro", "emag");
        assertThat(parcels()).extracting(Shipment::status).contains(ShipmentStatus.values());
        assertThat(parcels()).extracting(Shipment::carrier).contains("InPost", "DPD", "Fan Courier", "Sameday");
        assertThat(commerce.returns.values()).extracting(Return::status).contains(ReturnStatus.values());
    }

    @Test
    void something_bought_online_came_back_in_a_store() {
        shop.seed(HERE);

        assertThat(commerce.returns.values())
                .anyMatch(goods -> goods.channel() == SalesChannel.STORE && channelOf(goods) == SalesChannel.WEB_SHOP);
    }

    @Test
    void what_is_under_way_is_expected_around_today_and_nothing_lies_in_the_future() {
        shop.seed(HERE);

        LocalDate today = LocalDate.of(2026, 11, 21);
        assertThat(parcels())
                .filteredOn(parcel -> parcel.status() == ShipmentStatus.OUT_FOR_DELIVERY)
                .allMatch(parcel -> today.equals(parcel.expectedOn()));
        assertThat(commerce.orders.values()).allMatch(order -> order.placedAt().isBefore(NOW));
        assertThat(parcels())
                .allMatch(parcel ->
                        parcel.deliveredAt() == null || parcel.deliveredAt().isBefore(NOW));
        assertThat(commerce.returns.values())
                .allMatch(goods -> goods.openedAt().isAfter(bought(goods).placedAt()));
    }

    @Test
    void no_parcel_says_it_was_delivered_before_it_was_ordered() {
        shop.seed(HERE);

        assertThat(commerce.orders.values())
                .allSatisfy(order -> assertThat(order.shipments())
                        .allMatch(parcel -> parcel.deliveredAt() == null
                                || parcel.deliveredAt().isAfter(order.placedAt())));
    }

    @Test
    void the_customers_of_the_walk_find_their_orders_by_number_and_email() {
        shop.seed(HERE);

        assertThat(proven("88213", "anna.nowicka@poczta.example")).isEqualTo(OrderStatus.SHIPPED);
        assertThat(proven("ro 55120", "mihai.ionescu@posta.example")).isEqualTo(OrderStatus.SHIPPED);
        assertThat(proven("#88301", "emma.clarke@mail.example")).isEqualTo(OrderStatus.PACKED);
    }

    @Test
    void every_hint_leads_to_an_order_of_that_customer() {
        shop.seed(HERE);

        assertThat(Language.values())
                .allSatisfy(language -> assertThat(Hint.in(language))
                        .isNotEmpty()
                        .allSatisfy(hint ->
                                assertThat(proven(hint.order(), hint.proof())).isNotNull()));
    }

    @Test
    void no_two_orders_have_the_same_number() {
        shop.seed(HERE);

        Set<String> numbers = commerce.orders.values().stream()
                .map(order -> Orders.normalNumber(order.number()))
                .collect(Collectors.toSet());
        assertThat(numbers).hasSize(commerce.orders.size());
    }

    @Test
    void card_holders_have_their_addresses_joined_and_namesakes_are_kept_apart() {
        shop.seed(HERE);

        assertThat(contacts.links.values()).extracting(IdentityLink::kind).contains(IdentityLink.Kind.SAME);
        assertThat(contacts.links.values())
                .filteredOn(link -> link.kind() == IdentityLink.Kind.NOT_SAME)
                .hasSize(1);
    }

    @Test
    void seeding_twice_changes_nothing_and_shows_no_password_again() {
        shop.seed(HERE);
        List<Object> before = everything();

        Printed second = shop.seed(HERE);

        assertThat(everything()).isEqualTo(before);
        assertThat(second.state()).isEqualTo(Printed.State.ALREADY_THERE);
        assertThat(second.logins()).allMatch(login -> login.password().isEmpty());
    }

    @Test
    void two_shops_are_the_same_but_for_their_secrets() {
        shop.seed(HERE);
        DemoShopTest other = new DemoShopTest();
        other.shop.seed(HERE);

        assertThat(other.commerce.orders).isEqualTo(commerce.orders);
        assertThat(other.commerce.returns).isEqualTo(commerce.returns);
        assertThat(other.commerce.stock).isEqualTo(commerce.stock);
        assertThat(other.token("sms-pl")).isNotEqualTo(token("sms-pl"));
    }

    @Test
    void a_start_on_another_port_moves_the_channel_accounts_and_keeps_their_secrets() {
        shop.seed(HERE);
        Secret token = token("sms-pl");

        shop.seed(URI.create("http://localhost:9090"));

        assertThat(settings("sms-pl"))
                .containsEntry("baseUrl", "http://localhost:9090/simulator/twilio")
                .containsEntry("publicUrl", "http://localhost:9090");
        assertThat(Arrays.asList(
                        settings("web-main").getOrDefault("allowedOrigins", "").split(",")))
                .contains("http://localhost:9090", "http://127.0.0.1:9090");
        assertThat(token("sms-pl")).isEqualTo(token);
    }

    @Test
    void a_store_of_another_shop_is_left_alone() {
        people.members()
                .save(new Staff(
                        new StaffId("s-1"),
                        "ola",
                        "Ola",
                        Role.ADMIN,
                        Language.PL,
                        Set.of(),
                        Set.of(),
                        1,
                        "h",
                        true,
                        0));

        Printed printed = shop.seed(HERE);

        assertThat(printed.state()).isEqualTo(Printed.State.OTHER_SHOP);
        assertThat(commerce.orders).isEmpty();
        assertThat(accounts.all()).isEmpty();
    }

    private OrderStatus proven(String number, String email) {
        List<Order> found = commerce.orders().byNumber(number);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().email()).isEqualTo(email);
        return found.getFirst().status();
    }

    private List<Shipment> parcels() {
        return commerce.orders.values().stream()
                .flatMap(order -> order.shipments().stream())
                .toList();
    }

    private SalesChannel channelOf(Return goods) {
        return bought(goods).channel();
    }

    private Order bought(Return goods) {
        return commerce.orders().find(goods.order()).orElseThrow();
    }

    private Map<String, String> settings(String account) {
        return accounts.find(new ChannelAccountId(account))
                .map(ChannelAccount::settings)
                .orElseThrow();
    }

    private Secret token(String account) {
        return accounts.secret(new ChannelAccountId(account), "authToken").orElseThrow();
    }

    private List<Object> everything() {
        return List.of(
                Map.copyOf(commerce.orders),
                Map.copyOf(commerce.returns),
                Map.copyOf(commerce.stock),
                Map.copyOf(contacts.links),
                Map.copyOf(contacts.addresses),
                Map.copyOf(people.staff),
                Map.copyOf(people.queues),
                Set.copyOf(accounts.all()),
                token("sms-pl"));
    }
}
