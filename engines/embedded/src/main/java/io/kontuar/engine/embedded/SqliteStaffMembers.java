package io.kontuar.engine.embedded;

import io.kontuar.engine.documents.Documents;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** One row per staff member; the login is unique. */
final class SqliteStaffMembers implements StaffMembers {
    private static final String ALL = "SELECT doc FROM staff ORDER BY login";
    private static final String FIND = "SELECT doc FROM staff WHERE id = ?";
    private static final String BY_LOGIN = "SELECT doc FROM staff WHERE login = ?";
    private static final String LOGIN_OF_ANOTHER = "SELECT count(*) FROM staff WHERE login = ? AND id <> ?";
    private static final String INSERT =
            "INSERT INTO staff (doc, version, login, id) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO NOTHING";
    private static final String UPDATE =
            "UPDATE staff SET doc = ?1, version = ?2, login = ?3 WHERE id = ?4 AND version = ?2 - 1";

    private final Database database;
    private final Shelf<Staff> shelf;

    SqliteStaffMembers(Database database, Documents documents) {
        this.database = database;
        this.shelf = new Shelf<>(database, documents, Staff.class);
    }

    @Override
    public List<Staff> all() {
        return shelf.list(ALL);
    }

    @Override
    public Optional<Staff> find(StaffId id) {
        return shelf.first(FIND, id.value());
    }

    @Override
    public Optional<Staff> byLogin(String login) {
        return shelf.first(BY_LOGIN, login);
    }

    @Override
    public Saved save(Staff staff) {
        byte[] doc = shelf.bytes(staff.atVersion(staff.version() + 1));
        return database.write(session -> save(session, staff, doc));
    }

    private static Saved save(Session session, Staff staff, byte[] doc) throws SQLException {
        String id = staff.id().value();
        if (session.number(LOGIN_OF_ANOTHER, staff.login(), id) > 0) {
            return Saved.LOGIN_TAKEN;
        }
        String sql = staff.version() == 0 ? INSERT : UPDATE;
        return session.update(sql, doc, staff.version() + 1, staff.login(), id) == 1
                ? Saved.DONE
                : Saved.CHANGED_MEANWHILE;
    }
}
