package io.kontuar.console.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleHtmlTest {
    @Test
    void markdown_becomes_plain_html() {
        assertThat(ArticleHtml.of("## When\n\nWithin **30 days**.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |"))
                .contains("<h2>When</h2>", "<strong>30 days</strong>", "<li>one</li>", "<td>1</td>");
    }

    @Test
    void a_link_leads_out_and_gives_nothing_away() {
        assertThat(ArticleHtml.of("[mail](mailto:a@b.example) [web](https://shop.example/x?a=1&b=2)"))
                .contains("href=\"mailto:a&#64;b.example\"", "href=\"https://shop.example/x?a&#61;1&amp;b&#61;2\"")
                .contains("noopener", "noreferrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "![x](https://elsewhere.example/pixel.png)",
                "<iframe src=//elsewhere.example></iframe>",
                "[x](https://a.example \"t\" onmouseover=alert(1))",
                "<svg/onload=alert(1)>",
                "<style>body{display:none}</style>"
            })
    void nothing_that_runs_or_loads_comes_through(String markdown) {
        assertThat(ArticleHtml.of(markdown))
                .doesNotContainPattern("<(script|img|iframe|svg|style)")
                .doesNotContainPattern("(?i)(href|src)=\"(javascript|data):")
                .doesNotContainPattern("<[^>]*\\son[a-z]+=");
    }
}
