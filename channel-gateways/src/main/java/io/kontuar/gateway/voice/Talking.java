package io.kontuar.gateway.voice;

import io.kontuar.channel.CallStep;
import io.kontuar.channel.Choice;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.Text;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.gateway.voice.Twiml.Keys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The caller and the bot: greets, asks, brings what is said onto the lanes, waits for the answer, and says it. What the
 * next webhook needs to know is in its address: {@code s} the last entry that was said, {@code t} the turn's number,
 * {@code n} how often it has waited, {@code e} how often nothing was heard, {@code m} what the keys mean.
 */
final class Talking {
    private static final String MENU = "menu";
    private static final String CHOICE = "choice";
    private static final int LONGEST_WORDS = 2000;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int SAY_MOMENT_EVERY = 3;

    private final VoiceSettings settings;
    private final Phrases phrases;
    private final SpeechText speech;
    private final CallReports reports;
    private final CallWatch watch;
    private final Waiting waiting;
    private final ShopProfile shop;

    Talking(
            VoiceSettings settings,
            Phrases phrases,
            CallReports reports,
            CallWatch watch,
            Waiting waiting,
            ShopProfile shop) {
        this.settings = settings;
        this.phrases = phrases;
        this.speech = new SpeechText(phrases);
        this.reports = reports;
        this.watch = watch;
        this.waiting = waiting;
        this.shop = shop;
    }

    /** It rings at our number. */
    String began(Call call) {
        reports.step(call, CallStep.BEGAN, "", Map.of());
        List<Language> languages = call.account().languages();
        if (languages.size() == 1) {
            return welcome(call);
        }
        Map<Language, String> offers = new LinkedHashMap<>();
        for (Language language : languages) {
            String key = Integer.toString(offers.size() + 1);
            offers.put(language, phrases.of(language, "language", Map.of("key", key)));
        }
        return new Twiml(settings).languages(offers, call.hook("language")).xml();
    }

    /** A key for a language was pressed, or none. */
    String language(Call call) {
        List<Language> languages = call.account().languages();
        Language chosen = call.request()
                .find("Digits")
                .filter(key -> key.matches("[1-9]"))
                .map(key -> Integer.parseInt(key) - 1)
                .filter(at -> at < languages.size())
                .map(languages::get)
                .orElse(call.language());
        Call in = call.in(chosen);
        reports.step(in, CallStep.LANGUAGE_CHOSEN, chosen.code(), Map.of());
        return welcome(in);
    }

    private String welcome(Call call) {
        Language language = call.language();
        String name = shop.find().map(Shop::name).orElse("Kontuar");
        List<String> words = new ArrayList<>();
        words.add(call.account().greeting().orElseGet(() -> phrases.of(language, "greeting", Map.of("shop", name))));
        if (call.account().records()) {
            words.add(phrases.of(language, "greeting.record"));
        }
        words.add(phrases.of(language, "menu"));
        return new Twiml(settings)
                .ask(words, language, Keys.ONE, call.hook("turn", "s", 0, "t", 1, "m", MENU))
                .xml();
    }

    /** The caller said something, pressed keys, or did nothing. */
    String turn(Call call) {
        CallView before = watch.look(call.conversation());
        long said = call.request().number("s");
        Optional<Text> words = words(call, before, said);
        if (words.isEmpty()) {
            return askAgain(call, said);
        }
        int turn = Math.max(1, call.request().number("t"));
        reports.said(call, turn, words.get(), before.said(said));
        return answer(call, said, turn, 0);
    }

    /** Twilio comes back for an answer that was not there yet. */
    String answer(Call call) {
        return answer(
                call,
                call.request().number("s"),
                Math.max(1, call.request().number("t")),
                call.request().number("n"));
    }

    private String answer(Call call, long said, int turn, int waits) {
        CallView view =
                watch.until(call.conversation(), seen -> seen.answered(call.turn(turn)), settings.answerWithin());
        if (view.answered(call.turn(turn))) {
            return goOn(call, view, said, turn);
        }
        Duration waited = settings.answerWithin().plus(PAUSE).multipliedBy(waits + 1L);
        if (waited.compareTo(settings.patience()) < 0) {
            String moment = waits % SAY_MOMENT_EVERY == 0 ? phrases.of(call.language(), "moment") : "";
            return new Twiml(settings)
                    .say(moment, call.language())
                    .pause(PAUSE)
                    .redirect(call.hook("answer", "s", said, "t", turn, "n", waits + 1))
                    .xml();
        }
        reports.step(call, CallStep.NEEDS_PERSON, Integer.toString(turn), Map.of("reason", "bot-silent"));
        CallView handed = watch.until(call.conversation(), seen -> seen.heldBy(Holder.QUEUE), settings.answerWithin());
        return handed.answered(call.turn(turn))
                ? goOn(call, handed, said, turn)
                : waiting.voicemail(call, new Twiml(settings));
    }

    private String goOn(Call before, CallView view, long said, int turn) {
        Call call = view.conversation() == null
                ? before
                : before.in(view.conversation().language());
        List<Message> fresh = view.toSay(said);
        long last = fresh.isEmpty() ? said : fresh.getLast().seq();
        List<String> words = fresh.stream()
                .map(message -> speech.of(message.content(), call.language()))
                .toList();
        if (view.heldBy(Holder.BOT)) {
            boolean choose = view.choices(last).isPresent();
            return new Twiml(settings)
                    .ask(
                            words,
                            call.language(),
                            choose ? Keys.ONE : Keys.MANY,
                            call.hook("turn", "s", last, "t", turn + 1, "m", choose ? CHOICE : ""))
                    .xml();
        }
        Twiml twiml = new Twiml(settings);
        words.forEach(text -> twiml.say(text, call.language()));
        return view.heldBy(Holder.NOBODY)
                ? twiml.say(phrases.of(call.language(), "goodbye"), call.language())
                        .hangup()
                        .xml()
                : waiting.forPerson(call, view, twiml);
    }

    private String askAgain(Call call, long said) {
        int silences = call.request().number("e") + 1;
        Twiml twiml = new Twiml(settings);
        if (silences >= settings.silences()) {
            return twiml.say(phrases.of(call.language(), "silent.end"), call.language())
                    .hangup()
                    .xml();
        }
        String mode = call.request().mode();
        List<String> words = new ArrayList<>(List.of(phrases.of(call.language(), "silent")));
        if (mode.equals(MENU)) {
            words.add(phrases.of(call.language(), "menu"));
        }
        String action = call.hook(
                "turn", "s", said, "t", Math.max(1, call.request().number("t")), "m", safe(mode), "e", silences);
        return twiml.ask(words, call.language(), mode.isEmpty() ? Keys.MANY : Keys.ONE, action)
                .xml();
    }

    private static String safe(String mode) {
        return mode.equals(MENU) || mode.equals(CHOICE) ? mode : "";
    }

    private Optional<Text> words(Call call, CallView view, long said) {
        Optional<String> keys = call.request().find("Digits").map(digits -> digits.replaceAll("[^0-9*#]", ""));
        if (keys.isPresent() && !keys.get().isEmpty()) {
            return Optional.of(keyed(call, view, said, keys.get()));
        }
        return call.request()
                .find("SpeechResult")
                .map(SpokenDigits::joined)
                .map(text -> text.length() > LONGEST_WORDS ? text.substring(0, LONGEST_WORDS) : text)
                .filter(text -> !text.isBlank())
                .map(Text::new);
    }

    private Text keyed(Call call, CallView view, long said, String keys) {
        Language language = call.language();
        if (keys.equals("0")) {
            return new Text(phrases.of(language, "menu.person"));
        }
        if (call.request().mode().equals(MENU)) {
            return switch (keys) {
                case "1" -> new Text(phrases.of(language, "menu.order"));
                case "2" -> new Text(phrases.of(language, "menu.hours"));
                default -> new Text(keys);
            };
        }
        return view.choices(said)
                .flatMap(offered -> chosen(offered, keys))
                .map(choice -> new Text(choice.label(), choice.id()))
                .orElseGet(() -> new Text(keys));
    }

    private static Optional<Choice> chosen(MessageContent.Choices offered, String keys) {
        return keys.matches("[1-9]")
                ? offered.choices().stream().skip(keys.charAt(0) - '1').findFirst()
                : Optional.empty();
    }
}
