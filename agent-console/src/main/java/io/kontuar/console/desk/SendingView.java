package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.ChannelLimits;
import io.kontuar.channel.Correspondent;
import io.kontuar.channel.MessageTemplate;
import io.kontuar.channel.SendingPermission;
import io.kontuar.channel.SendingRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent in a conversation. It is a help for who writes: the server asks again when a reply is given and when it
 * leaves.
 *
 * @param hasWindow whether free text may only be sent for some time after the customer wrote
 * @param openUntil until when; absent where there is no window or the customer never wrote
 * @param optedOut whether the customer asked for nothing more
 * @param textLimit the longest text of one message; a longer one leaves as several
 * @param templates what may be sent outside the window
 * @param copies who else is in the correspondence and gets a copy unless left out; empty but for mail
 * @param drafts whether a language model drafts on request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SendingView(
        String channel,
        boolean hasWindow,
        @Nullable Instant openUntil,
        boolean optedOut,
        int textLimit,
        List<TemplateView> templates,
        List<LetterView.CorrespondentView> copies,
        boolean drafts) {

    static SendingView of(
            ChannelKind channel,
            SendingPermission permission,
            Optional<ChannelAccount> account,
            List<Correspondent> copies,
            boolean drafts) {
        return new SendingView(
                channel.code(),
                SendingRules.hasWindow(channel),
                SendingRules.openUntil(channel, permission).orElse(null),
                permission.stopped(),
                ChannelLimits.text(channel),
                account.stream()
                        .flatMap(known -> MessageTemplate.of(known).stream())
                        .map(TemplateView::of)
                        .toList(),
                LetterView.all(copies),
                drafts);
    }

    /** @param variables how many values it needs, in the order of their numbers */
    public record TemplateView(String name, String language, String body, int variables) {
        static TemplateView of(MessageTemplate template) {
            return new TemplateView(template.name(), template.language(), template.body(), template.variables());
        }
    }
}
