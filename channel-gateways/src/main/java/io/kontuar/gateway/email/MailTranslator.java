package io.kontuar.gateway.email;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Correspondent;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Letter;
import io.kontuar.channel.MailThread;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.gateway.email.reading.DeliveryReport;
import io.kontuar.gateway.email.reading.MailAddress;
import io.kontuar.gateway.email.reading.MailKind;
import io.kontuar.gateway.email.reading.ReadMail;
import io.kontuar.gateway.email.reading.ReadReport;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A read mail as what it means to us: a customer's message, or what became of one of ours. */
final class MailTranslator {
    private final Mailbox mailbox;
    private final MailTokens tokens;
    private final Set<String> ownAddresses;

    /** @param ownAddresses of all our mailboxes, lower case: what they sent is nobody's message */
    MailTranslator(Mailbox mailbox, Set<String> ownAddresses) {
        this.mailbox = mailbox;
        this.tokens = new MailTokens(mailbox);
        this.ownAddresses = Set.copyOf(ownAddresses);
    }

    /** Whether it is to be shown to people. */
    boolean isMessage(ReadMail mail) {
        MailAddress from = mail.from();
        boolean written = mail.kind() == MailKind.MESSAGE || mail.kind() == MailKind.AUTO_REPLY;
        return written && from != null && from.isUsable() && !isOurs(from);
    }

    List<InboundEvent> events(ReadMail mail, String rawHash, KeptMail.Kept kept, Instant now) {
        return switch (mail.kind()) {
            case BOUNCE -> bounce(mail, rawHash, now);
            case RECEIPT -> receipt(mail, rawHash, now);
            case MESSAGE, AUTO_REPLY -> message(mail, rawHash, kept, now);
        };
    }

    private List<InboundEvent> message(ReadMail mail, String rawHash, KeptMail.Kept kept, Instant now) {
        MailAddress from = mail.from();
        if (from == null || !from.isUsable()) {
            return List.of(unreadable("the mail names no sender", rawHash, kept, now));
        }
        if (isOurs(from)) {
            return List.of();
        }
        ProviderMessageId providerId =
                new ProviderMessageId(mail.messageId() == null ? "sha256:" + rawHash : mail.messageId());
        return List.of(new InboundMessage(
                InboundMessage.idOf(mailbox.id(), providerId),
                mailbox.id(),
                new Address(ChannelKind.EMAIL, "", from.key()),
                from.name() == null ? null : shortened(from.name(), 100),
                providerId,
                new MessageContent.Media(kept.files(), words(mail), letter(mail, kept)),
                written(mail, now),
                now,
                SenderProof.of(mail, mailbox.trustedHop()),
                null,
                thread(mail),
                null));
    }

    private Letter letter(ReadMail mail, KeptMail.Kept kept) {
        MailAddress from = mail.from();
        return new Letter(
                MailTokens.untagged(mail.subject()),
                from == null ? null : correspondent(from),
                correspondents(mail.to()),
                correspondents(mail.cc()),
                kept.sheet());
    }

    private List<Correspondent> correspondents(List<MailAddress> addresses) {
        return addresses.stream()
                .filter(MailAddress::isUsable)
                .map(MailTranslator::correspondent)
                .map(this::withoutToken)
                .toList();
    }

    /** What we write into our own addresses is for machines. */
    private Correspondent withoutToken(Correspondent one) {
        return ownAddresses.contains(one.mailbox()) ? new Correspondent(one.name(), one.mailbox()) : one;
    }

    private static Correspondent correspondent(MailAddress address) {
        return new Correspondent(address.name(), address.address());
    }

    private boolean isOurs(MailAddress from) {
        String plain = from.key().replaceFirst("\\+[^@]*@", "@");
        return ownAddresses.contains(from.key()) || ownAddresses.contains(plain);
    }

    /** The subject says as much as the first line where a matter begins. */
    private static String words(ReadMail mail) {
        boolean begins = mail.references().isEmpty() && !mail.subject().isBlank();
        String words =
                begins ? MailTokens.untagged(mail.subject()) + "\n\n" + mail.visibleReply() : mail.visibleReply();
        return shortened(words.strip(), MessageContent.MAX_TEXT);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** A date in the future is the sender's mistake. */
    private static Instant written(ReadMail mail, Instant now) {
        Instant date = mail.date() == null ? now : mail.date().toInstant();
        return date.isAfter(now) ? now : date;
    }

    private MailThread thread(ReadMail mail) {
        List<MessageId> ours = new ArrayList<>();
        List<ProviderMessageId> theirs = new ArrayList<>();
        for (String id : mail.references().reversed()) {
            tokens.ours(id).ifPresentOrElse(ours::add, () -> theirs.add(new ProviderMessageId(id)));
        }
        String tagged = tokens.tagged(mail.subject()).orElse(null);
        return new MailThread(signedConversation(mail), tagged, ours, theirs, !Answerable.is(mail));
    }

    private @Nullable String signedConversation(ReadMail mail) {
        return recipients(mail).stream()
                .flatMap(address -> tokens.conversation(address).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<String> recipients(ReadMail mail) {
        List<String> all = new ArrayList<>();
        mail.to().forEach(address -> all.add(address.address()));
        mail.cc().forEach(address -> all.add(address.address()));
        for (String header : List.of("delivered-to", "x-original-to", "envelope-to")) {
            all.addAll(mail.root().headers().plains(header));
        }
        return all;
    }

    private List<InboundEvent> bounce(ReadMail mail, String rawHash, Instant now) {
        Optional<DeliveryReport> report = DeliveryReport.in(mail.root());
        if (report.isPresent() && report.get().outcome() == DeliveryReport.Outcome.DELAYED) {
            return List.of();
        }
        String code = report.map(DeliveryReport::status)
                .filter(status -> !status.isEmpty())
                .orElse("bounced");
        return about(mail, report.map(DeliveryReport::originalId).orElse(null))
                .map(message -> state(message, DeliveryState.FAILED, code, rawHash, now))
                .stream()
                .toList();
    }

    private List<InboundEvent> receipt(ReadMail mail, String rawHash, Instant now) {
        Optional<DeliveryReport> delivered = DeliveryReport.in(mail.root());
        if (delivered.isPresent()) {
            return about(mail, delivered.get().originalId())
                    .map(message -> state(message, DeliveryState.DELIVERED, null, rawHash, now))
                    .stream()
                    .toList();
        }
        Optional<ReadReport> read = ReadReport.in(mail.root());
        boolean shown = read.isEmpty() || read.get().displayed();
        return about(mail, read.map(ReadReport::originalId).orElse(null))
                .map(message -> shown
                        ? state(message, DeliveryState.READ, null, rawHash, now)
                        : state(message, DeliveryState.FAILED, "refused-unread", rawHash, now))
                .stream()
                .toList();
    }

    /** By the address it came to, which nobody else can make; else by the mail it names. */
    private Optional<MessageId> about(ReadMail mail, @Nullable String originalId) {
        return recipients(mail).stream()
                .flatMap(address -> tokens.message(address).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(originalId).flatMap(tokens::ours))
                .or(() -> mail.references().stream()
                        .flatMap(id -> tokens.ours(id).stream())
                        .findFirst());
    }

    private InboundEvent state(
            MessageId message, DeliveryState state, @Nullable String code, String rawHash, Instant now) {
        CommandId id = new CommandId(DerivedId.of("dr", mailbox.id().value(), message.value(), state.name(), rawHash));
        return new DeliveryReceipt(id, mailbox.id(), message, null, state, code, now);
    }

    InboundEvent unreadable(String reason, String rawHash, KeptMail.Kept kept, Instant now) {
        return new InboundEvent.Unreadable(
                new CommandId(DerivedId.of("ur", mailbox.id().value(), reason, rawHash)),
                mailbox.id(),
                reason,
                kept.raw(),
                now);
    }
}
