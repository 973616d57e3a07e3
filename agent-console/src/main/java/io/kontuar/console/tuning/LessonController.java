package io.kontuar.console.tuning;

import io.kontuar.console.api.Fields;
import io.kontuar.console.desk.Colleagues;
import io.kontuar.console.security.SignedIn;
import io.kontuar.console.tuning.LessonView.RehearsalView;
import io.kontuar.console.tuning.LessonView.SampleView;
import io.kontuar.knowledge.LessonDraft;
import io.kontuar.knowledge.Rehearsal;
import io.kontuar.knowledge.Teaching;
import io.kontuar.staff.Staff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Teaching the bot: intents and examples of the shop's own, tried on past traffic before they count. */
@Tag(name = "Bot: lessons")
@RestController
final class LessonController {
    private static final int SHOWN_EDITIONS = 20;
    private final LessonDesk desk;
    private final Teaching teaching;
    private final OpenTurns turns;
    private final Colleagues colleagues;

    LessonController(LessonDesk desk, Teaching teaching, OpenTurns turns, Colleagues colleagues) {
        this.desk = desk;
        this.teaching = teaching;
        this.turns = turns;
        this.colleagues = colleagues;
    }

    @Operation(summary = "The draft of the lessons, what trying it showed, and the editions")
    @GetMapping("/api/bot/lessons")
    LessonView lessons(@AuthenticationPrincipal SignedIn viewer) {
        return view(viewer.staff());
    }

    @Operation(summary = "Changes the draft", description = "409 when somebody else saved first.")
    @PutMapping("/api/bot/lessons")
    LessonView save(@AuthenticationPrincipal SignedIn viewer, @RequestBody LessonBody body) {
        desk.save(viewer.id(), body.lessons(), Fields.required(body.version(), "version", "the stored version"));
        return view(viewer.staff());
    }

    @Operation(
            summary = "Tries the draft on past traffic",
            description = "In the background, within seconds: read again until there is a rehearsal.")
    @PostMapping("/api/bot/lessons/rehearse")
    LessonView rehearse(@AuthenticationPrincipal SignedIn viewer, @RequestBody VersionBody body) {
        desk.rehearse(viewer.id(), Fields.required(body.version(), "version", "the stored version"));
        return view(viewer.staff());
    }

    @Operation(
            summary = "Lets the bot learn the draft",
            description = "409 when somebody else saved first, or when this draft was not tried on past traffic.")
    @PostMapping("/api/bot/lessons/publish")
    LessonView publish(@AuthenticationPrincipal SignedIn viewer, @RequestBody VersionBody body) {
        desk.publish(viewer.id(), Fields.required(body.version(), "version", "the stored version"));
        return view(viewer.staff());
    }

    @Operation(summary = "Goes back to an earlier edition")
    @PostMapping("/api/bot/lessons/editions/{number}/restore")
    LessonView restore(@AuthenticationPrincipal SignedIn viewer, @PathVariable int number) {
        desk.restore(viewer.id(), number);
        return view(viewer.staff());
    }

    record VersionBody(@Nullable Long version) {}

    private LessonView view(Staff viewer) {
        LessonDraft draft = desk.draft();
        return LessonView.of(
                draft,
                !draft.lessons().equals(desk.published()),
                desk.rehearsalOf(draft)
                        .map(rehearsal -> view(viewer, rehearsal))
                        .orElse(null),
                teaching.editions(SHOWN_EDITIONS).stream()
                        .map(edition -> LessonView.edition(edition, colleagues.name(edition.by())))
                        .toList());
    }

    private RehearsalView view(Staff viewer, Rehearsal rehearsal) {
        return new RehearsalView(
                rehearsal.at(),
                rehearsal.turns(),
                rehearsal.changed(),
                rehearsal.moves(),
                rehearsal.samples().stream()
                        .flatMap(sample -> turns
                                .find(viewer, sample.conversation().value(), sample.upToSeq())
                                .map(turn -> new SampleView(
                                        sample.conversation().value(), turn.text(), sample.before(), sample.after()))
                                .stream())
                        .toList(),
                rehearsal.trouble());
    }
}
