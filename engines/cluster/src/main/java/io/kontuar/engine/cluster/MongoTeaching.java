package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Sorts.descending;

import io.kontuar.engine.documents.Documents;
import io.kontuar.knowledge.LessonDraft;
import io.kontuar.knowledge.LessonEdition;
import io.kontuar.knowledge.Rehearsal;
import io.kontuar.knowledge.Teaching;
import java.util.List;
import java.util.Optional;

/** Draft and rehearsal in a document each, editions by number. */
final class MongoTeaching implements Teaching {
    private static final int THE_ONE = 1;

    private final Shelf<LessonDraft> drafts;
    private final Shelf<Rehearsal> rehearsals;
    private final Shelf<LessonEdition> editions;

    MongoTeaching(Cabinet cabinet, Documents documents) {
        this.drafts = new Shelf<>(cabinet, Schema.LESSON_DRAFT, documents, LessonDraft.class);
        this.rehearsals = new Shelf<>(cabinet, Schema.LESSON_REHEARSAL, documents, Rehearsal.class);
        this.editions = new Shelf<>(cabinet, Schema.LESSON_EDITION, documents, LessonEdition.class);
    }

    @Override
    public Optional<LessonDraft> draft() {
        return drafts.find(THE_ONE);
    }

    @Override
    public boolean save(LessonDraft draft) {
        return drafts.save(draft.version(), drafts.row(THE_ONE, draft.atVersion(draft.version() + 1)));
    }

    @Override
    public Optional<Rehearsal> rehearsal() {
        return rehearsals.find(THE_ONE);
    }

    @Override
    public void save(Rehearsal rehearsal) {
        rehearsals.put(rehearsals.row(THE_ONE, rehearsal));
    }

    @Override
    public boolean publish(LessonEdition edition) {
        return editions.insert(editions.row(edition.number(), edition));
    }

    @Override
    public List<LessonEdition> editions(int limit) {
        return editions.list(empty(), descending("_id"), limit);
    }
}
