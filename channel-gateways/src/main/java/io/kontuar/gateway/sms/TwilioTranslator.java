package io.kontuar.gateway.sms;

import io.kontuar.channel.Address;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.Consent;
import io.kontuar.channel.InboundEvent.ConsentChanged;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.gateway.sms.Translation.NotUnderstood;
import io.kontuar.gateway.sms.Translation.Understood;
import io.kontuar.gateway.twilio.FormFields;
import io.kontuar.gateway.twilio.FormText;
import io.kontuar.gateway.twilio.TwilioAccount;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Twilio's webhooks: an inbound message becomes one or two events, a status callback becomes a receipt. */
final class TwilioTranslator {

    private static final int LONGEST_SID = 64;
    private static final int LONGEST_URL = 1000;

    private TwilioTranslator() {}

    /** @param now Twilio does not say when a message was written, so this is both times of it */
    static Translation message(TwilioAccount account, byte[] body, Instant now) {
        try {
            return message(account, FormFields.parse(body).text(), now);
        } catch (CharacterCodingException e) {
            return new NotUnderstood("not UTF-8");
        }
    }

    static Translation message(TwilioAccount account, FormText form, Instant now) {
        Optional<String> sid = sid(form);
        if (sid.isEmpty()) {
            return new NotUnderstood("no MessageSid");
        }
        Optional<SenderNumber> sender = form.find("From").flatMap(from -> SenderNumber.read(from, account.sender()));
        if (sender.isEmpty()) {
            return new NotUnderstood("no From, or none that is a phone's");
        }
        if (form.find("Body").orElse("").length() > MessageContent.MAX_TEXT) {
            return new NotUnderstood("Body longer than " + MessageContent.MAX_TEXT + " characters");
        }
        return wish(account, form, sid.get(), sender.get(), now);
    }

    /** A wish about messages is no message: nobody has to answer it. */
    private static Translation wish(
            TwilioAccount account, FormText form, String sid, SenderNumber sender, Instant now) {
        String text = form.find("Body").orElse("");
        Address from = Address.sms(sender.value());
        return switch (OptOutWords.read(text, form.find("OptOutType").orElse(null))) {
            case OptOutWords.Stop stop -> new Understood(List.of(consent(account, sid, from, Consent.STOPPED, now)));
            case OptOutWords.Resume resume ->
                new Understood(List.of(consent(account, sid, from, Consent.RESUMED, now)));
            case OptOutWords.Help(Language language, boolean answered) ->
                new Understood(List.of(), answered ? null : new Translation.Help(from, language));
            case OptOutWords.None none -> {
                List<InboundEvent> events = new ArrayList<>();
                if (OptOutWords.isYes(text)) {
                    events.add(consent(account, sid, from, Consent.RESUMED, now));
                }
                events.addAll(events(account, form, sid, sender, now));
                yield new Understood(events);
            }
        };
    }

    private static ConsentChanged consent(
            TwilioAccount account, String sid, Address from, Consent consent, Instant now) {
        CommandId id = new CommandId(DerivedId.of("cs", account.id().value(), sid));
        return new ConsentChanged(id, account.id(), from, consent, now);
    }

    /** @param ourMessage our id of the message, from the callback's own URL */
    static Translation status(TwilioAccount account, byte[] body, @Nullable MessageId ourMessage, Instant now) {
        try {
            FormText form = FormFields.parse(body).text();
            Optional<String> sid = sid(form);
            Optional<String> status = form.findFirst("MessageStatus", "SmsStatus");
            if (sid.isEmpty() || status.isEmpty()) {
                return new NotUnderstood("no MessageSid or no MessageStatus");
            }
            return switch (TwilioStatus.read(status.get())) {
                case TwilioStatus.Outgoing(DeliveryState state) ->
                    new Understood(List.of(new DeliveryReceipt(
                            receiptId(account, sid.get(), status.get()),
                            account.id(),
                            ourMessage,
                            new ProviderMessageId(sid.get()),
                            state,
                            state == DeliveryState.FAILED
                                    ? form.find("ErrorCode").orElse(status.get())
                                    : null,
                            now)));
                case TwilioStatus.Incoming() -> new Understood(List.of());
                case TwilioStatus.Unheard() -> new NotUnderstood("a MessageStatus that we do not know");
            };
        } catch (CharacterCodingException e) {
            return new NotUnderstood("not UTF-8");
        }
    }

    private static List<InboundEvent> events(
            TwilioAccount account, FormText form, String sid, SenderNumber sender, Instant now) {
        String text = form.find("Body").filter(body -> !body.isBlank()).orElse("");
        int files = form.find("NumMedia")
                .filter(count -> count.matches("[0-9]{1,2}"))
                .map(Integer::parseInt)
                .orElse(0);
        List<InboundEvent> events = new ArrayList<>();
        if (!text.isEmpty()) {
            events.add(message(account, sid, new MessageContent.Text(text), sender, now));
        }
        for (int at = 0; at < files; at++) {
            // The first of all keeps the provider's id, so that a resend of any part is recognised.
            String part = at == 0 ? "/media" : "/media/" + at;
            String mediaId = events.isEmpty() ? sid : sid + part;
            events.add(message(account, mediaId, file(form, at), sender, now));
        }
        if (events.isEmpty()) {
            events.add(message(account, sid, new MessageContent.Unsupported("empty"), sender, now));
        }
        return events;
    }

    private static MessageContent file(FormText form, int at) {
        String type = form.find("MediaContentType" + at).orElse("");
        String kind = Stream.of("image", "audio", "video")
                .filter(one -> type.startsWith(one + "/"))
                .findFirst()
                .orElse("document");
        return form.find("MediaUrl" + at)
                .filter(url -> url.length() <= LONGEST_URL)
                .<MessageContent>map(url -> new MessageContent.RemoteMedia(kind, url, null, null, null, false))
                .orElseGet(() -> new MessageContent.Unsupported("mms"));
    }

    private static InboundMessage message(
            TwilioAccount account, String sid, MessageContent content, SenderNumber sender, Instant now) {
        ProviderMessageId providerId = new ProviderMessageId(sid);
        return new InboundMessage(
                InboundMessage.idOf(account.id(), providerId),
                account.id(),
                Address.sms(sender.value()),
                null,
                providerId,
                content,
                now,
                now,
                sender.verification(),
                null);
    }

    private static Optional<String> sid(FormText form) {
        return form.findFirst("MessageSid", "SmsSid", "SmsMessageSid")
                .filter(sid -> sid.length() <= LONGEST_SID && !sid.isBlank());
    }

    /** Sid and status: by the sid alone, {@code delivered} would be taken for a repetition of {@code sent}. */
    private static CommandId receiptId(TwilioAccount account, String sid, String status) {
        return new CommandId(DerivedId.of("rc", account.id().value(), sid, status));
    }
}
