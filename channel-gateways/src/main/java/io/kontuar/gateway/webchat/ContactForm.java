package io.kontuar.gateway.webchat;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Language;
import io.kontuar.lane.Outage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The contact form: a page without a script, and a place for a shop's own form to post to. What is sent becomes a
 * conversation that is answered by mail.
 */
final class ContactForm {

    private static final Logger LOG = LoggerFactory.getLogger(ContactForm.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int SHARED_FACTOR = 3;

    private final ChatSites sites;
    private final ContactMessages messages;
    private final FormTickets tickets;
    private final Supplier<String> shopName;
    private final Allowance perIp;
    private final Allowance perEmail;

    ContactForm(
            ChatSites sites, ContactMessages messages, FormTickets tickets, Supplier<String> shopName, int perHour) {
        this.sites = sites;
        this.messages = messages;
        this.tickets = tickets;
        this.shopName = shopName;
        this.perIp = new Allowance((long) perHour * SHARED_FACTOR, HOUR);
        this.perEmail = new Allowance(perHour, HOUR);
    }

    List<Allowance> allowances() {
        return List.of(perIp, perEmail);
    }

    ServerResponse show(ServerRequest request) {
        return page(request)
                .map(page -> page.form(HttpStatus.OK, ContactPost.EMPTY, List.of(), null))
                .orElseGet(ContactForm::notThere);
    }

    ServerResponse thank(ServerRequest request) {
        return page(request).map(ContactPage::thanks).orElseGet(ContactForm::notThere);
    }

    ServerResponse take(ServerRequest request) throws IOException {
        Optional<ContactPage> page = page(request);
        if (page.isEmpty()) {
            return notThere();
        }
        HttpServletRequest raw = request.servletRequest();
        if (!page.get().site().allows(raw.getHeader("Origin"))) {
            return page.get().problem(HttpStatus.FORBIDDEN, page.get().words().notHere());
        }
        if (!perIp.take(ClientAddress.of(raw.getRemoteAddr()))) {
            return page.get()
                    .problem(HttpStatus.TOO_MANY_REQUESTS, page.get().words().tooMany());
        }
        try {
            return taken(page.get(), ContactPost.read(raw));
        } catch (ContactPost.TooLarge e) {
            return page.get()
                    .problem(HttpStatus.CONTENT_TOO_LARGE, page.get().words().tooLarge());
        }
    }

    private ServerResponse taken(ContactPage page, ContactPost post) throws IOException {
        if (!post.trap().isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("channelAccount", page.site().id().value())
                    .log("contact form dropped: its trap was filled in");
            return done(page, post);
        }
        Optional<String> number = post.ticket() == null
                ? Optional.empty()
                : tickets.number(page.site().id(), post.ticket());
        if (post.ticket() != null && number.isEmpty()) {
            return page.form(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    post,
                    List.of(),
                    page.words().again());
        }
        List<String> wrong = post.wrong(messages.limits().text());
        if (!wrong.isEmpty()) {
            return page.form(
                    HttpStatus.UNPROCESSABLE_CONTENT, post, wrong, page.words().wrong());
        }
        if (!perEmail.take(String.valueOf(post.fields().email()))) {
            return page.problem(HttpStatus.TOO_MANY_REQUESTS, page.words().tooMany());
        }
        return kept(page, post, number.orElse(null));
    }

    private ServerResponse kept(ContactPage page, ContactPost post, @Nullable String number) throws IOException {
        try {
            Optional<List<AttachmentRef>> files = messages.keep(post.files());
            ChannelAccountId mailbox = page.site().settings().mailAccount();
            if (files.isEmpty() || mailbox == null) {
                return page.form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        post,
                        List.of("files"),
                        page.words().wrong());
            }
            messages.send(page.site(), mailbox, post, files.get(), number, page.language());
            return done(page, post);
        } catch (Outage e) {
            LOG.atWarn()
                    .addKeyValue("channelAccount", page.site().id().value())
                    .log("contact form not taken: {}", e.getMessage());
            return page.form(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    post,
                    List.of(),
                    page.words().later());
        }
    }

    /** Elsewhere, so that loading again sends nothing again. */
    private static ServerResponse done(ContactPage page, ContactPost post) {
        URI back = ownPage(page.site(), post.returnTo())
                .orElseGet(() -> URI.create("/contact/" + page.site().id().value() + "/sent?lang="
                        + page.language().code()));
        return ServerResponse.status(HttpStatus.SEE_OTHER).location(back).build();
    }

    /** Nobody is sent on to a page that is not the shop's. */
    private static Optional<URI> ownPage(ChatSite site, @Nullable String url) {
        try {
            return Optional.ofNullable(url)
                    .map(URI::create)
                    .filter(uri -> uri.getScheme() != null
                            && uri.getRawAuthority() != null
                            && site.allows(uri.getScheme() + "://" + uri.getRawAuthority()));
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }

    private Optional<ContactPage> page(ServerRequest request) {
        return sites.find(request.pathVariable("site"))
                .filter(site -> site.settings().contactForm() && site.settings().mailAccount() != null)
                .map(site -> new ContactPage(site, language(request), shopName.get(), tickets, messages.limits()));
    }

    private static ServerResponse notThere() {
        return ServerResponse.notFound().build();
    }

    /** Of {@code lang}, else the browser's, else English. */
    private static Language language(ServerRequest request) {
        // Of the address only: a form's own fields are not read before it is known who sends it.
        Optional<Language> asked = Optional.ofNullable(
                        request.uriBuilder().build().getQuery())
                .stream()
                .flatMap(query -> Stream.of(query.split("&")))
                .filter(part -> part.startsWith("lang="))
                .flatMap(part -> language(part.substring("lang=".length())).stream())
                .findFirst();
        return asked.orElseGet(() -> Collections.list(request.servletRequest().getLocales()).stream()
                .flatMap(wanted -> language(wanted.getLanguage()).stream())
                .findFirst()
                .orElse(Language.EN));
    }

    private static Optional<Language> language(String code) {
        try {
            return Optional.of(Language.ofCode(code));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
