package io.kontuar.gateway.voice;

import io.kontuar.channel.CallStep;
import io.kontuar.channel.Language;
import io.kontuar.conversation.Conversation;
import io.kontuar.routing.Queues;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agent's side of a call: which phone rings, and what is whispered before the caller is heard. */
final class Agents {
    private static final Duration FOR_A_KEY = Duration.ofSeconds(8);
    private final VoiceSettings settings;
    private final Phrases phrases;
    private final CallReports reports;
    private final CallWatch watch;
    private final StaffMembers staff;
    private final Queues queues;

    Agents(
            VoiceSettings settings,
            Phrases phrases,
            CallReports reports,
            CallWatch watch,
            StaffMembers staff,
            Queues queues) {
        this.settings = settings;
        this.phrases = phrases;
        this.reports = reports;
        this.watch = watch;
        this.staff = staff;
        this.queues = queues;
    }

    Optional<String> phone(Call call, CallView view) {
        return holder(view).flatMap(agent -> call.account().phoneOf(agent.login()));
    }

    /** A key has to be pressed, so that no mailbox of the agent's takes a caller. */
    String whisper(Call call) {
        CallView view = watch.look(call.conversation());
        Language language = holder(view).map(Staff::language).orElse(call.language());
        return new Twiml(settings)
                .key(
                        words(view, language, call.now()),
                        language,
                        FOR_A_KEY,
                        call.hook("whisper-key", "c", call.request().call().value()),
                        List.of())
                .hangup()
                .xml();
    }

    private String words(CallView view, Language language, Instant now) {
        Conversation conversation = view.conversation();
        if (conversation == null) {
            return "";
        }
        String queue = queues.find(conversation.queue())
                .map(known -> known.name(language))
                .orElse(conversation.queue().value());
        Instant since = conversation.moments().enteredQueueAt();
        long minutes = since == null ? 0 : Duration.between(since, now).toMinutes();
        String waited = minutes < 1
                ? ""
                : " " + phrases.of(language, "whisper.minutes", Map.of("minutes", Long.toString(minutes)));
        return phrases.of(language, "whisper", Map.of("queue", queue)) + waited;
    }

    /** The agent takes the call; the end of this answer joins both. */
    String taken(Call call) {
        Map<String, String> details = holder(watch.look(call.conversation()))
                .map(agent -> Map.of("agent", agent.id().value()))
                .orElse(Map.of());
        reports.step(call, CallStep.CONNECTED, "", details);
        return Twiml.nothing();
    }

    private Optional<Staff> holder(CallView view) {
        StaffId agent = view.conversation() == null
                ? null
                : view.conversation().control().agent();
        return agent == null ? Optional.empty() : staff.find(agent);
    }
}
