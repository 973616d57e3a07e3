package io.kontuar.knowledge;

import java.util.List;
import java.util.Optional;

/** What the shop teaches its bot: one draft, what a rehearsal of it showed, and the editions that were learnt. */
public interface Teaching {
    Optional<LessonDraft> draft();

    /** Compare-and-set on the draft's version, 0 for the first; false when somebody else saved first. */
    boolean save(LessonDraft draft);

    /** What the latest rehearsal showed. */
    Optional<Rehearsal> rehearsal();

    /** Replaces what an earlier rehearsal showed. */
    void save(Rehearsal rehearsal);

    /** The bot works by it from now on; false when there is one with this number. */
    boolean publish(LessonEdition edition);

    /** The highest number first. */
    List<LessonEdition> editions(int limit);
}
