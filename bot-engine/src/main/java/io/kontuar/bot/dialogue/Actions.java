package io.kontuar.bot.dialogue;

import io.kontuar.bot.answers.HoursAnswer;
import io.kontuar.bot.answers.OrderAnswer;
import io.kontuar.bot.flow.ActionForm;
import io.kontuar.commerce.Shop;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** All actions that flows may name; docs/flows.md lists them. */
final class Actions {
    private Actions() {}

    static Map<String, Action> over(PatientShop shop, DialoguePorts ports, Texts texts, Clock clock) {
        Supplier<ZoneId> zone = () -> shop.profile().find().map(Shop::zone).orElse(ZoneOffset.UTC);
        Map<String, Action> all = new HashMap<>();
        all.put(
                "prove-order",
                new ProveOrder(
                        new Ownership(shop.orders(), ports.contacts(), ports.proofAttempts(), clock),
                        shop.orders(),
                        new LastTold(ports.notices(), clock),
                        new Recognition(ports.contacts(), clock),
                        new OneTimeCodes(
                                shop.orders(),
                                ports.contacts(),
                                ports.channelAccounts(),
                                ports.proofAttempts(),
                                texts)));
        all.putAll(new OrderActions(shop, new OrderAnswer(texts, zone), zone).all());
        all.putAll(new ReturnActions(shop, zone).all());
        all.putAll(new StoreActions(shop, new HoursAnswer(shop.stores(), texts, zone, clock)).all());
        all.put("find-product", new FindProduct(shop.stores()));
        all.putAll(new OtherActions(shop, ports).all());
        return all;
    }

    /** An action that never waits. */
    static Action of(ActionForm form, Function<Talk, String> run) {
        return new Action() {
            @Override
            public ActionForm form() {
                return form;
            }

            @Override
            public Outcome run(Talk talk) {
                return Action.went(run.apply(talk));
            }
        };
    }
}
