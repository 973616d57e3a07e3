package io.kontuar.engine.embedded;

import io.kontuar.engine.documents.Documents;
import io.kontuar.knowledge.LessonDraft;
import io.kontuar.knowledge.LessonEdition;
import io.kontuar.knowledge.Rehearsal;
import io.kontuar.knowledge.Teaching;
import java.util.List;
import java.util.Optional;

/** Draft and rehearsal in a row each, editions by number. */
final class SqliteTeaching implements Teaching {
    private static final String DRAFT = "SELECT doc FROM lesson_draft WHERE id = 1";
    private static final String INSERT_DRAFT =
            "INSERT INTO lesson_draft (id, doc, version) VALUES (1, ?1, ?2) ON CONFLICT DO NOTHING";
    private static final String UPDATE_DRAFT =
            "UPDATE lesson_draft SET doc = ?1, version = ?2 WHERE id = 1 AND version = ?2 - 1";
    private static final String REHEARSAL = "SELECT doc FROM lesson_rehearsal WHERE id = 1";
    private static final String SAVE_REHEARSAL =
            "INSERT INTO lesson_rehearsal (id, doc) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET doc = ?1";
    private static final String PUBLISH =
            "INSERT INTO lesson_edition (number, doc) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String EDITIONS = "SELECT doc FROM lesson_edition ORDER BY number DESC LIMIT ?";

    private final Shelf<LessonDraft> drafts;
    private final Shelf<Rehearsal> rehearsals;
    private final Shelf<LessonEdition> editions;

    SqliteTeaching(Database database, Documents documents) {
        this.drafts = new Shelf<>(database, documents, LessonDraft.class);
        this.rehearsals = new Shelf<>(database, documents, Rehearsal.class);
        this.editions = new Shelf<>(database, documents, LessonEdition.class);
    }

    @Override
    public Optional<LessonDraft> draft() {
        return drafts.first(DRAFT);
    }

    @Override
    public boolean save(LessonDraft draft) {
        long next = draft.version() + 1;
        return drafts.save(draft.version(), INSERT_DRAFT, UPDATE_DRAFT, drafts.bytes(draft.atVersion(next)), next);
    }

    @Override
    public Optional<Rehearsal> rehearsal() {
        return rehearsals.first(REHEARSAL);
    }

    @Override
    public void save(Rehearsal rehearsal) {
        rehearsals.update(SAVE_REHEARSAL, (Object) rehearsals.bytes(rehearsal));
    }

    @Override
    public boolean publish(LessonEdition edition) {
        return editions.update(PUBLISH, edition.number(), editions.bytes(edition)) == 1;
    }

    @Override
    public List<LessonEdition> editions(int limit) {
        return limit < 1 ? List.of() : editions.list(EDITIONS, limit);
    }
}
