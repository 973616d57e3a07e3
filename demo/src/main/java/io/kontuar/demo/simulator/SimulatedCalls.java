package io.kontuar.demo.simulator;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The calls of the simulated telephones, in memory only: the latest, each on a thread of its own while it lasts. */
final class SimulatedCalls implements AutoCloseable {
    private static final int MOST = 20;
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, SimulatedCall> calls = new LinkedHashMap<>();
    private final GatewayCalls gateway;
    private final Clock clock;

    SimulatedCalls(GatewayCalls gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    SimulatedCall dial(SimulatedAccount account, String caller) {
        return begin(new SimulatedCall(account, caller), CallWalker::walk);
    }

    /** The shop calls an agent's phone. */
    SimulatedCall ringAgent(SimulatedAccount account, OutgoingForm form) {
        return begin(SimulatedCall.toAgent(account, form.to()), (walker, began) -> walker.ringAgent(form, began));
    }

    /** The call that the shop began last, while it lasts. */
    synchronized Optional<SimulatedCall> outgoing() {
        return calls.values().stream()
                .filter(call -> call.outgoing() && !call.ended())
                .reduce((earlier, later) -> later);
    }

    private interface Walk {
        void go(CallWalker walker, long began) throws InterruptedException;
    }

    private synchronized SimulatedCall begin(SimulatedCall call, Walk walk) {
        calls.put(call.sid(), call);
        if (calls.size() > MOST) {
            SimulatedCall oldest = calls.values().iterator().next();
            calls.remove(oldest.sid());
            boolean unused = oldest.does(new SimulatedCall.Doing("hang-up", ""));
        }
        long began = clock.millis();
        lines.execute(() -> {
            try {
                walk.go(new CallWalker(call, gateway), began);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
        return call;
    }

    synchronized Optional<SimulatedCall> find(String sid) {
        return Optional.ofNullable(calls.get(sid));
    }

    @Override
    public void close() {
        lines.shutdownNow();
    }
}
