package io.kontuar.gateway.voice;

import io.kontuar.channel.CallStep;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.CallAdvanced;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Message;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what happens in calls onto the lane; durable when it returns, and the same thing told twice is one. */
final class CallReports {
    private final LaneSender lanes;

    CallReports(LaneSender lanes) {
        this.lanes = lanes;
    }

    /** @param unique what tells this step from the same step at another time of the call; empty where there is only one */
    void step(Call call, CallStep step, String unique, Map<String, String> details) {
        send(List.of(event(call, step, unique, null, null, details)));
    }

    /** A step of a call that belongs to a conversation which it did not open; of each kind there is one in a call. */
    void about(ConversationId conversation, Call call, CallStep step, Map<String, String> details) {
        CallAdvanced event = event(call, step, "", null, null, details);
        lanes.send(List.of(LaneSend.<ConversationCommand>of(
                ConversationCommand.LANE,
                new ConversationCommand.AdvanceCall(event.id().derive("advance"), conversation, event))));
    }

    /** A recording, or what a machine wrote down of one. */
    void kept(Call call, CallStep step, ProviderMessageId id, MessageContent content, Map<String, String> details) {
        send(List.of(event(call, step, id.value(), id, content, details)));
    }

    /** The caller said something, and has therefore heard all that we said before. */
    void said(Call call, ProviderMessageId id, MessageContent.Text text, List<Message> heard) {
        List<InboundEvent> events =
                new ArrayList<>(heard(call.account().twilio().id(), heard, call));
        events.add(event(call, CallStep.SPOKE, id.value(), id, text, Map.of()));
        send(events);
    }

    private static List<InboundEvent> heard(ChannelAccountId account, List<Message> messages, Call call) {
        return messages.stream()
                .filter(message -> message.delivery() != null
                        && message.delivery().state() != DeliveryState.FAILED
                        && message.delivery().state().rank() < DeliveryState.DELIVERED.rank())
                .<InboundEvent>map(message -> new DeliveryReceipt(
                        new CommandId(
                                DerivedId.of("rc", account.value(), message.id().value(), "heard")),
                        account,
                        message.id(),
                        null,
                        DeliveryState.DELIVERED,
                        null,
                        call.now()))
                .toList();
    }

    private static CallAdvanced event(
            Call call,
            CallStep step,
            String unique,
            @Nullable ProviderMessageId providerId,
            @Nullable MessageContent content,
            Map<String, String> details) {
        ChannelAccountId account = call.account().twilio().id();
        String id = DerivedId.of("ca", account.value(), call.request().call().value(), step.code(), unique);
        return new CallAdvanced(
                new CommandId(id),
                account,
                call.request().call(),
                call.caller(),
                step,
                providerId,
                content,
                details,
                call.language(),
                call.now());
    }

    private void send(List<? extends InboundEvent> events) {
        lanes.send(events.stream()
                .<LaneSend<?>>map(event -> LaneSend.<InboundEvent>of(InboundEvent.LANE, event))
                .toList());
    }
}
