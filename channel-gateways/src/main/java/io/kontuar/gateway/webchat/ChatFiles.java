package io.kontuar.gateway.webchat;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments;
import io.kontuar.lane.Outage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes visitors' files and gives back those of their own conversations. */
final class ChatFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ChatFiles.class);

    private final ChatSites sites;
    private final Attachments attachments;
    private final FileTickets tickets;
    private final VisitorTokens tokens;
    private final VisitorTimeline timeline;
    private final FileLimits limits;

    ChatFiles(
            ChatSites sites,
            Attachments attachments,
            FileTickets tickets,
            VisitorTokens tokens,
            VisitorTimeline timeline,
            FileLimits limits) {
        this.sites = sites;
        this.attachments = attachments;
        this.tickets = tickets;
        this.tokens = tokens;
        this.timeline = timeline;
        this.limits = limits;
    }

    /**
     * @param bytes the largest file
     * @param perVisitor how many one visitor may send; what no message names later is removed with the other orphans
     */
    record FileLimits(long bytes, Allowance perVisitor, Allowance perIp) {}

    /** @param ticket what proves in {@code send} that this visitor uploaded it */
    record Uploaded(String id, String name, String type, long size, String ticket) {}

    ServerResponse upload(ServerRequest request) throws IOException {
        HttpServletRequest raw = request.servletRequest();
        Optional<ChatSite> site = sites.find(request.pathVariable("site"));
        if (site.isEmpty()) {
            return ServerResponse.notFound().build();
        }
        if (!site.get().allows(raw.getHeader("Origin"))) {
            return refused(HttpStatus.FORBIDDEN);
        }
        Optional<Visitor> visitor = visitor(site.get(), raw);
        if (visitor.isEmpty()) {
            return refused(HttpStatus.UNAUTHORIZED);
        }
        if (raw.getContentLengthLong() > limits.bytes) {
            return refused(HttpStatus.CONTENT_TOO_LARGE);
        }
        boolean allowed =
                limits.perVisitor.take(visitor.get().id()) && limits.perIp.take(ClientAddress.of(raw.getRemoteAddr()));
        return allowed ? stored(visitor.get(), raw) : refused(HttpStatus.TOO_MANY_REQUESTS);
    }

    private ServerResponse stored(Visitor visitor, HttpServletRequest raw) throws IOException {
        InputStream body = raw.getInputStream();
        byte[] head = body.readNBytes(FileTypes.HEAD);
        Optional<String> type = FileTypes.detect(head);
        if (type.isEmpty()) {
            return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            Attachments.Stored stored =
                    attachments.store(new SequenceInputStream(new ByteArrayInputStream(head), body), limits.bytes);
            AttachmentRef file = new AttachmentRef(
                    stored.id(), FileName.read(raw.getHeader("X-File-Name")), type.get(), stored.size());
            return ServerResponse.status(HttpStatus.CREATED)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Uploaded(
                            file.id().value(), file.name(), file.type(), file.size(), tickets.issue(visitor, file)));
        } catch (Attachments.TooLarge e) {
            return refused(HttpStatus.CONTENT_TOO_LARGE);
        } catch (Outage e) {
            LOG.atWarn()
                    .addKeyValue("channelAccount", visitor.site().value())
                    .log("file not taken: {}", e.getMessage());
            return refused(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    ServerResponse download(ServerRequest request) {
        HttpServletRequest raw = request.servletRequest();
        Optional<ChatSite> site = sites.find(request.pathVariable("site"));
        Optional<Visitor> visitor = site.flatMap(one -> visitor(one, raw));
        if (site.isPresent() && visitor.isEmpty()) {
            return refused(HttpStatus.UNAUTHORIZED);
        }
        Optional<Entry.File> file = visitor.flatMap(who -> timeline.file(who, request.pathVariable("file")));
        Optional<InputStream> bytes = file.flatMap(one -> attachments.open(new AttachmentId(one.id())));
        return file.isPresent() && bytes.isPresent()
                ? given(file.get(), bytes.get())
                : ServerResponse.notFound().build();
    }

    private static ServerResponse given(Entry.File file, InputStream bytes) {
        boolean picture = FileTypes.isPicture(file.type());
        ContentDisposition disposition = (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", "private, max-age=86400, immutable")
                .body(new InputStreamResource(bytes));
    }

    private Optional<Visitor> visitor(ChatSite site, HttpServletRequest raw) {
        return tokens.ofHeader(site.id(), raw.getHeader("Authorization"));
    }

    private static ServerResponse refused(HttpStatus status) {
        return ServerResponse.status(status).build();
    }
}
