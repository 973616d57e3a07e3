package io.kontuar.gateway.sms;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.gateway.AccountKeys;
import io.kontuar.gateway.twilio.TwilioAccount;
import io.kontuar.gateway.twilio.TwilioAccounts;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Files that leave with texts: as MMS where the account has it and the file fits, else as an address in the text. Both are
 * addresses of ours, which name the message and are signed until when they can be opened; without the message there is no
 * file any more.
 */
final class SmsFiles {
    /** Where they are opened; short, since it stands in the text. */
    static final String AT = "/f/{account}/{message}/{number}/{ticket}";

    private static final Pattern TICKET = Pattern.compile("([0-9a-z]{6,8})-([A-Za-z0-9_-]{22})");
    private static final int RADIX = 36;
    private static final int SIGNATURE_BYTES = 16;
    private final TwilioAccounts accounts;
    private final Messages messages;
    private final Attachments attachments;
    private final AccountKeys keys;
    private final SmsFileSettings settings;
    private final Clock clock;

    SmsFiles(
            TwilioAccounts accounts,
            Messages messages,
            Attachments attachments,
            ChannelAccounts stored,
            SmsFileSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.messages = messages;
        this.attachments = attachments;
        this.keys = new AccountKeys(stored, "fileKey");
        this.settings = settings;
        this.clock = clock;
    }

    /** The text with what its files need: their addresses in it, or beside it for Twilio to fetch. */
    SmsText of(TwilioAccount account, MessageId message, MessageContent.Media media) {
        boolean mms = accounts.setting(account.id().value(), "mms")
                .filter("on"::equalsIgnoreCase)
                .isPresent();
        List<URI> travelling = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < media.attachments().size(); number++) {
            String address = address(account, message, number);
            if (mms && fits(media.attachments().get(number))) {
                travelling.add(URI.create(address));
            } else {
                lines.add(address);
            }
        }
        return SmsText.withFiles(
                Stream.concat(Stream.of(media.caption()), lines.stream())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")),
                travelling);
    }

    private boolean fits(AttachmentRef file) {
        return settings.mmsTypes().contains(file.type())
                && file.size() <= settings.mmsLimit().toBytes();
    }

    private String address(TwilioAccount account, MessageId message, int number) {
        String until = Long.toString(clock.instant().plus(settings.openFor()).getEpochSecond(), RADIX);
        return account.publicBase() + "/f/" + account.id().value() + "/" + message.value() + "/" + number + "/" + until
                + "-" + signature(account, message, number, until);
    }

    private String signature(TwilioAccount account, MessageId message, int number, String until) {
        byte[] signed = keys.sign(account.id(), String.join("\n", message.value(), Integer.toString(number), until));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signed, SIGNATURE_BYTES));
    }

    /** Whatever does not hold is not found: an address tells nothing of what it might have named. */
    ServerResponse serve(ServerRequest request) {
        Optional<AttachmentRef> file = named(request);
        Optional<InputStream> bytes = file.flatMap(one -> attachments.open(one.id()));
        return file.isPresent() && bytes.isPresent()
                ? given(file.get(), bytes.get())
                : ServerResponse.notFound().build();
    }

    private Optional<AttachmentRef> named(ServerRequest request) {
        String message = request.pathVariable("message");
        String number = request.pathVariable("number");
        Matcher ticket = TICKET.matcher(request.pathVariable("ticket"));
        if (!message.matches("[A-Za-z0-9-]{1,64}") || !number.matches("[0-9]") || !ticket.matches()) {
            return Optional.empty();
        }
        MessageId id = new MessageId(message);
        return accounts.find(request.pathVariable("account"))
                .filter(account -> isGood(account, id, Integer.parseInt(number), ticket))
                .flatMap(account -> messages.find(id))
                .map(Message::content)
                .filter(MessageContent.Media.class::isInstance)
                .map(content -> ((MessageContent.Media) content).attachments())
                .filter(files -> Integer.parseInt(number) < files.size())
                .map(files -> files.get(Integer.parseInt(number)));
    }

    private boolean isGood(TwilioAccount account, MessageId message, int number, Matcher ticket) {
        String expected = signature(account, message, number, ticket.group(1));
        boolean signed = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), ticket.group(2).getBytes(StandardCharsets.US_ASCII));
        return signed
                && Instant.ofEpochSecond(Long.parseLong(ticket.group(1), RADIX)).isAfter(clock.instant());
    }

    private static ServerResponse given(AttachmentRef file, InputStream bytes) {
        boolean picture = file.type().startsWith("image/") && !file.type().contains("svg");
        ContentDisposition disposition = (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, max-age=3600")
                .body(new InputStreamResource(bytes));
    }
}
