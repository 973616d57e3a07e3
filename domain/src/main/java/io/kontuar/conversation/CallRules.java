package io.kontuar.conversation;

import io.kontuar.channel.InboundEvent.CallAdvanced;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.ConversationCommand.AdvanceCall;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What a phone call's steps make of its conversation. A provider's reports may come late and in another order: no step
 * stands on another one having been seen before.
 */
final class CallRules {
    private final Messages messages;

    CallRules(Messages messages) {
        this.messages = messages;
    }

    Decision advanced(AdvanceCall command, ConversationChange change) {
        CallAdvanced event = command.event();
        switch (event.step()) {
            case BEGAN, CONNECTED, AGENT_CALLS, AGENT_CALLED -> notice(event, change);
            case LANGUAGE_CHOSEN -> change.language(event.language());
            case NEEDS_PERSON -> toPeople(event.details().getOrDefault("reason", "asked"), change);
            case CALLBACK_ASKED -> {
                notice(event, change);
                toPeople("callback", change);
            }
            case NOT_REACHED -> {
                notice(event, change);
                if (state(change).live()) {
                    backToQueue(change);
                }
            }
            case VOICEMAIL_LEFT -> {
                notice(event, change);
                heard(event, change);
                toPeople("voicemail", change);
            }
            case RECORDED -> aside(event, change);
            case TRANSCRIBED -> aside(event, change);
            case ENDED -> {
                notice(event, change);
                ended(change);
            }
            case SPOKE -> {
                return Decision.refuse("no-words");
            }
        }
        return Decision.APPLY;
    }

    private static void notice(CallAdvanced event, ConversationChange change) {
        Map<String, String> details = new HashMap<>(event.details());
        details.put(CallState.STEP, event.step().code());
        change.notice(NoticeKind.CALL, details);
    }

    /** A voicemail waits for an answer like any message. */
    private static void heard(CallAdvanced event, ConversationChange change) {
        if (event.content() != null && event.providerId() != null) {
            change.inbound(message(event, event.providerId(), event.content(), change));
            change.fact(Fact.Kind.CUSTOMER_WROTE, Map.of());
            awaited(event.content(), change);
        }
    }

    private static void aside(CallAdvanced event, ConversationChange change) {
        if (event.content() != null && event.providerId() != null) {
            change.inboundAside(message(event, event.providerId(), event.content(), change));
            awaited(event.content(), change);
        }
    }

    private static void awaited(MessageContent content, ConversationChange change) {
        if (content instanceof MessageContent.RemoteMedia) {
            MediaRules.awaited(change);
        }
    }

    private static InboundMessage message(
            CallAdvanced event, ProviderMessageId providerId, MessageContent content, ConversationChange change) {
        return CallIntake.said(event.id(), event, change.before().customer().replyTo(), providerId, content);
    }

    /** From the bot, or out of a call that was over before its voicemail was reported. */
    private static void toPeople(String reason, ConversationChange change) {
        Holder holder = change.before().control().holder();
        if (holder != Holder.BOT && holder != Holder.NOBODY) {
            return;
        }
        if (holder == Holder.NOBODY) {
            change.fact(Fact.Kind.REOPENED, Map.of("by", reason));
            change.notice(NoticeKind.REOPENED, Map.of());
        }
        change.fact(Fact.Kind.HANDED_OVER, Map.of("reason", reason));
        change.notice(
                NoticeKind.HANDED_OVER,
                Map.of("reason", reason, "queue", change.before().queue().value()));
        change.toQueue(change.before().queue(), change.now());
    }

    /** The wait so far counts on. */
    private static void backToQueue(ConversationChange change) {
        if (change.before().control().holder() == Holder.AGENT) {
            Instant entered = change.before().moments().enteredQueueAt();
            change.toQueue(change.before().queue(), entered == null ? change.now() : entered);
        }
    }

    /** A caller who hung up while waiting has given up, unless something was left for people to do. */
    private void ended(ConversationChange change) {
        switch (change.before().control().holder()) {
            case BOT -> close("call-ended", Fact.Kind.CLOSED, Map.of("disposition", "call-ended"), change);
            case QUEUE -> {
                if (!state(change).wantsCallback()) {
                    close("abandoned", Fact.Kind.ABANDONED, CustomerRules.waited(change), change);
                }
            }
            case AGENT, NOBODY -> {
                // The agent closes when the work is done.
            }
        }
    }

    private static void close(
            String disposition, Fact.Kind fact, Map<String, String> details, ConversationChange change) {
        change.fact(fact, details);
        change.notice(NoticeKind.CLOSED, Map.of("disposition", disposition));
        change.close(disposition);
    }

    private CallState state(ConversationChange change) {
        return CallState.of(messages.before(change.before().id(), Long.MAX_VALUE, CallState.LOOK_BACK));
    }
}
