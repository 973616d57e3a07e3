package io.kontuar.gateway.sms;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.message.Media;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.gateway.twilio.FormText;
import io.kontuar.gateway.twilio.TwilioAccount;
import io.kontuar.gateway.twilio.TwilioAccounts;
import io.kontuar.gateway.twilio.TwilioApi;
import io.kontuar.lane.LaneSend;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings in what no webhook brought: lists at Twilio what came to our numbers since the last look, with some overlap, and
 * puts what is not stored on the lane. Twilio does not repeat a webhook that was answered 5xx or not at all. How far it got
 * is kept, so that a long stop of ours loses nothing.
 */
final class MissedMessages implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(MissedMessages.class);
    private static final String CURSOR = "inbound";
    private static final long PAGE = 200;
    private final TwilioAccounts accounts;
    private final TwilioApi api;
    private final SmsPorts ports;
    private final SmsReadingSettings settings;
    private final Clock clock;

    MissedMessages(TwilioAccounts accounts, TwilioApi api, SmsPorts ports, SmsReadingSettings settings, Clock clock) {
        this.accounts = accounts;
        this.api = api;
        this.ports = ports;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run() {
        accounts.all().stream().filter(TwilioAccount::canSend).forEach(this::look);
    }

    private void look(TwilioAccount account) {
        Instant begun = clock.instant();
        Instant since = ports.cursors()
                .find(account.id(), CURSOR)
                .map(Instant::parse)
                .orElseGet(() -> begun.minus(settings.lookBack()));
        try {
            TwilioRestClient client = api.client(account);
            int missed = 0;
            for (Message message : Message.reader()
                    .setTo(account.sender())
                    .setDateSentAfter(since.minus(settings.overlap()).atZone(ZoneOffset.UTC))
                    .setPageSize(PAGE)
                    .read(client)) {
                missed += message.getDirection() == Message.Direction.INBOUND ? take(account, message, client) : 0;
            }
            ports.cursors().save(account.id(), CURSOR, begun.toString());
            if (missed > 0) {
                LOG.atWarn()
                        .addKeyValue("channelAccount", account.id().value())
                        .log("{} messages came without a webhook", missed);
            }
        } catch (ApiException | ApiConnectionException away) {
            LOG.atWarn()
                    .addKeyValue("channelAccount", account.id().value())
                    .log("missed messages not read: {}", away.getClass().getSimpleName());
        }
    }

    /** 1 when it was not stored yet. */
    private int take(TwilioAccount account, Message message, TwilioRestClient client) {
        List<InboundEvent> events = events(account, message, client);
        List<LaneSend<?>> sends = events.stream()
                .filter(event -> !isStored(event))
                .<LaneSend<?>>map(event -> LaneSend.of(InboundEvent.LANE, event))
                .toList();
        if (sends.isEmpty()) {
            return 0;
        }
        ports.lanes().send(sends);
        return sends.stream().anyMatch(send -> send.message() instanceof InboundMessage) ? 1 : 0;
    }

    private List<InboundEvent> events(TwilioAccount account, Message message, TwilioRestClient client) {
        FormText form = new FormText();
        form.add("MessageSid", message.getSid());
        form.add("From", message.getFrom() == null ? "" : message.getFrom().toString());
        form.add("Body", message.getBody() == null ? "" : message.getBody());
        List<Media> files = files(account, message, client);
        form.add("NumMedia", Integer.toString(files.size()));
        for (int at = 0; at < files.size(); at++) {
            String path = files.get(at).getUri().replaceAll("\\.json$", "");
            form.add("MediaUrl" + at, account.api() + path);
            form.add("MediaContentType" + at, String.valueOf(files.get(at).getContentType()));
        }
        Instant sent = message.getDateSent() == null
                ? clock.instant()
                : message.getDateSent().toInstant();
        return TwilioTranslator.message(account, form, sent) instanceof Translation.Understood(var events, var help)
                ? events
                : List.of();
    }

    private static List<Media> files(TwilioAccount account, Message message, TwilioRestClient client) {
        if (message.getNumMedia() == null || message.getNumMedia().equals("0")) {
            return List.of();
        }
        List<Media> files = new ArrayList<>();
        Media.reader(account.accountSid(), message.getSid()).read(client).forEach(files::add);
        return files;
    }

    private boolean isStored(InboundEvent event) {
        return event instanceof InboundMessage message
                && ports.messages()
                        .inbound(message.account(), message.providerId())
                        .isPresent();
    }
}
