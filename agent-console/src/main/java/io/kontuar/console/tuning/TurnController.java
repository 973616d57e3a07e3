package io.kontuar.console.tuning;

import io.kontuar.channel.Language;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignedIn;
import io.kontuar.knowledge.PastTurn;
import io.kontuar.knowledge.QuestionGroups;
import io.kontuar.knowledge.Review;
import io.kontuar.knowledge.Reviews;
import io.kontuar.knowledge.TaughtExample;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the bot did not understand for sure: to be labelled, written about, or left. Of the viewer's own queues only. */
@Tag(name = "Bot: turns to look at")
@RestController
final class TurnController {
    private static final int MOST = 100;
    private static final int MOST_IN_GROUPS = 400;
    private static final int SHOWN_OF_A_GROUP = 5;
    private final OpenTurns turns;
    private final Reviews reviews;
    private final LessonDesk lessons;
    private final Audit audit;
    private final Clock clock;

    TurnController(OpenTurns turns, Reviews reviews, LessonDesk lessons, Audit audit, Clock clock) {
        this.turns = turns;
        this.reviews = reviews;
        this.lessons = lessons;
        this.audit = audit;
        this.clock = clock;
    }

    @Operation(
            summary = "Turns in which the bot was not sure",
            description = "The latest 100 of the viewer's queues that nobody has decided about.")
    @GetMapping("/api/bot/turns")
    List<TurnView> turns(@AuthenticationPrincipal SignedIn viewer) {
        return turns.unsure(viewer.staff()).stream()
                .limit(MOST)
                .map(TurnView::of)
                .toList();
    }

    @Operation(
            summary = "Says what the customer meant",
            description = "The example, as it was corrected, joins the draft of the lessons; the turn leaves the list.")
    @PostMapping("/api/bot/turns/label")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void label(@AuthenticationPrincipal SignedIn viewer, @RequestBody LabelBody body) {
        PastTurn turn = turn(viewer, body.conversation(), body.upToSeq());
        Language language = Fields.valid(
                "language", () -> Language.ofCode(Fields.required(body.language(), "language", "en, pl or ro")));
        String intent = Fields.text(body.intent(), "intent", 2, 40);
        String text = Fields.text(body.text(), "text", 2, TaughtExample.LONGEST).strip();
        lessons.add(viewer.id(), Fields.valid("text", () -> new TaughtExample(language, intent, text)));
        review(viewer, turn, Review.Outcome.LABELLED, intent);
    }

    @Operation(
            summary = "Settles turns without a label",
            description = "Because an article answers them now, or because there is nothing to learn.")
    @PostMapping("/api/bot/turns/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@AuthenticationPrincipal SignedIn viewer, @RequestBody SettleBody body) {
        Review.Outcome outcome = Fields.oneOf(body.outcome(), "outcome", Review.Outcome.class);
        if (outcome == Review.Outcome.LABELLED) {
            throw Refusal.badRequest("outcome: expected written-about or dismissed, got 'labelled'.");
        }
        List<TurnName> named = Fields.required(body.turns(), "turns", "1 to " + MOST_IN_GROUPS + " turns");
        if (named.isEmpty() || named.size() > MOST_IN_GROUPS) {
            throw Refusal.badRequest("turns: expected 1 to " + MOST_IN_GROUPS + ", got " + named.size() + ".");
        }
        List<PastTurn> found = named.stream()
                .map(name -> turn(viewer, name.conversation(), name.upToSeq()))
                .toList();
        found.forEach(turn -> review(viewer, turn, outcome, null));
    }

    @Operation(
            summary = "Questions that nothing answered, grouped",
            description = "Those that ask much the same together, the most frequent first.")
    @GetMapping("/api/bot/questions")
    List<GroupView> questions(@AuthenticationPrincipal SignedIn viewer) {
        List<PastTurn> unanswered =
                turns.unanswered(viewer.staff()).stream().limit(MOST_IN_GROUPS).toList();
        return QuestionGroups.of(unanswered).stream().map(GroupView::of).toList();
    }

    private PastTurn turn(SignedIn viewer, @Nullable String conversation, @Nullable Long upToSeq) {
        String id = Fields.text(conversation, "conversation", 1, 100);
        long seq = Fields.required(upToSeq, "upToSeq", "the number of the customer's message");
        return turns.find(viewer.staff(), id, seq).orElseThrow(() -> Refusal.notFound("turn"));
    }

    private void review(SignedIn viewer, PastTurn turn, Review.Outcome outcome, @Nullable String label) {
        reviews.save(new Review(turn.id(), outcome, label, viewer.id(), clock.instant()));
        audit.note(viewer.id(), "bot-turn.reviewed", turn.id().key());
    }

    record LabelBody(
            @Nullable String conversation,
            @Nullable Long upToSeq,

            @Schema(description = "shipped or the shop's own") @Nullable
            String intent,

            @Schema(description = "what was written, without what is personal") @Nullable
            String text,

            @Schema(description = "en, pl or ro") @Nullable String language) {}

    record SettleBody(
            @Schema(description = "written-about or dismissed") @Nullable
            String outcome,

            @Nullable List<TurnName> turns) {}

    record TurnName(@Nullable String conversation, @Nullable Long upToSeq) {}

    /**
     * @param text the one asked last, standing for all
     * @param turns all of them, by name
     */
    record GroupView(
            String language, int count, String text, Instant lastAt, List<String> texts, List<TurnName> turns) {
        static GroupView of(QuestionGroups.Group group) {
            PastTurn last = group.turns().getFirst();
            return new GroupView(
                    group.language().code(),
                    group.turns().size(),
                    last.text(),
                    last.trace().at(),
                    group.turns().stream()
                            .map(PastTurn::text)
                            .distinct()
                            .limit(SHOWN_OF_A_GROUP)
                            .toList(),
                    group.turns().stream()
                            .map(turn -> new TurnName(
                                    turn.id().conversation().value(), turn.id().upToSeq()))
                            .toList());
        }
    }
}
