package io.kontuar.conversation;

import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.conversation.ConversationCommand.DeliveryTrouble;
import io.kontuar.conversation.ConversationCommand.TimerFired;
import java.time.Duration;
import java.util.Map;

/** What the passing of time, and trouble in sending, make of a conversation. */
final class TimerRules {
    private static final int LOOK_BACK = 50;
    private final Deliveries deliveries;
    private final MediaRules media;
    private final MailRules mail;
    private final Duration patience;

    TimerRules(Deliveries deliveries, MediaRules media, MailRules mail, Duration patience) {
        this.deliveries = deliveries;
        this.media = media;
        this.mail = mail;
        this.patience = patience;
    }

    Decision fired(TimerFired command, ConversationChange change) {
        ConversationTimer timer = command.timer();
        if (!change.before().timers().contains(timer) || timer.due().isAfter(change.now())) {
            return Decision.refuse("timer-gone");
        }
        change.disarm(timer.kind());
        switch (timer.kind()) {
            case OFFER_TIMEOUT -> expireOffer(change);
            case IDLE_CLOSE -> closeIdle(change);
            case BOT_SILENT -> {
                if (change.before().progress().unanswered()) {
                    toPeople(change, "bot-silent");
                }
            }
            case SNOOZE_END -> change.fact(Fact.Kind.REOPENED, Map.of("by", "snooze"));
            case UNKNOWN_DELIVERY -> askPeople(change);
            case REMOTE_MEDIA -> media.lookAgain(change);
            case UNSEEN_REPLY -> mail.unseen(change);
        }
        return Decision.APPLY;
    }

    private static void expireOffer(ConversationChange change) {
        PendingOffer offer = change.before().offer();
        if (offer != null) {
            change.clearOffer();
            change.fact(Fact.Kind.OFFER_EXPIRED, Map.of("agent", offer.agent().value()));
        }
    }

    /** A bot that has not answered is no reason to close: a person looks. */
    private static void closeIdle(ConversationChange change) {
        if (change.before().progress().unanswered()) {
            toPeople(change, "bot-silent");
        } else if (change.before().control().holder() == Holder.BOT) {
            change.fact(Fact.Kind.CLOSED, Map.of("disposition", "idle"));
            change.notice(NoticeKind.CLOSED, Map.of("disposition", "idle"));
            change.close("idle");
        }
    }

    /** A bot's message failed or its fate is unknown: an unknown one gets some time, then a person looks. */
    Decision trouble(DeliveryTrouble command, ConversationChange change) {
        if (command.reason().equals("unknown")) {
            change.arm(ConversationTimer.Kind.UNKNOWN_DELIVERY, change.now().plus(patience));
            return Decision.APPLY;
        }
        change.fact(Fact.Kind.DELIVERY_FAILED, Map.of("reason", command.reason()));
        change.notice(
                NoticeKind.DELIVERY_FAILED, Map.of("message", command.message().value(), "reason", command.reason()));
        toPeople(change, "delivery");
        return Decision.APPLY;
    }

    private void askPeople(ConversationChange change) {
        boolean still = deliveries.states(change.before().id(), LOOK_BACK).stream()
                .anyMatch(sent -> sent.delivery().state() == DeliveryState.UNKNOWN);
        if (still) {
            change.notice(NoticeKind.DELIVERY_FAILED, Map.of("reason", "unknown"));
            toPeople(change, "delivery");
        }
    }

    /** From the bot, or out of a closed conversation whose last word never arrived. */
    private static void toPeople(ConversationChange change, String reason) {
        Holder holder = change.before().control().holder();
        if (holder == Holder.NOBODY) {
            change.fact(Fact.Kind.REOPENED, Map.of("by", reason));
        }
        if (holder == Holder.BOT || holder == Holder.NOBODY) {
            change.fact(Fact.Kind.HANDED_OVER, Map.of("reason", reason));
            change.toQueue(change.before().queue(), change.now());
        }
    }
}
