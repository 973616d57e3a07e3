package io.kontuar.demo.simulator;

import io.kontuar.demo.simulator.Faults.Failure;
import io.kontuar.demo.simulator.PhoneText.Side;
import io.kontuar.demo.simulator.PhoneText.State;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import tools.jackson.databind.JsonNode;

/** What the gateway asks of Meta's Graph API: sending a message, and which templates there are. */
@RestController
final class MetaApi {
    private static final int UNDELIVERABLE = 131026;
    private final MetaAccounts accounts;
    private final SimulatedPhones phones;
    private final MetaWebhooks webhooks;
    private final FaultBoard faults;
    private final WireLog wire;
    private final Later later;
    private final Pace pace;
    private final Clock clock;

    MetaApi(
            MetaAccounts accounts,
            SimulatedPhones phones,
            MetaWebhooks webhooks,
            FaultBoard faults,
            WireLog wire,
            Later later,
            Pace pace,
            Clock clock) {
        this.accounts = accounts;
        this.phones = phones;
        this.webhooks = webhooks;
        this.faults = faults;
        this.wire = wire;
        this.later = later;
        this.pace = pace;
        this.clock = clock;
    }

    @PostMapping("/simulator/meta/{version}/{phone}/messages")
    DeferredResult<ResponseEntity<Object>> send(
            @PathVariable String phone,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody JsonNode body) {
        DeferredResult<ResponseEntity<Object>> answer =
                new DeferredResult<>(pace.hang().multipliedBy(2).toMillis());
        Optional<MetaAccount> account =
                signedIn(authorization).filter(known -> known.phoneNumberId().equals(phone));
        if (account.isEmpty()) {
            answer.setResult(error(401, 190, "Invalid OAuth access token"));
        } else if (body.path("status").asString("").equals("read")) {
            note(account.get(), body.path("message_id").asString(""), 200, "read-mark");
            answer.setResult(ResponseEntity.ok(Map.of("success", true)));
        } else {
            accept(account.get(), body, answer);
        }
        return answer;
    }

    @GetMapping("/simulator/meta/{version}/{business}/message_templates")
    ResponseEntity<Object> templates(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        return signedIn(authorization).isEmpty()
                ? error(401, 190, "Invalid OAuth access token")
                : ResponseEntity.ok(Map.of("data", MetaTemplates.listed()));
    }

    private Optional<MetaAccount> signedIn(@Nullable String authorization) {
        return accounts.all().stream()
                .filter(account -> ("Bearer " + account.accessToken().reveal()).equals(authorization))
                .findFirst();
    }

    private void accept(MetaAccount account, JsonNode body, DeferredResult<ResponseEntity<Object>> answer) {
        String to = "+" + body.path("to").asString("").replace("+", "");
        if (!PhoneLine.isNumber(to)) {
            answer.setResult(error(400, 131009, "Parameter value is not valid"));
            return;
        }
        Optional<Failure> failure = faults.takeFailure(account.id());
        if (failure.filter(Failure.TOO_MANY::equals).isPresent()) {
            note(account, "", 400, "send");
            answer.setResult(error(400, 130429, "Rate limit hit"));
        } else if (failure.filter(Failure.SERVER_ERROR::equals).isPresent()) {
            note(account, "", 500, "send");
            answer.setResult(error(500, 2, "Service temporarily unavailable"));
        } else {
            String wamid = "wamid." + Sids.text();
            arrive(account, new PhoneLine(to, account.number()), wamid, body, failure);
            boolean hangs = failure.filter(Failure.HANG::equals).isPresent();
            note(account, wamid, hangs ? 0 : 200, "send");
            Object accepted = Map.of("messaging_product", "whatsapp", "messages", List.of(Map.of("id", wamid)));
            Duration delay = hangs
                    ? pace.hang()
                    : Duration.ofMillis(faults.of(account.id()).delayMs());
            later.after(delay, () -> answer.setResult(ResponseEntity.ok(accepted)));
        }
    }

    private void arrive(MetaAccount account, PhoneLine line, String wamid, JsonNode body, Optional<Failure> failure) {
        boolean reaches = failure.filter(Failure.UNDELIVERED::equals).isEmpty();
        String carried = body.path("biz_opaque_callback_data").asString("");
        phones.add(line, new PhoneText(wamid, Side.SHOP, MetaWords.of(body), clock.instant(), State.UNDER_WAY, ""));
        later.after(pace.step(), () -> webhooks.status(account, line.customer(), wamid, "sent", carried, null));
        later.after(pace.step().multipliedBy(2), () -> {
            phones.change(line, wamid, reaches ? State.ARRIVED : State.FAILED, reaches ? "" : "131026");
            webhooks.status(
                    account,
                    line.customer(),
                    wamid,
                    reaches ? "delivered" : "failed",
                    carried,
                    reaches ? null : UNDELIVERABLE);
        });
        if (reaches) {
            later.after(
                    pace.step().multipliedBy(4),
                    () -> webhooks.status(account, line.customer(), wamid, "read", carried, null));
        }
    }

    private void note(MetaAccount account, String wamid, int status, String what) {
        wire.add(new WireLog.Exchange(clock.instant(), account.id().value(), false, what, wamid, status, 0));
    }

    private static ResponseEntity<Object> error(int status, int code, String message) {
        return ResponseEntity.status(status)
                .body(Map.of("error", Map.of("code", code, "message", message, "type", "OAuthException")));
    }
}
