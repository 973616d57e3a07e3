package io.kontuar.demo.simulator;

import java.util.UUID;

/** What mail servers send back by themselves. */
final class MailReturns {
    private MailReturns() {}

    /** A delivery status notification (RFC 3464): there is no such mailbox. */
    static String bounce(String to, String returnPath, String id) {
        return """
                Return-Path: <>
                From: Mail Delivery System <MAILER-DAEMON@post.example>
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%s@post.example>
                MIME-Version: 1.0
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary=report

                --report
                Content-Type: text/plain; charset=utf-8

                <%s>: there is no such mailbox here

                --report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; post.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no such mailbox

                --report
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --report--
                """.formatted(returnPath, UUID.randomUUID(), to, to, id).replace("\n", "\r\n");
    }

    /** A note of absence (RFC 3834). */
    static String absence(String from, String returnPath, String id) {
        return """
                Return-Path: <>
                From: %s
                To: %s
                Subject: Out of office
                Message-ID: <%s@post.example>
                In-Reply-To: %s
                References: %s
                Auto-Submitted: auto-replied (vacation)
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                I am away until Monday.
                """.formatted(from, returnPath, UUID.randomUUID(), id, id).replace("\n", "\r\n");
    }
}
