package io.kontuar.gateway.voice;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.ConversationRelay;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Enqueue;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Leave;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Parameter;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import io.kontuar.channel.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One answer to Twilio in the making: verbs in the order in which they are carried out. Used once. */
final class Twiml {
    private static final String NOTHING = new VoiceResponse.Builder().build().toXml();
    private final VoiceResponse.Builder response = new VoiceResponse.Builder();
    private final VoiceSettings settings;

    Twiml(VoiceSettings settings) {
        this.settings = settings;
    }

    /** Nothing to do: the next verb of the document before goes on. */
    static String nothing() {
        return NOTHING;
    }

    /** What is blank is not said. */
    Twiml say(String text, Language language) {
        if (!text.isBlank()) {
            response.say(spoken(text, language));
        }
        return this;
    }

    /** Asks by voice and keys; what comes, or nothing, goes to {@code action}. */
    Twiml ask(List<String> words, Language language, Keys keys, String action) {
        Gather.Builder gather = new Gather.Builder()
                .inputs(List.of(Gather.Input.SPEECH, Gather.Input.DTMF))
                .option("language", settings.locale(language))
                .speechTimeout("auto")
                .timeout(5)
                .actionOnEmptyResult(true)
                .method(HttpMethod.POST)
                .action(action);
        if (keys == Keys.ONE) {
            gather.numDigits(1);
        }
        words.stream().filter(text -> !text.isBlank()).forEach(text -> gather.say(spoken(text, language)));
        response.gather(gather.build());
        return redirect(action);
    }

    /** A talk over a socket; when it has ended, {@code action} is asked what follows. */
    Twiml relay(
            String socket,
            String greeting,
            Language language,
            List<Language> languages,
            boolean interruptible,
            String action) {
        RelaySettings relay = settings.relay();
        ConversationRelay.Builder talk = new ConversationRelay.Builder()
                .url(socket)
                .welcomeGreeting(greeting)
                .welcomeGreetingInterruptible(interruptible ? "any" : "none")
                .language(settings.locale(language))
                .interruptible("any")
                .dtmfDetection(true)
                .partialPrompts(false)
                .parameter(new Parameter.Builder()
                        .name("language")
                        .value(language.code())
                        .build());
        languages.forEach(one -> talk.language(spokenAs(one)));
        if (!relay.ttsProvider().isBlank()) {
            talk.ttsProvider(relay.ttsProvider());
        }
        if (!relay.transcriptionProvider().isBlank()) {
            talk.transcriptionProvider(relay.transcriptionProvider());
        }
        response.connect(new Connect.Builder()
                .action(action)
                .method(HttpMethod.POST)
                .conversationRelay(talk.build())
                .build());
        return this;
    }

    private com.twilio.twiml.voice.Language spokenAs(Language language) {
        com.twilio.twiml.voice.Language.Builder spoken =
                new com.twilio.twiml.voice.Language.Builder().code(settings.locale(language));
        settings.relay().voice(language).ifPresent(spoken::voice);
        return spoken.build();
    }

    /** How many keys a question takes: one, or any number up to the hash key. */
    enum Keys {
        ONE,
        MANY
    }

    /** One key within that time, with something to hear meanwhile. */
    Twiml key(String words, Language language, Duration within, String action, List<String> music) {
        Gather.Builder gather = new Gather.Builder()
                .inputs(Gather.Input.DTMF)
                .numDigits(1)
                .timeout(seconds(within))
                .method(HttpMethod.POST)
                .action(action);
        if (!words.isBlank()) {
            gather.say(spoken(words, language));
        }
        music.forEach(url -> gather.play(new Play.Builder(url).build()));
        response.gather(gather.build());
        return this;
    }

    /** One key for one of several languages, each offered in itself. */
    Twiml languages(Map<Language, String> offers, String action) {
        Gather.Builder gather = new Gather.Builder()
                .inputs(Gather.Input.DTMF)
                .numDigits(1)
                .timeout(5)
                .method(HttpMethod.POST)
                .action(action);
        offers.forEach((language, text) -> gather.say(spoken(text, language)));
        response.gather(gather.build());
        return redirect(action);
    }

    Twiml pause(Duration length) {
        response.pause(new Pause.Builder().length(seconds(length)).build());
        return this;
    }

    Twiml redirect(String url) {
        response.redirect(new Redirect.Builder(url).method(HttpMethod.POST).build());
        return this;
    }

    Twiml enqueue(String queue, String waitUrl, String action) {
        response.enqueue(new Enqueue.Builder()
                .name(queue)
                .waitUrl(waitUrl)
                .waitUrlMethod(HttpMethod.POST)
                .action(action)
                .method(HttpMethod.POST)
                .build());
        return this;
    }

    Twiml leave() {
        response.leave(new Leave.Builder().build());
        return this;
    }

    /** @param recording where the recording is reported; blank for none */
    Twiml dial(String number, String whisper, String action, String recording) {
        Dial.Builder dial = new Dial.Builder()
                .action(action)
                .method(HttpMethod.POST)
                .answerOnBridge(true)
                .timeout(seconds(settings.ringFor()))
                .number(new Number.Builder(number)
                        .url(whisper)
                        .method(HttpMethod.POST)
                        .build());
        if (!recording.isBlank()) {
            dial.record(Dial.Record.RECORD_FROM_ANSWER_DUAL)
                    .recordingStatusCallback(recording)
                    .recordingStatusCallbackMethod(HttpMethod.POST);
        }
        response.dial(dial.build());
        return this;
    }

    /** Calls a number, which sees {@code callerId}. */
    Twiml call(String number, String callerId, String action) {
        response.dial(new Dial.Builder(number)
                .callerId(callerId)
                .action(action)
                .method(HttpMethod.POST)
                .answerOnBridge(true)
                .timeout(seconds(settings.ringFor()))
                .build());
        return this;
    }

    Twiml dial(String number) {
        response.dial(new Dial.Builder(number).build());
        return this;
    }

    Twiml record(String action, String status, String transcript) {
        response.record(new Record.Builder()
                .action(action)
                .method(HttpMethod.POST)
                .finishOnKey("#")
                .playBeep(true)
                .maxLength(seconds(settings.voicemailLimit()))
                .recordingStatusCallback(status)
                .recordingStatusCallbackMethod(HttpMethod.POST)
                .transcribe(true)
                .transcribeCallback(transcript)
                .build());
        return this;
    }

    Twiml hangup() {
        response.hangup(new Hangup.Builder().build());
        return this;
    }

    String xml() {
        return response.build().toXml();
    }

    private Say spoken(String text, Language language) {
        return new Say.Builder(text)
                .option("language", settings.locale(language))
                .option("voice", settings.voice(language))
                .build();
    }

    private static int seconds(Duration length) {
        return Math.toIntExact(Math.max(1, length.toSeconds()));
    }
}
