package io.kontuar.demo.simulator;

import io.kontuar.demo.simulator.Faults.Failure;
import io.kontuar.demo.simulator.PhoneText.Side;
import io.kontuar.demo.simulator.PhoneText.State;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Texts that the shop sends through the provider: accepted, refused, or lost as the faults want it. */
final class ShopTexts {
    private final SimulatedPhones phones;
    private final FaultBoard faults;
    private final StatusCallbacks callbacks;
    private final Clock clock;

    ShopTexts(SimulatedPhones phones, FaultBoard faults, StatusCallbacks callbacks, Clock clock) {
        this.phones = phones;
        this.faults = faults;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    Outcome send(SimulatedAccount account, SendForm.Good form) {
        PhoneLine line = new PhoneLine(form.to(), account.number());
        if (phones.isStopped(line)) {
            return new Outcome.Refused(TwilioError.refused(21610, "Attempt to send to unsubscribed recipient"));
        }
        Optional<Failure> failure = faults.takeFailure(account.id());
        phones.changedElsewhere();
        if (failure.isEmpty()) {
            return new Outcome.Accepted(accept(account, line, form, true));
        }
        return switch (failure.get()) {
            case TOO_MANY -> new Outcome.Refused(TwilioError.TOO_MANY);
            case SERVER_ERROR -> new Outcome.Refused(TwilioError.SERVER_ERROR);
            case UNDELIVERED -> new Outcome.Accepted(accept(account, line, form, false));
            case HANG -> new Outcome.Unanswered(accept(account, line, form, true));
        };
    }

    private TwilioMessage accept(SimulatedAccount account, PhoneLine line, SendForm.Good form, boolean reachable) {
        OutgoingText text = new OutgoingText(Sids.text(), account, line, form.body(), form.callback(), reachable);
        phones.add(
                line,
                new PhoneText(
                        text.sid(),
                        Side.SHOP,
                        text.body(),
                        clock.instant(),
                        State.UNDER_WAY,
                        "",
                        form.media().stream().map(url -> here(account, url)).toList()));
        callbacks.begin(text);
        return TwilioMessage.queued(text, clock.instant());
    }

    /** Our own files are shown from the page's own address, whatever name it was opened under. */
    private static String here(SimulatedAccount account, URI url) {
        String address = url.toString();
        return address.startsWith(account.publicUrl() + "/")
                ? address.substring(account.publicUrl().length())
                : address;
    }

    /** What becomes of a send. */
    sealed interface Outcome {
        record Accepted(TwilioMessage message) implements Outcome {}

        record Refused(TwilioError error) implements Outcome {}

        /** It went out, and the sender is not told. */
        record Unanswered(TwilioMessage message) implements Outcome {}
    }
}
