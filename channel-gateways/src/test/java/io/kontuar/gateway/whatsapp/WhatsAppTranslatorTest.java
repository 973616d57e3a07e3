package io.kontuar.gateway.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Address;
import io.kontuar.channel.BasketLine;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.AddressesJoined;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.MessageContent.Basket;
import io.kontuar.channel.MessageContent.Location;
import io.kontuar.channel.MessageContent.Reaction;
import io.kontuar.channel.MessageContent.RemoteMedia;
import io.kontuar.channel.MessageContent.SharedCards;
import io.kontuar.channel.MessageContent.Text;
import io.kontuar.channel.MessageContent.Unsupported;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.Origin;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.ConformanceData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WhatsAppTranslatorTest {
    static final WhatsAppAccount ACCOUNT = account("portfolio-1");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    static WhatsAppAccount account(String portfolio) {
        return new WhatsAppAccount(
                new ChannelAccountId("wa-main"),
                Meta.NUMBER,
                "W1",
                portfolio,
                new Secret(Meta.SECRET),
                null,
                null,
                "http://localhost",
                "v23.0");
    }

    @Test
    void each_kind_of_metas_examples_is_read_as_what_it_is() {
        assertThat(example("text-message").content()).isEqualTo(new Text("Does it come in another color?"));
        assertThat(example("image-message").content()).isInstanceOfSatisfying(RemoteMedia.class, image -> {
            assertThat(image.kind()).isEqualTo("image");
            assertThat(image.source()).isEqualTo("1003383421387256");
            assertThat(image.caption()).isEqualTo("Taj Mahal");
            assertThat(image.sha256()).hasSize(64).startsWith("49f22763");
        });
        assertThat(example("location-message").content())
                .isEqualTo(new Location(
                        37.44221496582, -122.16165924072, "Philz Coffee", "101 Forest Ave, Palo Alto, CA 94301"));
        assertThat(example("contact-sharing-message").content())
                .isInstanceOfSatisfying(
                        SharedCards.class,
                        shared -> assertThat(shared.cards()).singleElement().satisfies(card -> {
                            assertThat(card.name()).isEqualTo("Lucía Gómez");
                            assertThat(card.phones()).containsExactly("+1 (983) 555-2319");
                        }));
        assertThat(example("reaction-message").content())
                .isEqualTo(new Reaction(
                        new ProviderMessageId("wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI0RTJEOTc2ODVERUY5RDlGNkYA"), "👍"));
        assertThat(example("interactive-button-reply-message").content()).isEqualTo(new Text("Cancel"));
        assertThat(example("interactive-list-reply-message").content()).isEqualTo(new Text("Priority Mail Express"));
        assertThat(example("order-message").content())
                .isEqualTo(new Basket(
                        List.of(
                                new BasketLine("di9ozbzfi4", 2, BigDecimal.valueOf(30), "USD"),
                                new BasketLine("nqryix03ez", 1, BigDecimal.valueOf(25), "USD")),
                        null));
        assertThat(example("unsupported-message").content()).isEqualTo(new Unsupported("unsupported"));
    }

    @Test
    void what_a_message_answers_or_came_out_of_stays_with_it() {
        assertThat(example("text-message-from-click-to-whatsapp-ad").origin())
                .isEqualTo(new Origin(null, "Chat with us", null));
        assertThat(example("text-message-with-context-product-inquiry").origin())
                .satisfies(origin -> {
                    assertThat(Objects.requireNonNull(origin).article()).isEqualTo("di9ozbzfi4");
                    assertThat(origin.quoted()).isNotNull();
                });
        assertThat(example("interactive-button-reply-message").origin()).isNotNull();
        assertThat(example("text-message").origin()).isNull();
    }

    @Test
    void a_reaction_that_is_taken_back_has_no_emoji() {
        assertThat(only(file("scenarios", "reaction-removed-no-emoji.json")).content())
                .isEqualTo(new Reaction(new ProviderMessageId("wamid.OUT1"), ""));
    }

    @Test
    void a_changed_number_joins_the_old_and_the_new_one() {
        List<InboundEvent> events = events(file("meta-openapi/webhook-examples", "system-message.json"));
        assertThat(events).singleElement().isInstanceOfSatisfying(AddressesJoined.class, joined -> {
            assertThat(joined.one()).isEqualTo(Address.whatsApp("+16505551234"));
            assertThat(joined.other()).isEqualTo(Address.whatsApp("+12195555358"));
        });
    }

    @Test
    void case_14_who_shows_no_number_is_known_by_an_id_within_our_portfolio() {
        byte[] body = file("scenarios", "bsuid-only-no-phone-meta-docs-2026-not-in-v23-schema.json");
        assertThat(only(body).sender()).isEqualTo(Address.whatsAppUser("portfolio-1", "US.13491208655302741918"));
        assertThat(only(body).senderName()).isEqualTo("Pablo");
    }

    @Test
    void case_15_the_same_id_in_another_portfolio_is_another_person() {
        byte[] body = file("scenarios", "bsuid-only-no-phone-meta-docs-2026-not-in-v23-schema.json");
        Address there = ((InboundMessage) read(body, account("portfolio-2")).getFirst()).sender();
        assertThat(there).isNotEqualTo(only(body).sender());
    }

    @Test
    void a_number_and_an_id_that_come_together_are_joined() {
        List<InboundEvent> events = events(file("scenarios", "bsuid-with-phone.json"));
        assertThat(events).hasSize(2);
        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        InboundMessage.class,
                        message -> assertThat(message.sender()).isEqualTo(Address.whatsApp("+16505551234")));
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        AddressesJoined.class,
                        joined -> assertThat(joined.other())
                                .isEqualTo(Address.whatsAppUser("portfolio-1", "US.13491208655302741918")));
    }

    @Test
    void case_6_every_status_of_a_message_is_a_receipt_of_its_own() {
        List<InboundEvent> events = events(Meta.statuses(
                "{'id':'wamid.1','status':'sent','timestamp':'1750000001','biz_opaque_callback_data':'m-7'},"
                        + "{'id':'wamid.1','status':'delivered','timestamp':1750000002},"
                        + "{'id':'wamid.1','status':'failed','timestamp':'1750000003','errors':[{'code':131047}]},"
                        + "{'id':'wamid.1','status':'deleted','timestamp':'1750000004'}"));
        assertThat(events).extracting(InboundEvent::id).hasSize(3).doesNotHaveDuplicates();
        DeliveryReceipt sent = (DeliveryReceipt) events.getFirst();
        DeliveryReceipt failed = (DeliveryReceipt) events.getLast();
        assertThat(sent.message()).isEqualTo(new MessageId("m-7"));
        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(failed.errorCode()).isEqualTo("131047");
    }

    @Test
    void the_providers_time_is_the_messages_time() {
        assertThat(only(Meta.messages(Meta.NUMBER, Meta.text("wamid.1", "x"))).providerTime())
                .isEqualTo(Instant.ofEpochSecond(1_750_000_001));
    }

    @Test
    void every_sample_of_others_is_read_or_kept_and_none_throws() {
        Map<String, byte[]> samples = ConformanceData.files("whatsapp-samples/bindambc/deserialization");
        samples.forEach((name, body) -> assertThat(new WhatsAppTranslator(
                                Map.of(
                                        "1111111111111", ACCOUNT,
                                        "409552778964973", ACCOUNT),
                                ACCOUNT,
                                NOW)
                        .read(body))
                .as(name)
                .allSatisfy(item -> assertThat(item instanceof Translated.Understood)
                        .isEqualTo(!List.of("textMessageStatusRead.json", "reEngagementMessageError.json")
                                .contains(name))));
    }

    private static byte[] file(String folder, String name) {
        return Objects.requireNonNull(ConformanceData.files(folder).get(name));
    }

    private static InboundMessage example(String name) {
        return only(file("meta-openapi/webhook-examples", name + ".json"));
    }

    private static InboundMessage only(byte[] body) {
        List<InboundEvent> events = events(body);
        assertThat(events).hasSize(1);
        return (InboundMessage) events.getFirst();
    }

    private static List<InboundEvent> events(byte[] body) {
        return read(body, ACCOUNT);
    }

    private static List<InboundEvent> read(byte[] body, WhatsAppAccount account) {
        return new WhatsAppTranslator(Map.of(Meta.NUMBER, account), account, NOW)
                .read(body).stream()
                        .map(item -> ((Translated.Understood) item).event())
                        .toList();
    }
}
