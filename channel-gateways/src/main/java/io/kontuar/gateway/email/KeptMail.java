package io.kontuar.gateway.email;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments;
import io.kontuar.gateway.email.reading.ReadAttachment;
import io.kontuar.gateway.email.reading.ReadMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps a mail's files and the raw mail itself. */
final class KeptMail {
    static final String RAW_NAME = "mail.eml";
    private final Attachments attachments;

    KeptMail(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The files in their order, and last the raw mail. */
    List<AttachmentRef> keep(ReadMail mail, byte[] raw) {
        List<AttachmentRef> kept = new ArrayList<>();
        for (ReadAttachment file : mail.attachments()) {
            kept.add(store(file.content(), file.name() == null ? "file" : file.name(), file.type()));
        }
        kept.add(store(raw, RAW_NAME, "message/rfc822"));
        return kept;
    }

    private AttachmentRef store(byte[] content, String name, String type) {
        try {
            Attachments.Stored stored = attachments.store(new ByteArrayInputStream(content), content.length);
            return new AttachmentRef(stored.id(), name, type, stored.size());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory do not fail to be read", e);
        } catch (Attachments.TooLarge e) {
            throw new IllegalStateException("a content is as long as it is", e);
        }
    }
}
