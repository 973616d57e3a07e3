package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import io.kontuar.engine.documents.Documents;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One row per staff member; the login is unique. */
final class MongoStaffMembers implements StaffMembers {
    private final Cabinet cabinet;
    private final Shelf<Staff> shelf;

    MongoStaffMembers(Cabinet cabinet, Documents documents) {
        this.cabinet = cabinet;
        this.shelf = new Shelf<>(cabinet, Schema.STAFF, documents, Staff.class);
    }

    @Override
    public List<Staff> all() {
        return shelf.all(empty(), ascending("login"));
    }

    @Override
    public Optional<Staff> find(StaffId id) {
        return shelf.find(id.value());
    }

    @Override
    public Optional<Staff> byLogin(String login) {
        return shelf.first(eq("login", login));
    }

    /** Asks for the login first; of two who take one at once, the index lets the second one down. */
    @Override
    public Saved save(Staff staff) {
        if (isAnothers(staff)) {
            return Saved.LOGIN_TAKEN;
        }
        Document row = shelf.row(staff.id().value(), staff.atVersion(staff.version() + 1))
                .append("login", staff.login());
        if (staff.version() == 0 ? shelf.insert(row.append("version", 1L)) : replaced(staff, row)) {
            return Saved.DONE;
        }
        return isAnothers(staff) ? Saved.LOGIN_TAKEN : Saved.CHANGED_MEANWHILE;
    }

    /** False when the version is another one by now, or the login was taken this very moment. */
    private boolean replaced(Staff staff, Document row) {
        boolean[] matched = new boolean[1];
        return cabinet.insert(
                        "replace",
                        () -> matched[0] = shelf.rows()
                                        .replaceOne(
                                                and(eq("_id", staff.id().value()), eq("version", staff.version())),
                                                row.append("version", staff.version() + 1))
                                        .getMatchedCount()
                                == 1)
                && matched[0];
    }

    private boolean isAnothers(Staff staff) {
        return shelf.count(and(eq("login", staff.login()), ne("_id", staff.id().value()))) > 0;
    }
}
