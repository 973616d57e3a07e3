package io.kontuar.knowledge;

/**
 * An article in one language.
 *
 * @param title 1 to 160 characters in one line
 * @param body Markdown (CommonMark with tables), up to 40,000 characters; may be empty while it is a draft
 */
public record ArticleText(String title, String body) {
    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_BODY = 40_000;

    public ArticleText {
        if (title.isBlank() || title.length() > LONGEST_TITLE || title.contains("\n")) {
            throw new IllegalArgumentException(
                    "title: expected 1 to " + LONGEST_TITLE + " characters in one line, got " + title.length() + ".");
        }
        if (body.length() > LONGEST_BODY) {
            throw new IllegalArgumentException(
                    "body: expected at most " + LONGEST_BODY + " characters, got " + body.length() + ".");
        }
    }
}
