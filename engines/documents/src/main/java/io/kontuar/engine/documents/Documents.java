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
 */
public final class Documents {
    private final JsonMapper mapper = JsonMapper.builder()
            .annotationIntrospector(new DomainIntrospector())
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public byte[] write(Object document) {
        return mapper.writeValueAsBytes(document);
    }

    /** Writes a member of a sealed family with its {@code kind}, whatever the static type at hand. */
    public <T> byte[] write(T document, Class<T> family) {
        return mapper.writerFor(family).writeValueAsBytes(document);
    }

    /** @throws UnreadableDocument when the bytes are not such a document */
    public <T> T read(byte[] bytes, Class<T> type) {
        try {
            return mapper.readValue(bytes, type);
        } catch (JacksonException e) {
            throw new UnreadableDocument(type, e);
        }
    }
}
