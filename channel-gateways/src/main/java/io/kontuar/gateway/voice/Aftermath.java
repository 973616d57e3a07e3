package io.kontuar.gateway.voice;

import io.kontuar.channel.CallStep;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.RemoteMedia;
import io.kontuar.channel.ProviderMessageId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Twilio reports of a call beside the talk itself: recordings, transcripts, and its end. */
final class Aftermath {
    private static final int LONGEST_URL = 1000;
    private static final Set<String> OVER = Set.of("completed", "busy", "failed", "no-answer", "canceled");
    private final VoiceSettings settings;
    private final Phrases phrases;
    private final CallReports reports;

    Aftermath(VoiceSettings settings, Phrases phrases, CallReports reports) {
        this.settings = settings;
        this.phrases = phrases;
        this.reports = reports;
    }

    /** The caller has spoken a message, and may have hung up. */
    String voicemail(Call call) {
        boolean kept = keep(call, CallStep.VOICEMAIL_LEFT);
        String words = kept ? "voicemail.thanks" : "voicemail.empty";
        return new Twiml(settings)
                .say(phrases.of(call.language(), words), call.language())
                .hangup()
                .xml();
    }

    /** A recording is ready, or there is none. */
    String recording(Call call) {
        String status = call.request().find("RecordingStatus").orElse("completed");
        if (status.equals("completed")) {
            boolean voicemail =
                    call.request().query().find("k").filter("voicemail"::equals).isPresent();
            boolean unused = keep(call, voicemail ? CallStep.VOICEMAIL_LEFT : CallStep.RECORDED);
        }
        return Twiml.nothing();
    }

    /** Told by two webhooks, under one id; false when there is nothing to keep. */
    private boolean keep(Call call, CallStep step) {
        Optional<String> url = call.request().find("RecordingUrl").filter(address -> address.length() <= LONGEST_URL);
        Optional<ProviderMessageId> id = recordingId(call);
        if (url.isEmpty() || id.isEmpty()) {
            return false;
        }
        String name = step == CallStep.VOICEMAIL_LEFT ? "voicemail" : "call";
        String source = url.get().endsWith(".mp3") ? url.get() : url.get() + ".mp3";
        int seconds = call.request().told("RecordingDuration");
        reports.kept(
                call,
                step,
                id.get(),
                new RemoteMedia("audio", source, null, name, null, false),
                seconds == 0 ? Map.of() : Map.of("seconds", Integer.toString(seconds)));
        return true;
    }

    /** A machine has tried to write a voicemail down; often it makes nothing of it. */
    String transcript(Call call) {
        Optional<String> text = call.request()
                .find("TranscriptionText")
                .filter(words -> !words.isBlank())
                .filter(words -> call.request()
                        .find("TranscriptionStatus")
                        .orElse("completed")
                        .equals("completed"));
        Optional<ProviderMessageId> id = recordingId(call);
        if (text.isPresent() && id.isPresent()) {
            String words = text.get();
            reports.kept(
                    call,
                    CallStep.TRANSCRIBED,
                    new ProviderMessageId(id.get().value() + "/transcript"),
                    new MessageContent.Transcript(
                            words.length() > MessageContent.MAX_TEXT
                                    ? words.substring(0, MessageContent.MAX_TEXT)
                                    : words),
                    Map.of());
        }
        return Twiml.nothing();
    }

    private static Optional<ProviderMessageId> recordingId(Call call) {
        return call.request()
                .find("RecordingSid")
                .filter(sid -> sid.matches("[A-Za-z0-9]{1,64}"))
                .map(ProviderMessageId::new);
    }

    /** How far the call is; all but its end is known already. */
    String status(Call call) {
        if (OVER.contains(call.request().find("CallStatus").orElse(""))) {
            reports.step(
                    call,
                    CallStep.ENDED,
                    "",
                    Map.of("seconds", Integer.toString(call.request().told("CallDuration"))));
        }
        return Twiml.nothing();
    }
}
