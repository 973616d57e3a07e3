package io.kontuar.engine.embedded.search;

import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.engine.analysis.SearchTokens;
import io.kontuar.engine.analysis.TokenField;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchIndex.Hit;
import java.time.Instant;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** How a {@link SearchDocument} lies in Lucene. */
final class Fields {
    static final String FORMAT = Integer.toString(SearchTokens.FORMAT);

    static final String KEY = "key";
    static final String KIND = "kind";
    static final String QUEUE = "queue";
    static final String VERSION = "version";
    static final String AT = "at";

    /** In {@link #QUEUE} when it does not depend on a queue; no queue's name can be this. */
    static final String ANY_QUEUE = "*";

    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String BODY = "body";
    private static final String CONVERSATION = "conversation";
    private static final String CONTACT = "contact";
    private static final String WHEN = "when";

    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType LISTED = type(IndexOptions.DOCS, true);

    private Fields() {}

    static Term key(SearchDocument.Kind kind, String id) {
        return new Term(KEY, kind.name() + ":" + id);
    }

    static Document write(SearchDocument found) {
        Document document = new Document();
        document.add(new StringField(KEY, key(found.kind(), found.id()).text(), Field.Store.NO));
        document.add(new StringField(KIND, found.kind().name(), Field.Store.YES));
        document.add(new StringField(
                QUEUE, found.queue() == null ? ANY_QUEUE : found.queue().value(), Field.Store.NO));
        document.add(new NumericDocValuesField(VERSION, found.version()));
        document.add(new NumericDocValuesField(AT, found.at().toEpochMilli()));
        document.add(new StoredField(ID, found.id()));
        document.add(new StoredField(TITLE, found.title()));
        document.add(new StoredField(BODY, found.body()));
        document.add(new StoredField(WHEN, found.at().toString()));
        store(document, CONVERSATION, found.conversation(), ConversationId::value);
        store(document, CONTACT, found.contact(), ContactId::value);
        addTokens(document, SearchTokens.of(found));
        return document;
    }

    static Hit read(Document stored, Function<String, String> snippet, double score) {
        String conversation = stored.get(CONVERSATION);
        String contact = stored.get(CONTACT);
        return new Hit(
                SearchDocument.Kind.valueOf(stored.get(KIND)),
                stored.get(ID),
                stored.get(TITLE),
                snippet.apply(stored.get(BODY)),
                conversation == null ? null : new ConversationId(conversation),
                contact == null ? null : new ContactId(contact),
                Instant.parse(stored.get(WHEN)),
                score);
    }

    private static void addTokens(Document document, SearchTokens tokens) {
        for (TokenField field : TokenField.values()) {
            document.add(
                    new Field(field.inIndex(), new ListedTokens(field.of(tokens)), field.counted() ? COUNTED : LISTED));
        }
    }

    private static <T> void store(Document document, String field, @Nullable T value, Function<T, String> text) {
        if (value != null) {
            document.add(new StoredField(field, text.apply(value)));
        }
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
