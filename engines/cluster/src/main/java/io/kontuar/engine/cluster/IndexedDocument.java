package io.kontuar.engine.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.util.BinaryData;
import io.kontuar.engine.analysis.SearchTokens;
import io.kontuar.engine.analysis.TokenField;
import io.kontuar.search.SearchDocument;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as it is sent to Elasticsearch.
 *
 * @param version never negative, as Elasticsearch wants it
 */
record IndexedDocument(SearchDocument.Kind kind, String id, long version, BinaryData json) {
    private static final int LONGEST_KEY = 512;
    private static final JsonMapper MAPPER = new JsonMapper();

    static IndexedDocument of(SearchDocument document) {
        return new IndexedDocument(
                document.kind(),
                document.id(),
                Math.max(0, document.version()),
                BinaryData.of(MAPPER.writeValueAsBytes(fields(document)), "application/json"));
    }

    /** What tells it from all others, at most as long as Elasticsearch takes. */
    String key() {
        return key(kind, id);
    }

    static String key(SearchDocument.Kind kind, String id) {
        String key = Sendable.text(kind.name() + ":" + id);
        return key.getBytes(UTF_8).length <= LONGEST_KEY ? key : kind.name() + "#" + sha256(key);
    }

    private static Map<String, Object> fields(SearchDocument document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(IndexForm.KIND, document.kind().name());
        fields.put(
                IndexForm.QUEUE,
                document.queue() == null
                        ? ElasticsearchQueries.ANY_QUEUE
                        : document.queue().value());
        fields.put(IndexForm.AT, document.at().toEpochMilli());
        put(fields, "id", document.id());
        put(fields, "title", document.title());
        put(fields, "body", document.body());
        put(
                fields,
                "conversation",
                document.conversation() == null ? null : document.conversation().value());
        put(
                fields,
                "contact",
                document.contact() == null ? null : document.contact().value());
        put(fields, "when", document.at().toString());
        SearchTokens tokens = SearchTokens.of(document);
        for (TokenField field : TokenField.values()) {
            StringBuilder joined = new StringBuilder();
            field.of(tokens)
                    .forEach(token -> joined.append(Sendable.text(token)).append(' '));
            fields.put(field.inIndex(), joined.toString());
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String text) {
        if (text != null) {
            fields.put(name, Sendable.text(text));
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
