package io.kontuar.gateway.webchat;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.Introduction;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.gateway.GatewaySettings;
import io.kontuar.lane.DerivedId;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes messages of contact forms and brings them onto the lane. Durable when it returns. */
final class ContactMessages {

    private final Attachments attachments;
    private final LaneSender lanes;
    private final Clock clock;
    private final GatewaySettings.Chat settings;

    ContactMessages(Attachments attachments, LaneSender lanes, Clock clock, GatewaySettings.Chat settings) {
        this.attachments = attachments;
        this.lanes = lanes;
        this.clock = clock;
        this.settings = settings;
    }

    ContactPage.Limits limits() {
        return new ContactPage.Limits(settings.textLimit(), settings.fileLimit().toMegabytes());
    }

    /** The files as they are kept; empty when one is of no kind that is taken, or too large. */
    Optional<List<AttachmentRef>> keep(List<Part> files) throws IOException {
        List<AttachmentRef> kept = new ArrayList<>();
        for (Part file : files) {
            Optional<AttachmentRef> one = keep(file);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            kept.add(one.get());
        }
        return Optional.of(kept);
    }

    private Optional<AttachmentRef> keep(Part file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            byte[] head = bytes.readNBytes(FileTypes.HEAD);
            Optional<String> type = FileTypes.detect(head);
            if (type.isEmpty()) {
                return Optional.empty();
            }
            Attachments.Stored stored = attachments.store(
                    new SequenceInputStream(new ByteArrayInputStream(head), bytes),
                    settings.fileLimit().toBytes());
            return Optional.of(new AttachmentRef(
                    stored.id(), FileName.read(file.getSubmittedFileName()), type.get(), stored.size()));
        } catch (Attachments.TooLarge e) {
            return Optional.empty();
        }
    }

    /**
     * The same form sent twice is one message: by our page's number, or from a shop's page within the same hour.
     *
     * @param number of our own page; null from a shop's
     */
    void send(
            ChatSite site,
            ChannelAccountId mailbox,
            ContactPost post,
            List<AttachmentRef> files,
            @Nullable String number,
            Language language) {
        String once = number != null
                ? number
                : clock.instant().truncatedTo(ChronoUnit.HOURS).toString();
        String[] parts = Stream.concat(
                        Stream.of(
                                site.id().value(),
                                once,
                                String.valueOf(post.fields().email()),
                                post.text()),
                        files.stream().map(file -> file.id().value()))
                .toArray(String[]::new);
        MessageContent content =
                files.isEmpty() ? new MessageContent.Text(post.text()) : new MessageContent.Media(files, post.text());
        lanes.send(List.of(LaneSend.<InboundEvent>of(
                InboundEvent.LANE,
                MailForm.message(
                        mailbox,
                        new ProviderMessageId(DerivedId.of("form", parts)),
                        Introduction.Source.CONTACT_FORM,
                        post.fields(),
                        content,
                        language,
                        clock.instant()))));
    }
}
