package io.kontuar.engine.cluster;

import io.kontuar.attachment.AttachmentId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The attachments that a record names, beside it in its row, so that a walk need not read the record. Records name them by
 * their hash alone, so every such hash counts, wherever it stands.
 */
final class NamedFiles {
    static final String FIELD = "files";
    private static final Pattern HASH = Pattern.compile("\"([0-9a-f]{64})\"");

    private NamedFiles() {}

    /** The hashes in a record's text, each once. */
    static List<String> in(String doc) {
        return HASH.matcher(doc)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** Those of a row that was read with {@link #FIELD}. */
    static Set<AttachmentId> of(Document row) {
        Set<AttachmentId> named = new HashSet<>();
        @Nullable List<String> hashes = row.getList(FIELD, String.class);
        if (hashes != null) {
            hashes.forEach(hash -> named.add(new AttachmentId(hash)));
        }
        return named;
    }
}
