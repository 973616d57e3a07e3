package io.kontuar.demo.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A call under way: what was said, what it waits for, and what the people at both ends do. */
final class SimulatedCall {
    private static final int MOST_LINES = 300;
    private static final int MOST_INPUTS = 20;
    private final String sid = Sids.call();
    private final SimulatedAccount account;
    private final String caller;
    private final boolean outgoing;
    private final List<Spoken> lines = new ArrayList<>();
    private final BlockingQueue<Doing> doings = new LinkedBlockingQueue<>(MOST_INPUTS);
    private State state = State.RINGING;
    private long revision;

    SimulatedCall(SimulatedAccount account, String caller) {
        this(account, caller, false);
    }

    private SimulatedCall(SimulatedAccount account, String phone, boolean outgoing) {
        this.account = account;
        this.caller = phone;
        this.outgoing = outgoing;
    }

    /** One that the shop began: an agent's phone rings first. */
    static SimulatedCall toAgent(SimulatedAccount account, String phone) {
        return new SimulatedCall(account, phone, true);
    }

    boolean outgoing() {
        return outgoing;
    }

    enum State {
        RINGING,
        SPEAKING,
        LISTENING,
        KEYS_ONLY,
        RECORDING,
        AGENT_RINGS,
        AGENT_HEARS,
        CUSTOMER_RINGS,
        TALKING,
        ENDED
    }

    /** What somebody does: {@code speak}, {@code keys}, {@code hang-up}, {@code pick-up} or {@code decline}. */
    record Doing(String what, String text) {}

    String sid() {
        return sid;
    }

    SimulatedAccount account() {
        return account;
    }

    /** The other end's number: the caller's, or the agent's where the shop began. */
    String caller() {
        return caller;
    }

    synchronized void say(Spoken.Side side, String text) {
        if (lines.size() < MOST_LINES) {
            lines.add(new Spoken(side, text));
        }
        revision++;
    }

    synchronized void become(State next) {
        state = next;
        revision++;
    }

    synchronized View view() {
        return new View(sid, caller, state, List.copyOf(lines), revision);
    }

    synchronized boolean ended() {
        return state == State.ENDED;
    }

    /** False when too much is waiting already. */
    boolean does(Doing doing) {
        return doings.offer(doing);
    }

    /** What is done next within that time. */
    Optional<Doing> next(long millis) throws InterruptedException {
        return Optional.ofNullable(doings.poll(millis, TimeUnit.MILLISECONDS));
    }

    record View(String sid, String caller, State state, List<Spoken> lines, long revision) {}
}
