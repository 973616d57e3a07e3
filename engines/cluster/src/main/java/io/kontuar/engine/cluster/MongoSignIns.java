package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import io.kontuar.staff.SignIn;
import io.kontuar.staff.SignIns;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/** Sign-ins and one-time links, by the hash of their token. */
final class MongoSignIns implements SignIns {
    private static final String EXPIRES = "expiresAt";
    private final Cabinet cabinet;
    private final Shelf<SignIn> shelf;
    private final Shelf<OneTimeLink> links;

    MongoSignIns(Cabinet cabinet, Documents documents) {
        this.cabinet = cabinet;
        this.shelf = new Shelf<>(cabinet, Schema.SIGN_IN, documents, SignIn.class);
        this.links = new Shelf<>(cabinet, Schema.ONE_TIME_LINK, documents, OneTimeLink.class);
    }

    @Override
    public void save(SignIn signIn) {
        shelf.put(shelf.row(signIn.tokenHash(), signIn)
                .append("staff", signIn.staff().value())
                .append(EXPIRES, Moment.nanos(signIn.expiresAt())));
    }

    @Override
    public Optional<SignIn> find(String tokenHash) {
        return shelf.find(tokenHash);
    }

    @Override
    public void remove(String tokenHash) {
        shelf.remove(eq("_id", tokenHash));
    }

    @Override
    public void removeAllOf(StaffId staff) {
        shelf.remove(eq("staff", staff.value()));
    }

    @Override
    public void removeExpired(Instant now) {
        shelf.remove(lte(EXPIRES, Moment.nanos(now)));
        links.remove(lte(EXPIRES, Moment.nanos(now)));
    }

    @Override
    public void save(OneTimeLink link) {
        links.put(links.row(link.tokenHash(), link).append(EXPIRES, Moment.nanos(link.expiresAt())));
    }

    /** One that is no longer good is left for {@link #removeExpired}. */
    @Override
    public Optional<OneTimeLink> take(String tokenHash, Instant now) {
        Document taken = cabinet.write(
                "take",
                () -> Optional.ofNullable(links.rows()
                                .findOneAndDelete(and(eq("_id", tokenHash), gt(EXPIRES, Moment.nanos(now)))))
                        .orElseGet(Document::new));
        return taken.isEmpty() ? Optional.empty() : Optional.of(links.record(taken));
    }
}
