package io.kontuar.gateway.email;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments;
import io.kontuar.channel.Letter;
import io.kontuar.gateway.email.reading.MailPage;
import io.kontuar.gateway.email.reading.ReadAttachment;
import io.kontuar.gateway.email.reading.ReadMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps a mail's files, the raw mail itself, and the page on which it is shown. */
final class KeptMail {
    static final String RAW_NAME = "mail.eml";
    static final String PAGE_NAME = "mail.html";
    private final Attachments attachments;

    KeptMail(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * A mail in the store.
     *
     * @param files all of it: the files in their order, then the page, and last the raw mail
     * @param sheet how it is shown; null where it is not
     */
    record Kept(List<AttachmentRef> files, Letter.@Nullable Sheet sheet) {
        Kept {
            files = List.copyOf(files);
        }

        AttachmentRef raw() {
            return files.getLast();
        }
    }

    /** A customer's mail, to be shown. */
    Kept keep(ReadMail mail, byte[] raw) {
        List<AttachmentRef> kept = new ArrayList<>();
        Map<String, String> pictures = new HashMap<>();
        for (ReadAttachment file : mail.attachments()) {
            AttachmentRef ref = store(file.content(), file.name() == null ? "file" : file.name(), file.type());
            kept.add(ref);
            if (file.contentId() != null && file.type().startsWith("image/")) {
                pictures.put(file.contentId(), ref.id().value());
            }
        }
        MailPage page = MailPage.of(mail, pictures);
        AttachmentRef shown = store(page.html().getBytes(StandardCharsets.UTF_8), PAGE_NAME, "text/html");
        AttachmentRef whole = raw(raw);
        kept.add(shown);
        kept.add(whole);
        List<AttachmentId> inPage = page.shown().stream().map(AttachmentId::new).toList();
        return new Kept(kept, new Letter.Sheet(shown.id(), whole.id(), inPage, page.remoteImages()));
    }

    /** A mail that is nobody's message. */
    Kept keepRaw(byte[] raw) {
        return new Kept(List.of(raw(raw)), null);
    }

    private AttachmentRef raw(byte[] raw) {
        return store(raw, RAW_NAME, "message/rfc822");
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
