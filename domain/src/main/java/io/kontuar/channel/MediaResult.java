package io.kontuar.channel;

import io.kontuar.attachment.AttachmentRef;

/** What became of fetching a file from a provider. */
public sealed interface MediaResult {
    record Fetched(AttachmentRef file) implements MediaResult {}

    /** Not now: away, busy, or the account cannot sign in. */
    record Later(String reason) implements MediaResult {}

    /** Never: the provider no longer has it, it is too large, or not what was announced. */
    record Lost(String reason) implements MediaResult {}
}
