package io.kontuar.bench;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends signed text messages at a fixed rate, whatever the server does; each asks about an order of its own. */
final class SmsLoad {
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

    /** Runs for so long at so many messages a second; returns when the last is accepted. */
    void run(int rate, int seconds) throws InterruptedException {
        int total = rate * seconds;
        AtomicInteger taken = new AtomicInteger();
        long began = System.nanoTime();
        Thread[] senders = new Thread[SENDERS];
        for (int i = 0; i < SENDERS; i++) {
            senders[i] = Thread.ofPlatform().name("sender-" + i).start(() -> send(rate, total, taken, began));
        }
        for (Thread sender : senders) {
            sender.join();
        }
    }

    private void send(int rate, int total, AtomicInteger taken, long began) {
        try (RawHttp http = new RawHttp(port)) {
            for (int mine = taken.getAndIncrement(); mine < total; mine = taken.getAndIncrement()) {
                long due = began + mine * 1_000_000_000L / rate;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                one(http, due);
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
