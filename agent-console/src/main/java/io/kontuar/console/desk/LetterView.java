package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.channel.Correspondent;
import io.kontuar.channel.Letter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a mail.
 *
 * @param raw the file that holds the mail as it came; absent on what we sent
 * @param page whether {@code /api/conversations/{id}/letters/{message}} shows it
 * @param remoteImages whether the page names pictures elsewhere, which are blocked until asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LetterView(
        String subject,
        @Nullable CorrespondentView from,
        List<CorrespondentView> to,
        List<CorrespondentView> cc,
        @Nullable String raw,
        boolean page,
        boolean remoteImages) {

    static LetterView of(Letter letter) {
        Letter.Sheet sheet = letter.sheet();
        Correspondent from = letter.from();
        return new LetterView(
                letter.subject(),
                from == null ? null : CorrespondentView.of(from),
                all(letter.to()),
                all(letter.cc()),
                sheet == null ? null : sheet.raw().value(),
                sheet != null,
                sheet != null && sheet.remoteImages());
    }

    static List<CorrespondentView> all(List<Correspondent> people) {
        return people.stream().map(CorrespondentView::of).toList();
    }

    /** Somebody in the head of a mail. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CorrespondentView(@Nullable String name, String address) {
        static CorrespondentView of(Correspondent one) {
            return new CorrespondentView(one.name(), one.address());
        }
    }
}
