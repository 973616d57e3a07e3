package io.kontuar.assist;

import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A model that stops when the day's tokens are used up. What was used lies in the facts, so it counts over restarts and over
 * all processes; a day is a UTC day. What is being asked right now counts as much as it may cost at most.
 */
public final class BudgetedModel implements LanguageModel {
    private static final String TOKENS = "tokens";
    private static final int CHARACTERS_OF_A_TOKEN = 3;

    private final LanguageModel model;
    private final Facts facts;
    private final long daily;
    private final Clock clock;
    private final AtomicLong underWay = new AtomicLong();

    /** @param daily tokens, asked and answered together */
    public BudgetedModel(LanguageModel model, Facts facts, long daily, Clock clock) {
        this.model = model;
        this.facts = facts;
        this.daily = daily;
        this.clock = clock;
    }

    @Override
    public boolean isOn() {
        return model.isOn();
    }

    @Override
    public Answer write(Prompt prompt) {
        if (!model.isOn()) {
            return new Failed(Failure.OFF);
        }
        long most = (long) prompt.characters() / CHARACTERS_OF_A_TOKEN + prompt.mostTokens();
        long asking = underWay.addAndGet(most);
        try {
            if (asking + used() > daily) {
                return new Failed(Failure.OVER_BUDGET);
            }
            Answer answer = model.write(prompt);
            note(answer, most);
            return answer;
        } finally {
            underWay.addAndGet(-most);
        }
    }

    private long used() {
        Instant now = clock.instant();
        Instant midnight = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return facts.between(midnight, midnight.plus(Duration.ofDays(1)), Set.of(Fact.Kind.MODEL_ASKED)).stream()
                .mapToLong(fact -> Long.parseLong(fact.details().getOrDefault(TOKENS, "0")))
                .sum();
    }

    /** An answer that did not arrive whole may have been charged for all the same. What cost nothing leaves no fact. */
    private void note(Answer answer, long most) {
        long tokens = switch (answer) {
            case Written written -> written.tokens() > 0 ? written.tokens() : most;
            case Failed failed ->
                switch (failed.why()) {
                    case TOO_SLOW, NONSENSE -> most;
                    case OFF, OVER_BUDGET, BUSY, REFUSED, AWAY -> 0L;
                };
        };
        if (tokens == 0) {
            return;
        }
        String became = answer instanceof Failed failed ? failed.why().name().toLowerCase(Locale.ROOT) : "written";
        facts.append(List.of(new Fact(
                "model/" + UUID.randomUUID(),
                Fact.Kind.MODEL_ASKED,
                clock.instant(),
                null,
                null,
                null,
                null,
                Map.of(TOKENS, Long.toString(tokens), "became", became))));
    }
}
