package io.kontuar.console.desk;

import io.kontuar.attachment.AttachmentRef;

/** A file as a message names it. */
public record AttachmentView(String id, String name, String type, long size) {
    static AttachmentView of(AttachmentRef ref) {
        return new AttachmentView(ref.id().value(), ref.name(), ref.type(), ref.size());
    }
}
