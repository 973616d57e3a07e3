package io.kontuar.console.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.channel.Address;
import io.kontuar.channel.AttemptId;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Correspondent;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.lane.CommandId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends a message of ours through an account, so that an administrator sees whether it works. It stands in no conversation. */
final class ChannelTests {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int LONGEST_REASON = 300;
    private final List<MessageDelivery> deliveries;

    ChannelTests(List<MessageDelivery> deliveries) {
        this.deliveries = List.copyOf(deliveries);
    }

    ResultView send(ChannelAccount account, @Nullable String to, Language language) {
        if (!account.enabled()) {
            throw Refusal.conflict("The channel account is switched off. Expected one in use.");
        }
        Address address =
                address(account.channel(), Fields.text(to, "to", 1, 320).strip());
        MessageDelivery delivery = deliveries.stream()
                .filter(known -> known.channel() == account.channel())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("This process has no gateway for "
                        + account.channel().code() + ". Expected one with the role gateways."));
        String id = UUID.randomUUID().toString();
        return ResultView.of(delivery.tryOut(new OutgoingMessage(
                MessageId.of(new CommandId("channel-test-" + id), 1),
                account.id(),
                address,
                new MessageContent.Text(words(language)),
                language,
                new AttemptId(id))));
    }

    private static Address address(ChannelKind channel, String to) {
        return switch (channel) {
            case EMAIL ->
                Fields.valid(
                        "to",
                        () -> new Address(
                                channel,
                                "",
                                new Correspondent(null, to).address().toLowerCase(Locale.ROOT)));
            case SMS, WHATSAPP -> new Address(channel, "", phone(to));
            case WEB_CHAT, VOICE ->
                throw Refusal.badRequest("channel: expected email, sms or whatsapp, got " + channel.code() + ".");
        };
    }

    private static String phone(String to) {
        String number = to.replaceAll("[\\s().-]", "");
        if (!E164.matcher(number).matches()) {
            throw Refusal.badRequest("to: expected a number with country code such as +48732100200.");
        }
        return number;
    }

    private static String words(Language language) {
        return switch (language) {
            case EN -> "This is a test message from Kontuar. The channel works.";
            case PL -> "To jest wiadomość próbna z programu Kontuar. Kanał działa.";
            case RO -> "Acesta este un mesaj de probă de la Kontuar. Canalul funcționează.";
        };
    }

    /**
     * What became of it.
     *
     * @param outcome {@code accepted}, {@code later}, {@code refused} or {@code unknown}
     * @param code the provider's, where it gave one
     * @param reason in its own words, where it gave some
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultView(
            String outcome, @Nullable String code, @Nullable String reason) {
        static ResultView of(DeliveryResult result) {
            return switch (result) {
                case DeliveryResult.Accepted accepted ->
                    new ResultView("accepted", accepted.id().value(), null);
                case DeliveryResult.RetryAfter later -> new ResultView("later", null, shortened(later.reason()));
                case DeliveryResult.Refused refused ->
                    new ResultView("refused", refused.code(), shortened(refused.reason()));
                case DeliveryResult.Unknown unknown -> new ResultView("unknown", null, shortened(unknown.reason()));
            };
        }

        private static String shortened(String reason) {
            return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
        }
    }

    record TestBody(@Nullable String to) {}
}
