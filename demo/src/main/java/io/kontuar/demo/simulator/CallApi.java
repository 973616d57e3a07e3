package io.kontuar.demo.simulator;

import io.kontuar.demo.shop.DemoCustomer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the telephone's page asks for and does, and the recordings as Twilio's API hands them out. */
@RestController
final class CallApi {
    private static final Set<String> DOINGS = Set.of("speak", "keys", "hang-up", "pick-up", "decline");
    private static final int LONGEST = 1000;
    private final SimulatedAccounts accounts;
    private final SimulatedCalls calls;

    CallApi(SimulatedAccounts accounts, SimulatedCalls calls) {
        this.accounts = accounts;
        this.calls = calls;
    }

    /** Who may call, and which numbers. */
    @GetMapping("/simulator/api/telephones")
    PhoneApi.People people() {
        return new PhoneApi.People(
                DemoCustomer.all().stream()
                        .map(one -> new PhoneApi.Person(
                                one.name(), one.phone(), one.language().code(), one.city()))
                        .toList(),
                accounts.telephones().stream()
                        .map(account -> new PhoneApi.ShopNumber(
                                account.id().value(), account.name(), account.number(), "VOICE"))
                        .toList());
    }

    /** @param caller a number, or empty to show none */
    record Dialling(String account, String caller) {}

    @PostMapping("/simulator/api/calls")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SimulatedCall.View dial(@RequestBody Dialling dialling) {
        SimulatedAccount account = accounts.telephones().stream()
                .filter(one -> one.id().value().equals(dialling.account()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "account: the simulator plays no telephone '" + dialling.account() + "'"));
        if (!dialling.caller().isEmpty() && !PhoneLine.isNumber(dialling.caller())) {
            throw new IllegalArgumentException(
                    "caller: expected a number such as +48601000774, got '" + dialling.caller() + "'");
        }
        return calls.dial(account, dialling.caller().isEmpty() ? "anonymous" : dialling.caller())
                .view();
    }

    /** The call, or 204 when nothing has changed since {@code after}. */
    @GetMapping("/simulator/api/calls/{sid}")
    ResponseEntity<SimulatedCall.View> call(@PathVariable String sid, @RequestParam(defaultValue = "-1") long after) {
        return calls.find(sid)
                .map(SimulatedCall::view)
                .map(view -> view.revision() == after
                        ? ResponseEntity.noContent().<SimulatedCall.View>build()
                        : ResponseEntity.ok(view))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/simulator/api/calls/{sid}/doings")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<String> does(@PathVariable String sid, @RequestBody SimulatedCall.Doing doing) {
        SimulatedCall call = calls.find(sid)
                .filter(known -> !known.ended())
                .orElseThrow(() -> new IllegalArgumentException("call: there is none under way with this id"));
        boolean keys = doing.what().equals("keys") && !doing.text().matches("[0-9*#]{1,40}");
        boolean words = doing.what().equals("speak") && doing.text().isBlank();
        if (!DOINGS.contains(doing.what()) || keys || words || doing.text().length() > LONGEST) {
            throw new IllegalArgumentException("doing: expected " + DOINGS + " with fitting text");
        }
        return call.does(doing) ? List.of(sid) : List.of();
    }

    @GetMapping("/simulator/twilio/" + TwilioMessagesApi.VERSION + "/Accounts/{sid}/Recordings/{recording}")
    ResponseEntity<byte[]> recording(
            @PathVariable String sid,
            @PathVariable String recording,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        boolean known = recording.matches("RE[0-9a-f]{32}\\.mp3")
                && accounts.telephones().stream()
                        .anyMatch(account ->
                                account.sid().equals(sid) && TwilioMessagesApi.isSignedBy(account, authorization));
        return known
                ? ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("audio/wav"))
                        .body(RecordingSound.wave())
                : ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
}
