package io.kontuar.gateway.sms;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryResult.Accepted;
import io.kontuar.channel.DeliveryResult.Refused;
import io.kontuar.channel.DeliveryResult.Unknown;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.gateway.twilio.TwilioAccount;
import io.kontuar.gateway.twilio.TwilioAccounts;
import io.kontuar.gateway.twilio.TwilioApi;
import io.kontuar.gateway.twilio.TwilioFailure;
import io.kontuar.gateway.twilio.TwilioHttp;
import java.util.Optional;

/** Hands messages to Twilio: one POST each, whatever comes back. */
final class TwilioDelivery implements MessageDelivery {

    private final TwilioAccounts accounts;
    private final TwilioApi api;
    private final SmsFiles files;

    TwilioDelivery(TwilioAccounts accounts, TwilioApi api, SmsFiles files) {
        this.accounts = accounts;
        this.api = api;
        this.files = files;
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.SMS;
    }

    @Override
    public DeliveryResult deliver(OutgoingMessage message) {
        Optional<TwilioAccount> account =
                accounts.find(message.account().value()).filter(TwilioAccount::canSend);
        if (account.isEmpty()) {
            return new Refused("not-set-up", "the SMS account is switched off or has no credentials");
        }
        return switch (SmsText.of(message.content(), media -> files.of(account.get(), message.id(), media))) {
            case SmsText.NotRendered(String code, String reason) -> new Refused(code, reason);
            case SmsText.Rendered text -> post(account.get(), message, text);
        };
    }

    private DeliveryResult post(TwilioAccount account, OutgoingMessage message, SmsText.Rendered text) {
        TwilioHttp attempt = api.attempt(account);
        TwilioRestClient client = api.client(account, attempt);
        try {
            Message accepted = request(account, message, text).create(client);
            return accepted.getSid() == null
                    ? new Unknown("answered without a sid")
                    : new Accepted(new ProviderMessageId(accepted.getSid()));
        } catch (ApiException e) {
            return TwilioFailure.answered(e, attempt.retryAfter());
        } catch (ApiConnectionException e) {
            return TwilioFailure.notAnswered(e);
        }
    }

    private static MessageCreator request(TwilioAccount account, OutgoingMessage message, SmsText.Rendered text) {
        PhoneNumber to = new PhoneNumber(message.recipient().value());
        MessageCreator request = account.messagingService() != null
                ? Message.creator(to, account.messagingService(), text.text())
                : Message.creator(to, new PhoneNumber(account.sender()), text.text());
        if (!text.files().isEmpty()) {
            request.setMediaUrl(text.files());
        }
        return request.setStatusCallback(statusCallback(account, message.id()));
    }

    /** Where Twilio shall tell what became of a message; our id travels along and comes back. */
    private static String statusCallback(TwilioAccount account, MessageId message) {
        return account.publicBase() + "/webhooks/sms/" + account.id().value() + "/status?m=" + message.value();
    }
}
