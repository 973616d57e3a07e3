package io.kontuar.server;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.Attachments;
import io.kontuar.engine.documents.rows.KeptRow;
import io.kontuar.engine.documents.rows.RowKind;
import io.kontuar.engine.documents.rows.StoreRows;
import io.kontuar.store.StorePorts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Copies one store into another, empty one, and compares both by count and checksum of every kind. */
final class Migration {
    private static final int PAGE = 200;
    private final Side from;
    private final Side to;

    Migration(Side from, Side to) {
        this.from = from;
        this.to = to;
    }

    /** A store by its ports and by its rows. */
    record Side(StorePorts ports, StoreRows rows) {}

    void refuseUnlessEmpty() throws CopyRefused {
        for (RowKind kind : RowKind.values()) {
            if (!to.rows().page(kind, null, 1).isEmpty()) {
                throw new CopyRefused("the store to move to is not empty (it has " + kind + "): name a new database,"
                        + " or move kontuar.db away");
            }
        }
    }

    /** Goes on where it broke off; what was copied meanwhile is copied again, which changes nothing. */
    void copy(MigrationProgress progress) throws IOException, CopyRefused {
        progress.save();
        for (RowKind kind : RowKind.values()) {
            List<KeptRow> page = from.rows().page(kind, progress.place(kind).orElse(null), PAGE);
            while (!page.isEmpty()) {
                to.rows().put(kind, page);
                List<String> last = page.getLast().key();
                progress.reached(kind, last);
                page = from.rows().page(kind, last, PAGE);
            }
        }
        for (AttachmentId id : attachments()) {
            copy(id);
        }
    }

    /** Those that a message or an unreadable event names; what nothing names is not kept for long anyway. */
    private Set<AttachmentId> attachments() {
        Set<AttachmentId> ids = new TreeSet<>(java.util.Comparator.comparing(AttachmentId::value));
        ids.addAll(from.ports().retention().attachmentsNamedSince(Instant.EPOCH));
        return ids;
    }

    private void copy(AttachmentId id) throws IOException, CopyRefused {
        Optional<InputStream> bytes = isThere(to.ports().attachments(), id)
                ? Optional.empty()
                : from.ports().attachments().open(id);
        if (bytes.isPresent()) {
            try (InputStream open = bytes.get()) {
                AttachmentId stored =
                        to.ports().attachments().store(open, Long.MAX_VALUE).id();
                if (!stored.equals(id)) {
                    throw new CopyRefused("attachment " + id.value() + " is damaged: its bytes are not what they were");
                }
            } catch (Attachments.TooLarge e) {
                throw new IllegalStateException("no limit was given", e);
            }
        }
    }

    private static boolean isThere(Attachments attachments, AttachmentId id) throws IOException {
        Optional<InputStream> found = attachments.open(id);
        if (found.isPresent()) {
            found.get().close();
        }
        return found.isPresent();
    }

    /**
     * @return what was moved, in a sentence
     * @throws CopyRefused naming the first kind that is not the same on both sides
     */
    String compare() throws IOException, CopyRefused {
        long records = 0;
        for (RowKind kind : RowKind.values()) {
            RowSum before = RowSum.of(from.rows(), kind);
            RowSum after = RowSum.of(to.rows(), kind);
            if (!before.equals(after)) {
                throw new CopyRefused(
                        "the copy is not the same: " + kind + " has " + before.count() + " records here and "
                                + after.count() + " there, or other contents; start over with an empty store");
            }
            records += before.count();
        }
        Set<AttachmentId> ids = attachments();
        int files = 0;
        for (AttachmentId id : ids) {
            if (isThere(from.ports().attachments(), id)) {
                files++;
                if (!isThere(to.ports().attachments(), id)) {
                    throw new CopyRefused("the copy is not the same: attachment " + id.value() + " is missing");
                }
            }
        }
        return "moved and compared: " + records + " records, " + files + " attachments";
    }
}
