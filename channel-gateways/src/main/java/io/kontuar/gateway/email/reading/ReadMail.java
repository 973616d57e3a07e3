package io.kontuar.gateway.email.reading;

import io.kontuar.gateway.email.mime.MimePart;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a raw mail says. {@code docs/email.md} describes each field's shape.
 *
 * @param from null where the mail names no sender
 * @param subject decoded; empty where there is none
 * @param date as the sender wrote it; null where there is none that can be read
 * @param messageId without angle brackets; null where there is none
 * @param references what it answers: ids of References and In-Reply-To, without angle brackets, the oldest first
 * @param autoSubmitted the keyword of Auto-Submitted in lower case, such as {@code auto-replied}; null where there is none
 * @param text all that it says as plain text with LF line ends
 * @param visibleReply what is new in it: without quoted mails, headers of forwarded ones and signatures
 * @param html the HTML as it came, not to be shown before it is sanitised; null where there is none
 * @param root the mail's parts, for who needs more of it
 */
public record ReadMail(
        @Nullable MailAddress from,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        @Nullable OffsetDateTime date,
        @Nullable String messageId,
        List<String> references,
        @Nullable String autoSubmitted,
        MailKind kind,
        String text,
        String visibleReply,
        @Nullable String html,
        List<ReadAttachment> attachments,
        MimePart root) {}
