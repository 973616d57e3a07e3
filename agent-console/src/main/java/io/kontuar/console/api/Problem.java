package io.kontuar.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What went wrong, as RFC 9457 has it: what, which, and what was expected. */
@Schema(description = "What went wrong (RFC 9457): what, which, and what was expected")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        int status, String title, String detail, @Nullable String instance) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(HttpStatus status, String detail) {
        return new Problem(status.value(), status.getReasonPhrase(), detail, null);
    }
}
