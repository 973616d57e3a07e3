package io.kontuar.engine.documents;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.CUSTOMER;
import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.ORDERS;
import static io.kontuar.Samples.SMS_MAIN;
import static io.kontuar.Samples.command;
import static io.kontuar.Samples.inbound;
import static io.kontuar.Samples.minute;
import static io.kontuar.Samples.outbound;
import static io.kontuar.engine.documents.Golden.golden;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.AttemptId;
import io.kontuar.channel.BasketLine;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Choice;
import io.kontuar.channel.ContactCard;
import io.kontuar.channel.Correspondent;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.Introduction;
import io.kontuar.channel.Language;
import io.kontuar.channel.Letter;
import io.kontuar.channel.MailWay;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.channel.Origin;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Product;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnId;
import io.kontuar.commerce.ReturnStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.Sku;
import io.kontuar.commerce.Stock;
import io.kontuar.commerce.Store;
import io.kontuar.commerce.StoreId;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.IdentityLink;
import io.kontuar.conversation.Control;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationTimer;
import io.kontuar.conversation.CustomerSide;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Handoff;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Moments;
import io.kontuar.conversation.PendingOffer;
import io.kontuar.conversation.Progress;
import io.kontuar.conversation.Trace;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Workload;
import io.kontuar.staff.AuditTrail;
import io.kontuar.staff.Presence;
import io.kontuar.staff.Role;
import io.kontuar.staff.SignIn;
import io.kontuar.staff.SignIns;
import io.kontuar.staff.Staff;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Samples of everything that stores keep, each with as many of its members set as can be. */
final class GoldenRecords {
    static final ConversationId CHAT = new ConversationId("v-1");
    static final AttachmentRef PHOTO =
            new AttachmentRef(new AttachmentId("0f".repeat(32)), "paragon.jpg", "image/jpeg", 48211);

    private GoldenRecords() {}

    static List<Golden<?>> all() {
        return List.of(
                golden(new Contact(new ContactId("c-1"), "Ewa Nowak", Language.PL, NOW, 3)),
                golden(new ContactAddress(CUSTOMER, new ContactId("c-1"), Verification.PROVEN, true, NOW)),
                golden(link()),
                golden(new ChannelAccount(
                        SMS_MAIN, ChannelKind.SMS, "Main", "+48732000000", true, Map.of("accountSid", "AC1"), 2)),
                golden(conversation()),
                golden(inbound(CHAT, 1)),
                new Golden<>("Message.outbound", outbound(CHAT, 2), Message.class),
                golden(delivery()),
                golden(Origin.of(new Introduction(
                        Introduction.Source.PRE_CHAT, "Anna", "anna@example.test", "88213", mailWay()))),
                golden(new CustomerSide(new ContactId("c-1"), AddressId.of(CUSTOMER), CUSTOMER, SMS_MAIN, mailWay())),
                golden(fact()),
                golden(trace()),
                golden(queue()),
                golden(new Workload(ANNA, Presence.AVAILABLE, NOW, Set.of(CHAT), 5)),
                golden(staff()),
                golden(new SignIn("9f86d0", ANNA, NOW, minute(1), minute(60))),
                golden(new SignIns.OneTimeLink("60303a", "reset", Optional.of(ANNA), minute(30))),
                golden(new AuditTrail.Entry("e-1", NOW, "anna", "staff.saved", "piotr")),
                golden(order()),
                golden(goods()),
                golden(store()),
                golden(new Product(new Sku("TS-1"), "T-shirt", "M", new Money(4990, "PLN"))),
                golden(new Stock(new Sku("TS-1"), new StoreId("krakow-1"), 7, NOW)),
                golden(new Shop(
                        "Kram", ZoneId.of("Europe/Warsaw"), "PLN", List.of(Language.PL, Language.EN), "PL", 1)));
    }

    static List<Golden<MessageContent>> contents() {
        return List.of(
                golden(new MessageContent.Text("Gdzie jest moja paczka?"), MessageContent.class),
                golden(new MessageContent.Media(List.of(PHOTO), "Paragon"), MessageContent.class),
                new Golden<>("MessageContent.Media.mail", mail(), MessageContent.class),
                golden(
                        new MessageContent.Choices("Która?", List.of(new Choice("88213", "T-shirt, 21.11."))),
                        MessageContent.class),
                golden(
                        new MessageContent.RemoteMedia("image", "1003", "0f".repeat(32), null, "Paragon", false),
                        MessageContent.class),
                golden(new MessageContent.Location(52.23, 21.01, "Kram", "Prosta 1"), MessageContent.class),
                golden(
                        new MessageContent.SharedCards(
                                List.of(new ContactCard("Ewa", List.of("+48601000001"), List.of()))),
                        MessageContent.class),
                golden(new MessageContent.Transcript("Proszę o telefon."), MessageContent.class),
                golden(new MessageContent.Reaction(new ProviderMessageId("wamid.1"), "👍"), MessageContent.class),
                golden(
                        new MessageContent.Basket(
                                List.of(new BasketLine("sku-1", 2, new BigDecimal("30.5"), "PLN")), "Prosimy"),
                        MessageContent.class),
                golden(
                        new MessageContent.Template("ready", "pl", List.of("88213"), "Zamówienie 88213 czeka."),
                        MessageContent.class),
                golden(new MessageContent.Unsupported("sticker"), MessageContent.class),
                golden(
                        new MessageContent.Notice(NoticeKind.MOVED_CHANNEL, Map.of("channel", "sms")),
                        MessageContent.class));
    }

    private static MessageContent mail() {
        return new MessageContent.Media(
                List.of(PHOTO),
                "Paragon",
                new Letter(
                        "Paragon",
                        new Correspondent("Ewa", "ewa@klient.test"),
                        List.of(new Correspondent(null, "pomoc@kram.test")),
                        List.of(new Correspondent("Jan", "jan@klient.test")),
                        new Letter.Sheet(PHOTO.id(), PHOTO.id(), List.of(PHOTO.id()), true)));
    }

    static MailWay mailWay() {
        return new MailWay(
                Address.email("anna@example.test"), new ChannelAccountId("mail-main"), Duration.ofMinutes(10));
    }

    static Conversation conversation() {
        return new Conversation(
                CHAT,
                new CustomerSide(new ContactId("c-1"), AddressId.of(CUSTOMER), CUSTOMER, SMS_MAIN),
                "Gdzie jest paczka?",
                Language.PL,
                ORDERS,
                new Control(Holder.QUEUE, 2, null),
                new PendingOffer(ANNA, NOW, minute(1)),
                3,
                Set.of("pl"),
                new Progress(4, 3, 1),
                new Moments(NOW, minute(4), minute(2), minute(3), minute(5)),
                "solved",
                handoff(),
                "{\"step\":\"ask-number\"}",
                List.of(new ConversationTimer(ConversationTimer.Kind.OFFER_TIMEOUT, minute(1))),
                List.of(command("in-1"), command("in-1/turn")),
                7);
    }

    static Handoff handoff() {
        return new Handoff(
                "asked",
                "track_order",
                0.83,
                Map.of("order", "88213"),
                List.of("88213"),
                List.of("greeted", "asked for the number"),
                3);
    }

    static Trace trace() {
        return new Trace(
                CHAT,
                3,
                NOW,
                "track_order/ask-email",
                List.of(new Trace.Guess("track_order", 0.83)),
                Map.of("margin", 0.73),
                List.of("order 88213: not proven"),
                "ask");
    }

    private static IdentityLink link() {
        IdentityLink.Evidence evidence = new IdentityLink.Evidence("proven-order-email", "o-1", "system");
        return new IdentityLink(
                "l-1", IdentityLink.Kind.SAME, new ContactId("c-1"), new ContactId("c-2"), evidence, NOW);
    }

    private static Delivery delivery() {
        return new Delivery(
                DeliveryState.QUEUED, new AttemptId("t-1"), new ProviderMessageId("SM-1"), "429", NOW, minute(1));
    }

    private static Fact fact() {
        return new Fact(
                "f-1",
                Fact.Kind.ENTERED_QUEUE,
                NOW,
                CHAT,
                ORDERS,
                ANNA,
                ChannelKind.WHATSAPP,
                Map.of("reason", "asked"));
    }

    private static Queue queue() {
        return new Queue(
                ORDERS,
                Map.of(Language.PL, "Zamówienia", Language.EN, "Orders"),
                Duration.ofSeconds(90),
                80,
                Duration.ofSeconds(20),
                1);
    }

    private static Staff staff() {
        return new Staff(
                ANNA,
                "anna",
                "Anna Kowal",
                Role.SUPERVISOR,
                Language.PL,
                Set.of(ORDERS),
                Set.of("pl"),
                4,
                "{bcrypt}x",
                true,
                2);
    }

    static Order order() {
        return new Order(
                new OrderId("shop:88213"),
                "shop",
                SalesChannel.WEB_SHOP,
                "88213",
                NOW,
                OrderStatus.SHIPPED,
                "Ewa Nowak",
                "ewa@example.com",
                "+48601000001",
                new StoreId("krakow-1"),
                List.of(new OrderLine(new Sku("TS-1"), "T-shirt", "M", 2, new Money(4990, "PLN"))),
                List.of(new Shipment(
                        "InPost", "6200", ShipmentStatus.DELIVERED, LocalDate.of(2026, 11, 23), minute(9), minute(9))),
                new Money(9980, "PLN"),
                minute(9));
    }

    static Return goods() {
        return new Return(
                new ReturnId("RMA-1044"),
                new OrderId("shop:88213"),
                "88213",
                SalesChannel.STORE,
                new StoreId("krakow-1"),
                List.of(new OrderLine(new Sku("TS-1"), "T-shirt", "M", 1, new Money(4990, "PLN"))),
                "too small",
                ReturnStatus.ACCEPTED,
                new Money(4990, "PLN"),
                LocalDate.of(2026, 12, 5),
                NOW,
                minute(9));
    }

    private static Store store() {
        Store.Hours hours = new Store.Hours(LocalTime.of(9, 0), LocalTime.of(21, 30));
        return new Store(
                new StoreId("krakow-1"),
                "Galeria",
                "Kraków",
                "Grodzka 3",
                Map.of(DayOfWeek.MONDAY, hours, DayOfWeek.SATURDAY, hours));
    }
}
