package io.kontuar.gateway.voice;

import io.kontuar.channel.CallStep;
import io.kontuar.channel.Language;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Holder;
import io.kontuar.routing.Queues;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * The caller waits for a person: in a queue of Twilio's, while ours decides who takes the call. Twilio asks again every few
 * seconds what the caller shall hear; that is when we see that an agent has accepted, and let the caller leave the queue.
 */
final class Waiting {
    private static final int DEEPEST = 500;
    private static final int TELL_EVERY = 3;
    private static final Duration FOR_A_KEY = Duration.ofSeconds(6);
    private static final int MINUTE = 60;

    private final VoiceSettings settings;
    private final Phrases phrases;
    private final CallReports reports;
    private final CallWatch watch;
    private final Agents agents;
    private final Queues queues;
    private final ShopProfile shop;

    Waiting(
            VoiceSettings settings,
            Phrases phrases,
            CallReports reports,
            CallWatch watch,
            Agents agents,
            Queues queues,
            ShopProfile shop) {
        this.settings = settings;
        this.phrases = phrases;
        this.reports = reports;
        this.watch = watch;
        this.agents = agents;
        this.queues = queues;
        this.shop = shop;
    }

    /** People have the word: to the agent's phone, into the queue, or to what there is out of hours. */
    String forPerson(Call call, CallView view, Twiml twiml) {
        Conversation conversation = view.conversation();
        if (conversation == null) {
            return voicemail(call, twiml);
        }
        if (view.heldBy(Holder.AGENT)) {
            return connect(call, view, twiml);
        }
        if (!isOpen(call)) {
            return twiml.key(
                            phrases.of(call.language(), "closed.hours"),
                            call.language(),
                            FOR_A_KEY,
                            call.hook("choice"),
                            List.of())
                    .redirect(call.hook("choice"))
                    .xml();
        }
        String name = call.account().twilio().id().value() + "-"
                + conversation.queue().value();
        return twiml.enqueue(
                        name.length() > 64 ? name.substring(0, 64) : name, call.hook("hold", "n", 0), call.hook("left"))
                .xml();
    }

    private boolean isOpen(Call call) {
        return call.account()
                .hours()
                .isOpen(call.now(), shop.find().map(Shop::zone).orElse(ZoneOffset.UTC));
    }

    /** What the caller hears in the queue. */
    String hold(Call call) {
        CallView view = watch.look(call.conversation());
        int step = call.request().number("n");
        boolean tooLong = settings.holdStep().multipliedBy(step).compareTo(settings.longestHold()) >= 0;
        Conversation conversation = view.conversation();
        if (conversation == null || tooLong || !view.heldBy(Holder.QUEUE)) {
            return new Twiml(settings).leave().xml();
        }
        String words = step % TELL_EVERY == 0 ? place(call, conversation) : "";
        return new Twiml(settings)
                .key(
                        words,
                        call.language(),
                        settings.holdStep(),
                        call.hook("hold-key", "n", step + 1),
                        call.account().holdMusic().stream().toList())
                .redirect(call.hook("hold", "n", step + 1))
                .xml();
    }

    private String place(Call call, Conversation conversation) {
        Language language = call.language();
        if (conversation.offer() != null) {
            return phrases.of(language, "waiting.offered");
        }
        int before = queues.waiting(conversation.queue(), DEEPEST).stream()
                .map(Conversation::id)
                .toList()
                .indexOf(conversation.id());
        int place = before >= 0 ? before + 1 : Math.max(1, call.request().told("QueuePosition"));
        return phrases.of(language, "waiting", Map.of("position", Integer.toString(place))) + " "
                + minutes(language, call.request().told("AvgQueueTime")) + phrases.of(language, "waiting.keys");
    }

    /** Twilio's average over those who waited; nothing is promised while it knows none. */
    private String minutes(Language language, int seconds) {
        int minutes = (seconds + MINUTE - 1) / MINUTE;
        return switch (minutes) {
            case 0 -> "";
            case 1 -> phrases.of(language, "waiting.minute") + " ";
            default -> phrases.of(language, "waiting.minutes", Map.of("minutes", Integer.toString(minutes))) + " ";
        };
    }

    /** The caller pressed a key while waiting. */
    String holdKey(Call call) {
        return switch (call.request().find("Digits").orElse("")) {
            case "1" -> {
                callback(call);
                yield new Twiml(settings).leave().xml();
            }
            case "2" -> new Twiml(settings).leave().xml();
            default ->
                new Twiml(settings)
                        .redirect(call.hook("hold", "n", call.request().number("n")))
                        .xml();
        };
    }

    /** The caller is out of Twilio's queue: called to an agent, by an own wish, or gone. */
    String left(Call call) {
        String result = call.request().find("QueueResult").orElse("");
        if (result.equals("hangup") || result.equals("bridged")) {
            return Twiml.nothing();
        }
        CallView view = watch.look(call.conversation());
        if (view.state().has(CallStep.CALLBACK_ASKED)) {
            return promised(call, new Twiml(settings));
        }
        return view.heldBy(Holder.AGENT)
                ? connect(call, view, new Twiml(settings))
                : voicemail(call, new Twiml(settings));
    }

    /** Out of hours: a message, or a call back. */
    String choice(Call call) {
        if (call.request().find("Digits").filter("2"::equals).isEmpty()) {
            return voicemail(call, new Twiml(settings));
        }
        callback(call);
        return promised(call, new Twiml(settings));
    }

    /** The agent's phone is no longer called: the talk is over, or there was none. */
    String dialled(Call call) {
        String status = call.request().find("DialCallStatus").orElse("");
        if (status.equals("canceled")) {
            return Twiml.nothing();
        }
        CallView view = status.equals("completed") || status.equals("answered")
                ? watch.until(
                        call.conversation(),
                        seen -> seen.state().has(CallStep.CONNECTED),
                        settings.answerWithin().dividedBy(2))
                : watch.look(call.conversation());
        if (view.state().has(CallStep.CONNECTED)) {
            return new Twiml(settings).hangup().xml();
        }
        String unique = call.request().find("DialCallSid").orElse(status);
        reports.step(call, CallStep.NOT_REACHED, unique, Map.of());
        CallView back = watch.until(call.conversation(), seen -> !seen.heldBy(Holder.AGENT), settings.answerWithin());
        if (!back.heldBy(Holder.QUEUE)) {
            callback(call);
            return promised(call, new Twiml(settings));
        }
        return forPerson(call, back, new Twiml(settings).say(phrases.of(call.language(), "missed"), call.language()));
    }

    /** To the phone of the agent who has accepted; without one, the agent calls back. */
    private String connect(Call call, CallView view, Twiml twiml) {
        return agents.phone(call, view)
                .map(phone -> twiml.say(phrases.of(call.language(), "connecting"), call.language())
                        .dial(
                                phone,
                                call.hook("whisper", "c", call.request().call().value()),
                                call.hook("dialled"),
                                call.account().records() ? call.hook("recording", "k", "call") : "")
                        .xml())
                .orElseGet(() -> {
                    callback(call);
                    return promised(call, twiml);
                });
    }

    private void callback(Call call) {
        reports.step(call, CallStep.CALLBACK_ASKED, "", Map.of());
        CallView unused = watch.until(
                call.conversation(), seen -> seen.state().has(CallStep.CALLBACK_ASKED), settings.answerWithin());
    }

    private String promised(Call call, Twiml twiml) {
        return twiml.say(phrases.of(call.language(), "callback"), call.language())
                .hangup()
                .xml();
    }

    /** Twilio asks nothing when the recording stays empty: then the verbs after it are carried out. */
    String voicemail(Call call, Twiml twiml) {
        return twiml.say(phrases.of(call.language(), "voicemail"), call.language())
                .record(call.hook("voicemail"), call.hook("recording", "k", "voicemail"), call.hook("transcript"))
                .say(phrases.of(call.language(), "voicemail.empty"), call.language())
                .hangup()
                .xml();
    }
}
