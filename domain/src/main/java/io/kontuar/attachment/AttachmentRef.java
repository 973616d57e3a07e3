package io.kontuar.attachment;

/**
 * A file as a message names it.
 *
 * @param name the file's name as the sender gave it, at most 200 characters, never used as a path
 * @param type the media type found in the content, such as {@code image/jpeg}
 * @param size in bytes
 */
public record AttachmentRef(AttachmentId id, String name, String type, long size) {
    public AttachmentRef {
        if (name.length() > 200) {
            name = name.substring(0, 200);
        }
        if (size < 0) {
            throw new IllegalArgumentException("attachment size: expected bytes >= 0, got " + size);
        }
    }
}
