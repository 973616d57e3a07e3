package io.kontuar.gateway.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.gateway.ConformanceData;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Mails that real servers made. */
class LiveMailTest {

    @Test
    void a_subject_in_raw_utf_8_and_two_message_ids_are_read() throws IOException {
        ReadMail mail = live("support-1.eml");

        assertThat(mail.subject()).isEqualTo("Grüße 😀");
        assertThat(mail.messageId()).isEqualTo("20261121172449.020709@vm");
        assertThat(mail.from()).isEqualTo(new MailAddress(null, "alice@customer.test"));
        assertThat(mail.kind()).isEqualTo(MailKind.MESSAGE);
        assertThat(mail.visibleReply()).isEqualTo("hello");
    }

    @Test
    void a_vacation_note_is_an_auto_reply_and_says_what_it_answers() throws IOException {
        ReadMail mail = live("support-2.eml");

        assertThat(mail.kind()).isEqualTo(MailKind.AUTO_REPLY);
        assertThat(mail.autoSubmitted()).isEqualTo("auto-replied");
        assertThat(mail.references()).containsExactly("ticket-4711-out1@channels.test");
    }

    @Test
    void a_disposition_notification_is_a_receipt_that_says_the_mail_was_not_shown() throws IOException {
        ReadMail mail = live("support-3.eml");

        assertThat(mail.kind()).isEqualTo(MailKind.RECEIPT);
        assertThat(ReadReport.in(mail.root()))
                .contains(new ReadReport(false, "bounced@customer.test", "ticket-4711-out3@channels.test"));
    }

    @Test
    void a_delivery_status_notification_is_a_bounce_with_its_code_and_the_original() throws IOException {
        ReadMail mail = live("support-4.eml");

        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(DeliveryReport.in(mail.root()))
                .contains(new DeliveryReport(
                        DeliveryReport.Outcome.FAILED, "5.1.1", "gone@bounce.test", "ticket-4711-out4@channels.test"));
    }

    private static ReadMail live(String name) throws IOException {
        return MailReader.read(
                Files.readAllBytes(ConformanceData.folder("email/live").resolve(name)));
    }
}
