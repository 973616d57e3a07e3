package io.kontuar.engine.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records as JSON (UTF-8) and reads them back. Every store and lane uses this form and no other. An id of one
 * {@code value} is a plain string; a member of a sealed family carries its simple name as {@code kind}; nulls are left out;
 * unknown members are ignored, so that an older reader survives a newer writer's addition.
 *
 * <p>The type's name is that of the table, collection or lane that holds the document. The version of the form is its last
 * member, {@code "v":1}: behind the others it costs a reader nothing. A change that an older reader would misunderstand
 * raises {@link #VERSION} and adds here what turns the version before into it; an added member does neither.
 */
public final class Documents {
    /** The version written; those up to it are read. */
    public static final int VERSION = 1;

    /** The most bytes of one document, 15 MiB: what every engine takes, with room for its own fields (MongoDB: 16 MiB). */
    public static final int LARGEST = 15 * 1024 * 1024;

    private final JsonMapper mapper = JsonMapper.builder()
            .annotationIntrospector(new DomainIntrospector())
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** @throws DocumentTooLarge when it has more than {@link #LARGEST} bytes */
    public byte[] write(Object document) {
        return stamped(mapper.writeValueAsBytes(document), document);
    }

    /** Writes a member of a sealed family with its {@code kind}, whatever the static type at hand. */
    public <T> byte[] write(T document, Class<T> family) {
        return stamped(mapper.writerFor(family).writeValueAsBytes(document), document);
    }

    private static byte[] stamped(byte[] json, Object document) {
        byte[] stamped = VersionStamp.onto(json, VERSION);
        if (stamped.length > LARGEST) {
            throw new DocumentTooLarge(document.getClass(), stamped.length);
        }
        return stamped;
    }

    /** @throws UnreadableDocument when the bytes are not such a document, or one of a newer version */
    public <T> T read(byte[] bytes, Class<T> type) {
        int version = VersionStamp.of(bytes);
        if (version > VERSION) {
            throw new UnreadableDocument(type, version);
        }
        try {
            return mapper.readValue(bytes, type);
        } catch (JacksonException e) {
            throw new UnreadableDocument(type, e);
        }
    }
}
