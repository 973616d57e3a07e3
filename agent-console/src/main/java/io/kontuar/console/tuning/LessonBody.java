package io.kontuar.console.tuning;

import static io.kontuar.console.api.Fields.required;
import static io.kontuar.console.api.Fields.valid;

import io.kontuar.channel.Language;
import io.kontuar.console.api.Fields;
import io.kontuar.knowledge.Lessons;
import io.kontuar.knowledge.TaughtExample;
import io.kontuar.knowledge.TaughtIntent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lessons, as supervisors read and write them. */
record LessonBody(
        @Nullable List<IntentBody> intents,
        @Nullable List<ExampleBody> examples,
        @Nullable Long version) {

    /** @param answers by language: en, pl, ro; where there is none, a person answers */
    record IntentBody(@Nullable String name, @Nullable Map<String, String> answers) {
        TaughtIntent intent() {
            Map<Language, String> read = new EnumMap<>(Language.class);
            required(answers, "intents.answers", "answers by language").forEach((code, answer) -> {
                if (answer != null && !answer.isBlank()) {
                    read.put(valid("intents.answers", () -> Language.ofCode(code)), answer.strip());
                }
            });
            return valid("intents", () -> new TaughtIntent(Fields.text(name, "intents.name", 2, 40), read));
        }

        static IntentBody of(TaughtIntent intent) {
            Map<String, String> answers = new TreeMap<>();
            intent.answers().forEach((language, answer) -> answers.put(language.code(), answer));
            return new IntentBody(intent.name(), answers);
        }
    }

    record ExampleBody(
            @Nullable String language,
            @Nullable String intent,
            @Nullable String text) {
        TaughtExample example() {
            String code = required(language, "examples.language", "en, pl or ro");
            String named = Fields.text(intent, "examples.intent", 2, 40);
            String said = required(text, "examples.text", "2 to " + TaughtExample.LONGEST + " characters");
            return valid("examples", () -> new TaughtExample(Language.ofCode(code), named, said.strip()));
        }

        static ExampleBody of(TaughtExample example) {
            return new ExampleBody(example.language().code(), example.intent(), example.text());
        }
    }

    Lessons lessons() {
        List<TaughtIntent> taught = required(intents, "intents", "a list").stream()
                .map(IntentBody::intent)
                .toList();
        List<TaughtExample> said = required(examples, "examples", "a list").stream()
                .map(ExampleBody::example)
                .distinct()
                .toList();
        return valid("lessons", () -> new Lessons(taught, said));
    }
}
