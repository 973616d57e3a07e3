package io.kontuar.gateway.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MailPageTest {
    private static MailPage page(String type, String body) {
        String raw = "From: a@b.test\r\nContent-Type: " + type + "; charset=utf-8\r\n\r\n" + body;
        return MailPage.of(MailReader.read(raw.getBytes(StandardCharsets.UTF_8)), Map.of("pic@b", "0f0f"));
    }

    private static MailPage html(String body) {
        return page("text/html", body);
    }

    @Test
    void nothing_that_runs_sends_or_lies_over_other_things_is_left() {
        String page = html("<p onclick=\"x()\">Hi<script>x()</script><iframe src=\"https://e.test\"></iframe>"
                        + "<form action=\"https://e.test\"><input name=\"p\"></form><style>p{}</style>"
                        + "<a href=\"javascript:x()\">one</a><a href=\"https://shop.test/?a=1\">two</a>"
                        + "<div style=\"position:fixed;color:red;background:url(https://e.test/p.gif)\">three</div>"
                        + "<svg><script>x()</script></svg><meta http-equiv=\"refresh\" content=\"0\"></p>")
                .html();

        assertThat(page)
                .contains("Hi", "one", "three", "color:red", "href=\"https://shop.test/?a&#61;1\"", "noopener")
                .doesNotContainIgnoringCase("script")
                .doesNotContain("onclick", "iframe", "form", "input", "position", "url(", "meta", "svg");
    }

    @Test
    void pictures_elsewhere_are_told_and_own_ones_are_named_by_their_file() {
        MailPage page = html("<img src=\"https://e.test/pixel.gif\"><img src=\"cid:pic@b\"><img src=\"cid:none\">"
                + "<img src=\"file:///etc/passwd\"><img src=\"data:image/png;base64,AAAA\">");

        assertThat(page.remoteImages()).isTrue();
        assertThat(page.shown()).containsExactly("0f0f");
        assertThat(page.html()).contains("src=\"https://e.test/pixel.gif\"", "src=\"../attachments/0f0f\"");
        assertThat(page.html()).doesNotContain("cid:", "file:", "data:");
        assertThat(html("<p>words</p>").remoteImages()).isFalse();
    }

    @Test
    void what_is_quoted_and_the_signature_are_folded_where_they_stand() {
        String page = html("<div>New words</div><div class=\"gmail_signature\">Jan</div><br>"
                        + "<div class=\"gmail_quote\">On Monday:<blockquote>Old words</blockquote></div>")
                .html();

        assertThat(page).containsOnlyOnce("<details class=\"kontuar-trimmed\"><summary></summary>");
        assertThat(page.indexOf("New words")).isLessThan(page.indexOf("<details"));
        assertThat(page.indexOf("Jan")).isGreaterThan(page.indexOf("<details"));
        assertThat(page.indexOf("Old words")).isGreaterThan(page.indexOf("<details"));
    }

    @Test
    void outlook_quotes_are_folded_from_their_mark_to_the_end() {
        String page = html("<div class=\"WordSection1\"><p>New</p><div id=\"divRplyFwdMsg\">From: us</div>"
                        + "<p>Old</p></div><p>Older</p>")
                .html();

        String fold = page.substring(page.indexOf("<details"));
        assertThat(page).containsOnlyOnce("<details");
        assertThat(fold).contains("From: us", "Old", "Older").doesNotContain("New");
    }

    @Test
    void a_mail_that_is_nothing_but_a_quote_is_shown_whole() {
        assertThat(html("<div class=\"gmail_quote\">Forwarded words</div>").html())
                .contains("Forwarded words")
                .doesNotContain("<details", "<summary");
    }

    @Test
    void a_senders_own_fold_passes_for_none_of_ours() {
        assertThat(html("<details class=\"kontuar-trimmed\"><summary>Look</summary>words</details>")
                        .html())
                .contains("Look", "words")
                .doesNotContain("<details");
    }

    @Test
    void plain_words_keep_their_lines_are_never_markup_and_fold_their_quote() {
        MailPage page = page(
                "text/plain", "One <b>line</b>\r\nSee https://shop.test/a?b=1.\r\n\r\nOn Monday Jan wrote:\r\n> old");

        assertThat(page.html())
                .contains("One &lt;b&gt;line&lt;/b&gt;\nSee <a href=\"https://shop.test/a?b&#61;1\"")
                .contains("<details class=\"kontuar-trimmed\">")
                .doesNotContain("<b>");
        assertThat(page.html().indexOf("old")).isGreaterThan(page.html().indexOf("<details"));
    }

    @Test
    void hidden_text_stays_hidden_and_card_numbers_are_masked() {
        String page = html("<div style=\"display:none\">preheader</div><p>4111 1111 1111 1111</p>")
                .html();

        assertThat(page).doesNotContain("preheader", "4111").contains("1111");
    }

    @Test
    void case_29_a_huge_run_of_blanks_or_depth_is_taken_in_bounded_time() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(html("<p>a" + " \n".repeat(900_000) + "b</p>").html().length())
                    .isLessThan(10_000);
            assertThat(html("<div>".repeat(50_000) + "deep").html()).contains("deep");
            assertThat(html("<b>x".repeat(400_000)).html().length()).isLessThanOrEqualTo(MailPage.LONGEST + 10_000);
        });
    }
}
