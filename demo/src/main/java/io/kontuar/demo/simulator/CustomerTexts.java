package io.kontuar.demo.simulator;

import io.kontuar.demo.simulator.PhoneText.Side;
import io.kontuar.demo.simulator.PhoneText.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts that a customer sends from the simulated phone: posted to the gateway's webhook as the provider would. */
final class CustomerTexts {
    private final SimulatedPhones phones;
    private final FaultBoard faults;
    private final GatewayCalls gateway;
    private final MetaWebhooks meta;
    private final Later later;
    private final Clock clock;

    CustomerTexts(
            SimulatedPhones phones,
            FaultBoard faults,
            GatewayCalls gateway,
            MetaWebhooks meta,
            Later later,
            Clock clock) {
        this.phones = phones;
        this.faults = faults;
        this.gateway = gateway;
        this.meta = meta;
        this.later = later;
        this.clock = clock;
    }

    /** @return the new text's sid */
    String send(SimulatedAccount account, PhoneLine line, String text) {
        String sid = Sids.text();
        phones.add(line, new PhoneText(sid, Side.CUSTOMER, text, clock.instant(), State.UNDER_WAY, ""));
        OptOut.in(text).ifPresent(word -> optOut(line, word));
        Duration wait = Duration.ofMillis(faults.of(account.id()).delayMs());
        later.after(wait, () -> bring(account, line, sid, text));
        return sid;
    }

    /** @return the new message's id */
    String send(MetaAccount account, PhoneLine line, String text) {
        String wamid = "wamid." + Sids.text();
        phones.add(line, new PhoneText(wamid, Side.CUSTOMER, text, clock.instant(), State.UNDER_WAY, ""));
        Duration wait = Duration.ofMillis(faults.of(account.id()).delayMs());
        later.after(wait, () -> brought(line, wamid, meta.message(account, line.customer(), wamid, text)));
        return wamid;
    }

    private void brought(PhoneLine line, String id, int answer) {
        boolean taken = answer >= 200 && answer < 300;
        phones.change(line, id, taken ? State.ARRIVED : State.FAILED, taken ? "" : Integer.toString(answer));
    }

    private void optOut(PhoneLine line, OptOut word) {
        phones.stop(line, word == OptOut.STOP);
        phones.add(line, new PhoneText(Sids.text(), Side.NETWORK, word.answer(), clock.instant(), State.ARRIVED, ""));
    }

    private void bring(SimulatedAccount account, PhoneLine line, String sid, String text) {
        brought(line, sid, gateway.post(account, account.webhook(), "text", form(account, line, sid, text)));
    }

    /** All that Twilio posts, the empty fields included: they are part of what is signed. */
    private static SortedMap<String, String> form(SimulatedAccount account, PhoneLine line, String sid, String text) {
        SortedMap<String, String> form = new TreeMap<>(Map.of(
                "MessageSid",
                sid,
                "SmsSid",
                sid,
                "SmsMessageSid",
                sid,
                "SmsStatus",
                "received",
                "AccountSid",
                account.sid(),
                "ApiVersion",
                TwilioMessagesApi.VERSION,
                "From",
                line.customer(),
                "To",
                line.shop(),
                "Body",
                text,
                "NumMedia",
                "0"));
        form.put("NumSegments", "1");
        for (String side : new String[] {"From", "To"}) {
            for (String part : new String[] {"Country", "State", "City", "Zip"}) {
                form.put(side + part, "");
            }
        }
        return form;
    }
}
