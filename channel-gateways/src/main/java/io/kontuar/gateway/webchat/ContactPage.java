package io.kontuar.gateway.webchat;

import io.kontuar.channel.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/** The contact page of one site in one language, as HTML: no script, one style, every word from outside escaped. */
final class ContactPage {

    private final ChatSite site;
    private final Language language;
    private final ContactWords words;
    private final String shop;
    private final FormTickets tickets;
    private final Limits limits;

    /**
     * @param text the most characters of a message
     * @param megabytes the largest file
     */
    record Limits(int text, long megabytes) {}

    ContactPage(ChatSite site, Language language, String shop, FormTickets tickets, Limits limits) {
        this.site = site;
        this.language = language;
        this.words = ContactWords.of(language);
        String title = site.settings().branding().title();
        this.shop = title == null ? shop : title;
        this.tickets = tickets;
        this.limits = limits;
    }

    ChatSite site() {
        return site;
    }

    Language language() {
        return language;
    }

    ContactWords words() {
        return words;
    }

    /**
     * @param wrong names of fields that cannot be taken as they are
     * @param alert what is the matter; null where nothing is
     */
    ServerResponse form(HttpStatus status, ContactPost post, List<String> wrong, @Nullable String alert) {
        FormFields fields = post.fields();
        String form = "<h1>" + text(words.title()) + "</h1><p class=\"intro\">" + text(words.intro()) + "</p>"
                + alert(alert)
                + "<form method=\"post\" action=\"/contact/" + site.id().value() + "?lang=" + language.code()
                + "\" enctype=\"multipart/form-data\">"
                + "<input type=\"hidden\" name=\"ticket\" value=\"" + ticket(post) + "\">"
                + field("name", words.name(), fields.name(), "autocomplete=\"name\" maxlength=\"100\"", wrong)
                + field(
                        "email",
                        words.email(),
                        fields.email(),
                        "type=\"email\" autocomplete=\"email\" maxlength=\"254\" required",
                        wrong)
                + field("order", words.order(), fields.order(), "maxlength=\"60\"", wrong)
                + message(post.text(), wrong)
                + files(wrong)
                + "<p class=\"trap\" aria-hidden=\"true\"><label>" + text(words.leaveEmpty())
                + "<input name=\"website\" tabindex=\"-1\" autocomplete=\"off\"></label></p>"
                + "<button>" + text(words.send()) + "</button></form>";
        return page(status, form);
    }

    ServerResponse thanks() {
        return page(
                HttpStatus.OK,
                "<h1>" + text(words.thanks()) + "</h1><p role=\"status\">" + text(words.thanksMore()) + "</p>");
    }

    ServerResponse problem(HttpStatus status, String what) {
        return page(status, "<h1>" + text(words.title()) + "</h1>" + alert(what));
    }

    private static String alert(@Nullable String what) {
        return what == null ? "" : "<p class=\"alert\" role=\"alert\">" + text(what) + "</p>";
    }

    /** Its own again while it may still be good: whoever corrects a mistake did not begin just now. */
    private String ticket(ContactPost post) {
        boolean good = post.ticket() != null
                && tickets.number(site.id(), post.ticket()).isPresent();
        return good ? text(String.valueOf(post.ticket())) : tickets.issue(site.id());
    }

    private String field(String name, String label, @Nullable String value, String more, List<String> wrong) {
        boolean optional = !more.endsWith("required");
        String fault = !wrong.contains(name) ? "" : name.equals("email") ? words.badEmail() : words.tooLong();
        return label(name, label, optional) + "<input id=\"" + name + "\" name=\"" + name + "\" "
                + more + " value=\"" + text(value == null ? "" : value) + "\"" + invalid(name, fault) + ">"
                + fault(name, fault);
    }

    private String message(String value, List<String> wrong) {
        String fault =
                wrong.contains("message") ? words.badMessage().replace("{n}", Integer.toString(limits.text())) : "";
        return label("message", words.message(), false)
                + "<textarea id=\"message\" name=\"message\" rows=\"7\" maxlength=\"" + limits.text() + "\" required"
                + invalid("message", fault) + ">\n" + text(value) + "</textarea>" + fault("message", fault);
    }

    private String files(List<String> wrong) {
        String fault = wrong.contains("files") ? words.badFiles() : "";
        return label("files", words.files(), true)
                + "<input id=\"files\" name=\"files\" type=\"file\" multiple aria-describedby=\"files-help"
                + (fault.isEmpty() ? "" : " files-fault") + "\" accept=\".png,.jpg,.jpeg,.gif,.webp,.pdf,.txt\">"
                + "<p class=\"help\" id=\"files-help\">"
                + text(words.filesHelp().replace("{n}", Long.toString(limits.megabytes())))
                + "</p>" + fault("files", fault);
    }

    private String label(String name, String label, boolean optional) {
        return "<label for=\"" + name + "\">" + text(label)
                + (optional ? " <span>(" + text(words.optional()) + ")</span>" : "") + "</label>";
    }

    private static String invalid(String name, String fault) {
        return fault.isEmpty() ? "" : " aria-invalid=\"true\" aria-describedby=\"" + name + "-fault\"";
    }

    private static String fault(String name, String fault) {
        return fault.isEmpty() ? "" : "<p class=\"fault\" id=\"" + name + "-fault\">" + text(fault) + "</p>";
    }

    private ServerResponse page(HttpStatus status, String body) {
        String style = ContactStyle.of(site.settings().branding().color());
        String logo = site.settings().branding().logo();
        String html = "<!doctype html><html lang=\"" + language.code() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + text(words.title() + " · " + shop) + "</title><style>" + style + "</style></head><body><header>"
                + (logo == null ? "" : "<img src=\"" + text(logo) + "\" alt=\"\" height=\"32\">")
                + "<strong>" + text(shop) + "</strong></header><main>" + body + "</main></body></html>";
        String framedBy = site.origins().stream().sorted().collect(Collectors.joining(" "));
        return ServerResponse.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'sha256-" + sha256(style) + "'; img-src https:;"
                                + " form-action 'self'; base-uri 'none'; frame-ancestors 'self' " + framedBy)
                // With no referrer at all a browser would not say from where the form is sent.
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(html);
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, StandardCharsets.UTF_8.name());
    }

    private static String sha256(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
