package io.kontuar.demo.simulator;

import io.kontuar.demo.shop.DemoCustomer;
import io.kontuar.demo.shop.ShopMailServer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the mailbox's page asks for and sends. */
@RestController
final class MailApi {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_SUBJECT = 300;
    private static final int MOST_COPIES = 10;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,200}");
    private final PostOffice office;
    private final MailBook book;
    private final CustomerMails mails;

    MailApi(PostOffice office, MailBook book, CustomerMails mails) {
        this.office = office;
        this.book = book;
        this.mails = mails;
    }

    @GetMapping("/simulator/api/mail/people")
    People people() {
        return new People(
                ShopMailServer.ADDRESS,
                DemoCustomer.all().stream()
                        .map(one -> new Person(one.name(), one.email(), one.city()))
                        .toList());
    }

    /** Everything the page shows, or 204 when it still holds as many mails as {@code after} and behaves as {@code manner}. */
    @GetMapping("/simulator/api/mail/state")
    ResponseEntity<State> state(
            @RequestParam String customer,
            @RequestParam(defaultValue = "-1") int after,
            @RequestParam(defaultValue = "") String manner) {
        String address = address(customer, "customer");
        String now = office.manner(address).name().toLowerCase(Locale.ROOT);
        List<MailView> all = book.of(address);
        return all.size() == after && now.equals(manner)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok(new State(all, now));
    }

    @PostMapping("/simulator/api/mail/mails")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent send(@RequestBody Writing writing) {
        if (writing.text().isBlank() || writing.text().length() > LONGEST) {
            throw new IllegalArgumentException("text: expected 1 to " + LONGEST + " characters");
        }
        if (writing.subject().length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("subject: expected at most " + LONGEST_SUBJECT + " characters");
        }
        if (writing.cc().size() > MOST_COPIES) {
            throw new IllegalArgumentException("cc: expected at most " + MOST_COPIES + " addresses");
        }
        String customer = address(writing.customer(), "customer");
        String name = DemoCustomer.all().stream()
                .filter(one -> one.email().equals(customer))
                .map(DemoCustomer::name)
                .findFirst()
                .orElse(customer);
        List<String> cc = writing.cc().stream().map(one -> address(one, "cc")).toList();
        return new Sent(mails.send(
                new CustomerMails.Writing(customer, name, writing.subject(), writing.text(), cc, writing.answers())));
    }

    /** How a customer's mailbox takes mail from now on. */
    @PostMapping("/simulator/api/mail/manner")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Behaving behave(@RequestBody Behaving behaving) {
        String customer = address(behaving.customer(), "customer");
        PostOffice.Manner manner = switch (behaving.manner()) {
            case "takes" -> PostOffice.Manner.TAKES;
            case "bounces" -> PostOffice.Manner.BOUNCES;
            case "away" -> PostOffice.Manner.AWAY;
            default -> throw new IllegalArgumentException("manner: expected takes, bounces or away");
        };
        office.behave(customer, manner);
        return behaving;
    }

    private static String address(String given, String field) {
        String address = given.strip().toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(field + ": expected an address such as anna@poczta.example");
        }
        return address;
    }

    record People(String shop, List<Person> customers) {}

    record Person(String name, String email, String city) {}

    /** @param answers the id of the mail that is answered; absent for a new matter */
    record Writing(
            String customer,
            String subject,
            String text,
            List<String> cc,
            @Nullable String answers) {}

    record Sent(String id) {}

    record Behaving(String customer, String manner) {}

    record State(List<MailView> mails, String manner) {}
}
