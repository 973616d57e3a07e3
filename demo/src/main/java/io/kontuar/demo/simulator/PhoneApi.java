package io.kontuar.demo.simulator;

import io.kontuar.demo.shop.DemoCustomer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the phone's page asks for and sends. */
@RestController
final class PhoneApi {
    private static final int RECENT = 12;
    private static final int LONGEST = 1600;

    private final SimulatedAccounts accounts;
    private final MetaAccounts whatsApp;
    private final SimulatedPhones phones;
    private final CustomerTexts texts;
    private final FaultBoard faults;
    private final StatusCallbacks callbacks;
    private final WireLog wire;

    PhoneApi(
            SimulatedAccounts accounts,
            MetaAccounts whatsApp,
            SimulatedPhones phones,
            CustomerTexts texts,
            FaultBoard faults,
            StatusCallbacks callbacks,
            WireLog wire) {
        this.accounts = accounts;
        this.whatsApp = whatsApp;
        this.phones = phones;
        this.texts = texts;
        this.faults = faults;
        this.callbacks = callbacks;
        this.wire = wire;
    }

    /** Who may write, and to which numbers. */
    @GetMapping("/simulator/api/people")
    People people() {
        List<ShopNumber> numbers = Stream.concat(
                        accounts.all().stream()
                                .map(account ->
                                        new ShopNumber(account.id().value(), account.name(), account.number(), "SMS")),
                        whatsApp.all().stream()
                                .map(account -> new ShopNumber(
                                        account.id().value(), account.name(), account.number(), "WhatsApp")))
                .toList();
        List<Person> customers = DemoCustomer.all().stream()
                .map(one -> new Person(one.name(), one.phone(), one.language().code(), one.city()))
                .toList();
        return new People(customers, numbers);
    }

    /** Everything the page shows, or 204 when nothing has changed since {@code after}. */
    @GetMapping("/simulator/api/state")
    ResponseEntity<State> state(
            @RequestParam String customer, @RequestParam String shop, @RequestParam(defaultValue = "-1") long after) {
        PhoneLine line = new PhoneLine(customer, shop);
        long revision = phones.revision();
        if (revision == after) {
            return ResponseEntity.noContent().build();
        }
        List<FaultsApi.FaultsView> set = Stream.concat(
                        accounts.all().stream().map(SimulatedAccount::id),
                        whatsApp.all().stream().map(MetaAccount::id))
                .map(id -> FaultsApi.FaultsView.of(faults.of(id), callbacks.held(id)))
                .toList();
        return ResponseEntity.ok(new State(
                revision, phones.texts(line), phones.recent(RECENT), wire.latest(), set, phones.isStopped(line)));
    }

    /** Sends a text as the customer. */
    @PostMapping("/simulator/api/texts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent send(@RequestBody Writing writing) {
        if (writing.text().isBlank() || writing.text().length() > LONGEST) {
            throw new IllegalArgumentException("text: expected 1 to " + LONGEST + " characters");
        }
        Optional<MetaAccount> meta = whatsApp.byId(writing.account());
        if (meta.isPresent()) {
            PhoneLine line = new PhoneLine(writing.customer(), meta.get().number());
            return new Sent(texts.send(meta.get(), line, writing.text()));
        }
        SimulatedAccount account = accounts.byId(writing.account())
                .orElseThrow(() -> new IllegalArgumentException(
                        "account: the simulator plays no account '" + writing.account() + "'"));
        PhoneLine line = new PhoneLine(writing.customer(), account.number());
        return new Sent(texts.send(account, line, writing.text()));
    }

    record People(List<Person> customers, List<ShopNumber> numbers) {}

    record Person(String name, String phone, String language, String city) {}

    record ShopNumber(String account, String name, String phone, String channel) {}

    record Writing(String customer, String account, String text) {}

    record Sent(String sid) {}

    /** @param stopped whether the customer has sent STOP on this line */
    record State(
            long revision,
            List<PhoneText> texts,
            List<SimulatedPhones.Recent> recent,
            List<WireLog.Exchange> wire,
            List<FaultsApi.FaultsView> faults,
            boolean stopped) {}
}
