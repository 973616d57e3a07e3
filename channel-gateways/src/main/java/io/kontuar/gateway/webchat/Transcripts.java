package io.kontuar.gateway.webchat;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments;
import io.kontuar.channel.MailWay;
import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends visitors by mail what was said in their chat: all they could read there, and nothing else. */
final class Transcripts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int PER_VISITOR = 3;
    private static final int PER_ADDRESS = 10;
    private static final long LARGEST = 4L * 1024 * 1024;

    private final VisitorTimeline timeline;
    private final Attachments attachments;
    private final LaneSender lanes;
    private final Supplier<ZoneId> zone;
    private final Allowance perVisitor = new Allowance(PER_VISITOR, Duration.ofHours(1));
    private final Allowance perIp = new Allowance(PER_ADDRESS, Duration.ofHours(1));

    Transcripts(VisitorTimeline timeline, Attachments attachments, LaneSender lanes, Supplier<ZoneId> zone) {
        this.timeline = timeline;
        this.attachments = attachments;
        this.lanes = lanes;
        this.zone = zone;
    }

    List<Allowance> allowances() {
        return List.of(perVisitor, perIp);
    }

    /** @return why it was refused, as docs/realtime.md names it; empty when it is on its way */
    Optional<String> send(Speaker who, Conversation conversation, ClientFrame.Transcript frame, String ip) {
        String email = address(who, conversation, frame);
        if (who.site().settings().mailAccount() == null) {
            return Optional.of("no-mail");
        }
        if (email == null || !FormFields.isEmail(email)) {
            return Optional.of("bad-form");
        }
        if (!perVisitor.take(who.visitor().id()) || !perIp.take(ip)) {
            return Optional.of("too-many");
        }
        MailWay way = who.site().settings().mailTo(email);
        if (way != null) {
            CommandId id = new CommandId(DerivedId.of("copy", who.visitor().id(), frame.id()));
            lanes.send(List.of(LaneSend.<ConversationCommand>of(
                    ConversationCommand.LANE,
                    new ConversationCommand.SendByMail(id, conversation.id(), way, content(who, conversation)))));
        }
        return Optional.empty();
    }

    private static @Nullable String address(Speaker who, Conversation conversation, ClientFrame.Transcript frame) {
        if (who.signedIn() != null && who.signedIn().email() != null) {
            return who.signedIn().email();
        }
        if (frame.email() != null && !frame.email().isBlank()) {
            return frame.email().strip();
        }
        MailWay known = conversation.customer().mail();
        return known == null ? null : known.address().value();
    }

    private MessageContent content(Speaker who, Conversation conversation) {
        byte[] text = text(who, conversation).getBytes(StandardCharsets.UTF_8);
        try {
            Attachments.Stored stored = attachments.store(new ByteArrayInputStream(text), LARGEST);
            String name = TranscriptWords.of(who.language()).file()
                    + "-"
                    + conversation.moments().openedAt().atZone(zone.get()).toLocalDate() + ".txt";
            return new MessageContent.Media(
                    List.of(new AttachmentRef(stored.id(), name, "text/plain", stored.size())),
                    TranscriptWords.of(who.language()).intro());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        } catch (Attachments.TooLarge e) {
            throw new IllegalStateException("a transcript is cut before it is as large", e);
        }
    }

    private String text(Speaker who, Conversation conversation) {
        StringBuilder text = new StringBuilder();
        long examined = 0;
        boolean more = true;
        while (more && text.length() < LARGEST / 4) {
            VisitorTimeline.Page page = timeline.after(conversation, who.visitor(), who.language(), examined);
            page.entries().forEach(entry -> text.append(line(entry, who)));
            examined = page.examined();
            more = page.more();
        }
        return text.toString();
    }

    private String line(Entry entry, Speaker who) {
        TranscriptWords words = TranscriptWords.of(who.language());
        String name = switch (entry.from()) {
            case "customer" -> words.you();
            case "agent" -> entry.name() == null ? words.person() : entry.name();
            case "bot" -> words.assistant();
            default -> "";
        };
        StringBuilder line = new StringBuilder(
                "[" + MOMENT.format(entry.at().atZone(zone.get())) + "] " + (name.isEmpty() ? "" : name + ": "));
        line.append(entry.text());
        entry.choices().forEach(choice -> line.append("\r\n  - ").append(choice.label()));
        entry.attachments()
                .forEach(file -> line.append("\r\n  ")
                        .append(words.attached())
                        .append(": ")
                        .append(file.name()));
        return line.append("\r\n").toString();
    }
}
