package io.kontuar.engine.embedded;

import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import io.kontuar.staff.SignIn;
import io.kontuar.staff.SignIns;
import io.kontuar.staff.StaffId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Sign-ins and one-time links, by the hash of their token. */
final class SqliteSignIns implements SignIns {
    private static final String FIND = "SELECT doc FROM sign_in WHERE token_hash = ?";
    private static final String SAVE = """
            INSERT INTO sign_in (token_hash, staff, expires_at, doc) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (token_hash) DO UPDATE SET staff = ?2, expires_at = ?3, doc = ?4""";
    private static final String REMOVE = "DELETE FROM sign_in WHERE token_hash = ?";
    private static final String REMOVE_ALL_OF = "DELETE FROM sign_in WHERE staff = ?";
    private static final String REMOVE_EXPIRED = "DELETE FROM sign_in WHERE expires_at <= ?";
    private static final String SAVE_LINK = """
            INSERT INTO one_time_link (token_hash, expires_at, doc) VALUES (?1, ?2, ?3)
            ON CONFLICT (token_hash) DO UPDATE SET expires_at = ?2, doc = ?3""";
    private static final String GOOD_LINK = "SELECT doc FROM one_time_link WHERE token_hash = ? AND expires_at > ?";
    private static final String REMOVE_LINK = "DELETE FROM one_time_link WHERE token_hash = ?";
    private static final String REMOVE_EXPIRED_LINKS = "DELETE FROM one_time_link WHERE expires_at <= ?";

    private final Database database;
    private final Shelf<SignIn> shelf;
    private final Shelf<OneTimeLink> links;

    SqliteSignIns(Database database, Documents documents) {
        this.database = database;
        this.shelf = new Shelf<>(database, documents, SignIn.class);
        this.links = new Shelf<>(database, documents, OneTimeLink.class);
    }

    @Override
    public void save(SignIn signIn) {
        long expiresAt = Moment.nanos(signIn.expiresAt());
        shelf.update(SAVE, signIn.tokenHash(), signIn.staff().value(), expiresAt, shelf.bytes(signIn));
    }

    @Override
    public Optional<SignIn> find(String tokenHash) {
        return shelf.first(FIND, tokenHash);
    }

    @Override
    public void remove(String tokenHash) {
        shelf.update(REMOVE, tokenHash);
    }

    @Override
    public void removeAllOf(StaffId staff) {
        shelf.update(REMOVE_ALL_OF, staff.value());
    }

    @Override
    public void removeExpired(Instant now) {
        long moment = Moment.nanos(now);
        database.write(
                session -> session.update(REMOVE_EXPIRED, moment) + session.update(REMOVE_EXPIRED_LINKS, moment));
    }

    @Override
    public void save(OneTimeLink link) {
        shelf.update(SAVE_LINK, link.tokenHash(), Moment.nanos(link.expiresAt()), links.bytes(link));
    }

    @Override
    public Optional<OneTimeLink> take(String tokenHash, Instant now) {
        return database.write(session -> take(session, tokenHash, now));
    }

    private Optional<OneTimeLink> take(Session session, String tokenHash, Instant now) throws SQLException {
        Optional<OneTimeLink> link = session.first(GOOD_LINK, links.reader(), tokenHash, Moment.nanos(now));
        session.update(REMOVE_LINK, tokenHash);
        return link;
    }
}
