package io.kontuar.bench;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends signed text messages at a fixed rate or as many as come back; each asks about an order of its own. */
final class SmsLoad {
    /** As many as the floor has. */
    static final int UNDER_WAY = 200;

    private static final int SENDERS = 16;
    private static final String PATH = "/webhooks/sms/sms-main";
    private final int port;
    private final Signer signer;
    private final Journey journey;
    private final int customers;
    private final AtomicInteger next;

    SmsLoad(int port, Signer signer, Journey journey, int customers, AtomicInteger next) {
        this.port = port;
        this.signer = signer;
        this.journey = journey;
        this.customers = customers;
        this.next = next;
    }

    /** Sends so many a second for so long, whatever the server does; returns when the last is accepted. */
    void run(int rate, int seconds) throws InterruptedException {
        run(new Plan(rate, rate * seconds, Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** Sends at most so many a second for so long, with at most {@link #UNDER_WAY} not yet answered. */
    void saturate(int mostRate, int seconds) throws InterruptedException {
        run(new Plan(mostRate, mostRate * seconds, System.nanoTime() + seconds * 1_000_000_000L, UNDER_WAY));
    }

    private record Plan(int rate, int total, long until, int underWay) {}

    private void run(Plan plan) throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        long began = System.nanoTime();
        Thread[] senders = new Thread[SENDERS];
        for (int i = 0; i < SENDERS; i++) {
            senders[i] = Thread.ofPlatform().name("sender-" + i).start(() -> send(plan, taken, began));
        }
        for (Thread sender : senders) {
            sender.join();
        }
    }

    private void send(Plan plan, AtomicInteger taken, long began) {
        try (RawHttp http = new RawHttp(port)) {
            for (int mine = taken.getAndIncrement(); mine < plan.total(); mine = taken.getAndIncrement()) {
                long due = began + mine * 1_000_000_000L / plan.rate();
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                while (journey.open() >= plan.underWay() && System.nanoTime() < plan.until()) {
                    LockSupport.parkNanos(500_000);
                }
                if (System.nanoTime() >= plan.until()) {
                    return;
                }
                one(http, plan.underWay() == UNDER_WAY ? System.nanoTime() : due);
            }
        } catch (IOException broken) {
            throw new IllegalStateException("the load broke off", broken);
        }
    }

    /** Time counts from when it was due, so that a generator held up by the server does not flatter it. */
    private void one(RawHttp http, long due) throws IOException {
        int n = next.getAndIncrement();
        String order = Seed.order(n);
        TreeMap<String, String> form = new TreeMap<>(Map.of(
                "AccountSid",
                Seed.ACCOUNT_SID,
                "MessageSid",
                "SM%032x".formatted(0x1000_0000_0000L + n),
                "From",
                Seed.phone(n, customers),
                "To",
                Seed.NUMBER,
                "Body",
                "gdzie jest moja paczka, zamówienie " + order,
                "NumMedia",
                "0",
                "NumSegments",
                "1"));
        String signature = signer.sign("http://127.0.0.1:" + port + PATH, form);
        journey.begin(order, due);
        if (http.post(PATH, signature, Signer.encode(form)) == 200) {
            journey.accepted(due);
        } else {
            journey.refused.incrementAndGet();
        }
    }
}
