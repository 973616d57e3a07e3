package io.kontuar.knowledge;

import io.kontuar.staff.StaffId;
import java.time.Instant;

/**
 * Lessons that are being written.
 *
 * @param rehearse whether the bot shall try them on past traffic; each change takes it back
 * @param version for compare-and-set; 0 when never saved
 */
public record LessonDraft(Lessons lessons, boolean rehearse, Instant at, StaffId by, long version) {
    public LessonDraft with(Lessons next, StaffId who, Instant when) {
        return new LessonDraft(next, false, when, who, version);
    }

    public LessonDraft toRehearse(StaffId who, Instant when) {
        return new LessonDraft(lessons, true, when, who, version);
    }

    public LessonDraft atVersion(long next) {
        return new LessonDraft(lessons, rehearse, at, by, next);
    }
}
