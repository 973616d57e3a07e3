package io.kontuar.engine.documents;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.CUSTOMER;
import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.ORDERS;
import static io.kontuar.Samples.SMS_MAIN;
import static io.kontuar.Samples.command;
import static io.kontuar.Samples.minute;
import static io.kontuar.engine.documents.Golden.golden;
import static io.kontuar.engine.documents.GoldenRecords.CHAT;
import static io.kontuar.engine.documents.GoldenRecords.PHOTO;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.CallId;
import io.kontuar.channel.CallStep;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.commerce.OrderNews;
import io.kontuar.conversation.BotLook;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import io.kontuar.conversation.ConversationTimer;
import io.kontuar.conversation.IndexLook;
import io.kontuar.conversation.MediaLook;
import io.kontuar.conversation.OutboundLook;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Event;
import io.kontuar.staff.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Samples of everything that travels: every member of each lane's family, and every event. */
final class GoldenLaneMessages {
    private static final CommandId ID = command("in-1/part");
    private static final MessageId MESSAGE = MessageId.of(ID, 0);
    private static final MessageContent WORDS = new MessageContent.Text("Jest w drodze.");

    private GoldenLaneMessages() {}

    static List<Golden<?>> all() {
        List<Golden<?>> all = new ArrayList<>();
        commands().forEach(command -> all.add(golden(command, ConversationCommand.class)));
        decisions().forEach(decision -> all.add(golden(decision, BotDecision.class)));
        routing().forEach(command -> all.add(golden(command, RoutingCommand.class)));
        inbound().forEach(event -> all.add(golden(event, InboundEvent.class)));
        events().forEach(event -> all.add(golden(event, Event.class)));
        all.add(golden(OrderNews.OrderStated.of(GoldenRecords.order()), OrderNews.class));
        all.add(golden(OrderNews.ReturnStated.of(GoldenRecords.goods()), OrderNews.class));
        all.add(golden(new BotLook(ID, CHAT, 3, BotLook.Purpose.ANSWER)));
        all.add(golden(new MediaLook(ID, CHAT)));
        all.add(golden(new OutboundLook(ID, SMS_MAIN, AddressId.of(CUSTOMER), MESSAGE)));
        all.add(golden(new IndexLook(ID, IndexLook.Subject.MESSAGE, "m-1")));
        return all;
    }

    private static List<ConversationCommand> commands() {
        ConversationTimer timer = new ConversationTimer(ConversationTimer.Kind.IDLE_CLOSE, minute(5));
        return List.of(
                new ConversationCommand.Append(ID, CHAT, message()),
                new ConversationCommand.Reply(
                        ID, CHAT, ANNA, WORDS, 4, ConversationCommand.Staleness.REFUSE_WHEN_STALE, CUSTOMER),
                new ConversationCommand.SendAgain(ID, CHAT, ANNA, MESSAGE),
                new ConversationCommand.AddNote(ID, CHAT, ANNA, WORDS),
                new ConversationCommand.BotTurnDone(ID, CHAT, 1, 3, decisions().getFirst(), GoldenRecords.trace()),
                new ConversationCommand.Offer(ID, CHAT, ANNA, minute(1)),
                new ConversationCommand.Accept(ID, CHAT, ANNA),
                new ConversationCommand.Decline(ID, CHAT, ANNA),
                new ConversationCommand.Claim(ID, CHAT, ANNA),
                new ConversationCommand.TakeOver(ID, CHAT, ANNA),
                new ConversationCommand.TransferToQueue(ID, CHAT, ANNA, ORDERS),
                new ConversationCommand.ReturnToQueue(ID, CHAT, ANNA),
                new ConversationCommand.GiveToBot(ID, CHAT, ANNA),
                new ConversationCommand.Close(ID, CHAT, ANNA, "solved"),
                new ConversationCommand.Reopen(ID, CHAT, ANNA),
                new ConversationCommand.SetSubject(ID, CHAT, ANNA, "Zwrot"),
                new ConversationCommand.SetPriority(ID, CHAT, ANNA, 5),
                new ConversationCommand.TimerFired(ID, CHAT, timer),
                new ConversationCommand.DeliveryTrouble(ID, CHAT, MESSAGE, "30003"),
                new ConversationCommand.CustomerLeft(ID, CHAT, NOW),
                new ConversationCommand.AdvanceCall(ID, CHAT, transcribed()),
                new ConversationCommand.WriteFirst(
                        ID, CHAT, new io.kontuar.contact.ContactId("c-1"), CUSTOMER, SMS_MAIN, WORDS, Language.PL),
                new ConversationCommand.Notify(
                        ID,
                        CHAT,
                        new io.kontuar.contact.ContactId("c-1"),
                        CUSTOMER,
                        SMS_MAIN,
                        WORDS,
                        Language.PL,
                        "Zamówienie 88213"),
                new ConversationCommand.SendByMail(ID, CHAT, GoldenRecords.mailWay(), WORDS),
                new ConversationCommand.Rate(ID, CHAT, 4, null),
                new ConversationCommand.MediaArrived(
                        ID, CHAT, MESSAGE, new MessageContent.Media(List.of(PHOTO), null)));
    }

    private static List<BotDecision> decisions() {
        List<MessageContent> words = List.of(WORDS);
        String state = "{\"step\":\"ask-number\"}";
        return List.of(
                new BotDecision.Reply(words, state, Language.PL),
                new BotDecision.Ask(words, state, Language.RO),
                new BotDecision.HandOff(words, state, Language.EN, GoldenRecords.handoff(), ORDERS, 2),
                new BotDecision.StaySilent(state, Language.PL));
    }

    private static List<RoutingCommand> routing() {
        return List.of(
                new RoutingCommand.Look(ID, ORDERS),
                new RoutingCommand.ClaimByHand(ID, ORDERS, CHAT, ANNA),
                new RoutingCommand.Release(ID, ORDERS, CHAT, ANNA, RoutingCommand.Why.DECLINED),
                new RoutingCommand.SetPresence(ID, ORDERS, ANNA, Presence.BREAK, NOW));
    }

    private static List<InboundEvent> inbound() {
        return List.of(
                message(),
                new InboundEvent.DeliveryReceipt(
                        ID, SMS_MAIN, MESSAGE, new ProviderMessageId("SM-9"), DeliveryState.FAILED, "30003", NOW),
                new InboundEvent.AddressesJoined(
                        ID, SMS_MAIN, CUSTOMER, Address.whatsAppUser("p-1", "PL.1349"), "whatsapp-user-id", NOW),
                new InboundEvent.ConsentChanged(ID, SMS_MAIN, CUSTOMER, InboundEvent.Consent.STOPPED, NOW),
                transcribed(),
                new InboundEvent.Unreadable(ID, SMS_MAIN, "no Body", PHOTO, NOW));
    }

    private static InboundEvent.CallAdvanced transcribed() {
        return new InboundEvent.CallAdvanced(
                ID,
                SMS_MAIN,
                new CallId("CA1"),
                Address.voice("+48601000774"),
                CallStep.TRANSCRIBED,
                new ProviderMessageId("RE1/transcript"),
                new MessageContent.Transcript("Proszę o telefon."),
                Map.of("seconds", "9"),
                Language.PL,
                NOW);
    }

    private static InboundEvent.InboundMessage message() {
        return new InboundEvent.InboundMessage(
                ID,
                SMS_MAIN,
                CUSTOMER,
                "Ewa",
                new ProviderMessageId("SM-1"),
                WORDS,
                NOW,
                minute(1),
                Verification.CHANNEL_VERIFIED,
                Language.PL);
    }

    private static List<Event> events() {
        return List.of(
                new Event.Changed(Event.Subject.CONVERSATION, "v-1", 7),
                new Event.DeliveryAdvanced("v-1"),
                new Event.Answered(ID, "v-1", Event.Outcome.REFUSED, "window-closed"),
                new Event.Activity("v-1", Event.Who.STAFF, "anna", "Anna", Event.Doing.TYPING, NOW));
    }
}
