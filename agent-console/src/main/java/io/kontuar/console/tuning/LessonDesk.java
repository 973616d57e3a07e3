package io.kontuar.console.tuning;

import io.kontuar.console.api.Announcements;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.knowledge.LessonDraft;
import io.kontuar.knowledge.LessonEdition;
import io.kontuar.knowledge.Lessons;
import io.kontuar.knowledge.Rehearsal;
import io.kontuar.knowledge.TaughtExample;
import io.kontuar.knowledge.Teaching;
import io.kontuar.staff.StaffId;
import java.time.Clock;
import java.util.Optional;

/** Writes, tries and publishes lessons. Nothing is published that was not tried on past traffic as it is. */
final class LessonDesk {
    private static final int TRIES = 5;
    private final Teaching teaching;
    private final Announcements announcements;
    private final Audit audit;
    private final Clock clock;

    LessonDesk(Teaching teaching, Announcements announcements, Audit audit, Clock clock) {
        this.teaching = teaching;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft; where there is none yet, one that begins with what is published. */
    LessonDraft draft() {
        return teaching.draft()
                .orElseGet(() -> new LessonDraft(published(), false, clock.instant(), new StaffId("system"), 0));
    }

    /** What the bot works by. */
    Lessons published() {
        return latest().map(LessonEdition::lessons).orElse(Lessons.NONE);
    }

    Optional<LessonEdition> latest() {
        return teaching.editions(1).stream().findFirst();
    }

    /** One example joins the draft, whoever else is writing at it. */
    void add(StaffId by, TaughtExample example) {
        for (int i = 0; i < TRIES; i++) {
            LessonDraft draft = draft();
            Lessons more = Fields.valid("intent", () -> draft.lessons().with(example));
            if (more.equals(draft.lessons()) || teaching.save(draft.with(more, by, clock.instant()))) {
                audit.note(by, "lessons.example-added", example.intent());
                return;
            }
        }
        throw Refusal.changedMeanwhile("draft");
    }

    void save(StaffId by, Lessons lessons, long version) {
        keep(at(version).with(lessons, by, clock.instant()));
        audit.note(by, "lessons.saved", "draft");
    }

    void rehearse(StaffId by, long version) {
        LessonDraft draft = at(version);
        Fields.valid("examples", () -> {
            draft.lessons().checkTeachable();
            return draft;
        });
        keep(draft.toRehearse(by, clock.instant()));
        audit.note(by, "lessons.tried", "draft");
    }

    void publish(StaffId by, long version) {
        LessonDraft draft = at(version);
        boolean tried = teaching.rehearsal()
                .filter(rehearsal -> rehearsal.draftVersion() == version && !rehearsal.failed())
                .isPresent();
        if (!tried) {
            throw Refusal.conflict(
                    "Expected that what would change was looked at first: POST /api/bot/lessons/rehearse.");
        }
        publish(by, draft.lessons(), 0);
    }

    /** Goes back to an earlier edition, by a new one of the same lessons; the draft becomes the same. */
    void restore(StaffId by, int number) {
        LessonEdition earlier = teaching.editions(Integer.MAX_VALUE).stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("edition"));
        publish(by, earlier.lessons(), number);
        keep(draft().with(earlier.lessons(), by, clock.instant()));
    }

    /** What the latest rehearsal showed, if it was of this very draft. */
    Optional<Rehearsal> rehearsalOf(LessonDraft draft) {
        return teaching.rehearsal().filter(rehearsal -> rehearsal.draftVersion() == draft.version());
    }

    private void publish(StaffId by, Lessons lessons, int restores) {
        int number = latest().map(LessonEdition::number).orElse(0) + 1;
        if (!teaching.publish(new LessonEdition(number, lessons, restores, clock.instant(), by))) {
            throw Refusal.changedMeanwhile("edition");
        }
        audit.note(by, "lessons.published", Integer.toString(number));
        announcements.settings("bot-lessons", number);
    }

    private LessonDraft at(long version) {
        LessonDraft draft = draft();
        if (draft.version() != version) {
            throw Refusal.changedMeanwhile("draft");
        }
        return draft;
    }

    private void keep(LessonDraft draft) {
        if (!teaching.save(draft)) {
            throw Refusal.changedMeanwhile("draft");
        }
    }
}
