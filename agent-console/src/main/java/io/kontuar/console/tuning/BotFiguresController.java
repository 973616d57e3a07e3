package io.kontuar.console.tuning;

import io.kontuar.console.api.Fields;
import io.kontuar.console.api.ShopDays;
import io.kontuar.console.security.SignedIn;
import io.kontuar.conversation.Facts;
import io.kontuar.conversation.Trace;
import io.kontuar.knowledge.PastTurn;
import io.kontuar.knowledge.Rehearsal;
import io.kontuar.knowledge.Review;
import io.kontuar.reporting.BotPeriod;
import io.kontuar.staff.Staff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the bot does, in the viewer's own queues. */
@Tag(name = "Bot: figures")
@RestController
final class BotFiguresController {
    private static final int LONGEST = 31;
    private final Facts facts;
    private final OpenTurns turns;
    private final ShopDays days;

    BotFiguresController(Facts facts, OpenTurns turns, ShopDays days) {
        this.facts = facts;
        this.turns = turns;
        this.days = days;
    }

    @Operation(
            summary = "Containment, reasons of handing over, and what is mistaken for what",
            description = "Of the viewer's queues. Mistakes are counted from turns that people labelled.")
    @GetMapping("/api/bot/figures")
    FiguresView figures(
            @AuthenticationPrincipal SignedIn viewer,
            @Parameter(description = "the last so many days, 1 to 31") @RequestParam(defaultValue = "7") int days) {
        int asked = Fields.number(days, "days", 1, LONGEST);
        BotPeriod period = new BotPeriod(viewer.staff().queues());
        Instant now = this.days.now();
        for (int day = asked; day > 0; day--) {
            Instant from = now.minus(Duration.ofDays(day));
            period.add(facts.between(from, from.plus(Duration.ofDays(1)), BotPeriod.KINDS));
        }
        return new FiguresView(
                asked,
                period.began(),
                period.solved(),
                period.handedOver(),
                period.reasons().entrySet().stream()
                        .map(reason -> new ReasonView(reason.getKey(), reason.getValue()))
                        .toList(),
                mistakes(viewer.staff()));
    }

    private List<MistakeView> mistakes(Staff viewer) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Review review : turns.decided()) {
            String label = review.label();
            if (label != null) {
                turns.find(
                                viewer,
                                review.turn().conversation().value(),
                                review.turn().upToSeq())
                        .map(BotFiguresController::guessed)
                        .filter(guess -> !guess.equals(label))
                        .ifPresent(guess -> counts.merge(List.of(guess, label), 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new MistakeView(
                        entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue()))
                .sorted(Comparator.comparingInt(MistakeView::count).reversed().thenComparing(MistakeView::guessed))
                .toList();
    }

    private static String guessed(PastTurn turn) {
        return turn.unknown()
                ? Rehearsal.NOTHING
                : turn.first().map(Trace.Guess::intent).orElse(Rehearsal.NOTHING);
    }

    /**
     * @param began conversations that the bot answered
     * @param solved those of them closed without people
     */
    record FiguresView(
            int days, long began, long solved, long handedOver, List<ReasonView> reasons, List<MistakeView> mistakes) {}

    record ReasonView(String reason, int count) {}

    /** @param guessed what the bot took it for; {@code meant} what people say it was */
    record MistakeView(String guessed, String meant, int count) {}
}
