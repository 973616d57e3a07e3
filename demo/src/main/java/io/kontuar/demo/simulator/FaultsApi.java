package io.kontuar.demo.simulator;

import static java.util.Objects.requireNonNullElse;

import io.kontuar.channel.ChannelAccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sets how the provider misbehaves; a page and a script use it alike. */
@RestController
final class FaultsApi {
    private final SimulatedAccounts accounts;
    private final MetaAccounts whatsApp;
    private final FaultBoard board;
    private final StatusCallbacks callbacks;
    private final SimulatedPhones phones;

    FaultsApi(
            SimulatedAccounts accounts,
            MetaAccounts whatsApp,
            FaultBoard board,
            StatusCallbacks callbacks,
            SimulatedPhones phones) {
        this.accounts = accounts;
        this.whatsApp = whatsApp;
        this.board = board;
        this.callbacks = callbacks;
        this.phones = phones;
    }

    /** Replaces the account's faults; held status callbacks go out as soon as they are no longer to be held. */
    @PostMapping("/simulator/faults")
    FaultsView set(@RequestBody Wanted wanted) {
        if (accounts.byId(wanted.account()).isEmpty()
                && whatsApp.byId(wanted.account()).isEmpty()) {
            throw new IllegalArgumentException("account: the simulator plays no account '" + wanted.account() + "'");
        }
        Faults faults = wanted.faults();
        board.set(faults);
        if (faults.statuses() != Faults.Statuses.HELD) {
            callbacks.release(faults.account());
        }
        phones.changedElsewhere();
        return FaultsView.of(faults, callbacks.held(faults.account()));
    }

    /** What is left out is as it is without faults. */
    record Wanted(
            String account,
            @Nullable Integer delayMs,
            @Nullable Integer failNext,
            Faults.@Nullable Failure failure,
            @Nullable Boolean duplicates,
            Faults.@Nullable Statuses statuses) {
        Faults faults() {
            Faults none = Faults.none(new ChannelAccountId(account));
            return new Faults(
                    none.account(),
                    requireNonNullElse(delayMs, none.delayMs()),
                    requireNonNullElse(failNext, none.failNext()),
                    requireNonNullElse(failure, none.failure()),
                    requireNonNullElse(duplicates, none.duplicates()),
                    requireNonNullElse(statuses, none.statuses()));
        }
    }

    /** @param held how many texts wait for their status callbacks */
    record FaultsView(
            String account,
            int delayMs,
            int failNext,
            Faults.Failure failure,
            boolean duplicates,
            Faults.Statuses statuses,
            int held) {
        static FaultsView of(Faults faults, int held) {
            return new FaultsView(
                    faults.account().value(),
                    faults.delayMs(),
                    faults.failNext(),
                    faults.failure(),
                    faults.duplicates(),
                    faults.statuses(),
                    held);
        }
    }
}
