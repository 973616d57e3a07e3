package io.kontuar.routing;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.PendingOffer;
import io.kontuar.staff.Presence;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reserves and releases agents' capacity by compare-and-set on their workload. */
public final class Capacity {
    private static final int TRIES = 20;
    private final Workloads workloads;
    private final StaffMembers staff;
    private final Conversations conversations;

    public Capacity(Workloads workloads, StaffMembers staff, Conversations conversations) {
        this.workloads = workloads;
        this.staff = staff;
        this.conversations = conversations;
    }

    /** Who has the conversation reserved. */
    Optional<StaffId> holderOf(ConversationId conversation) {
        return workloads.all().stream()
                .filter(workload -> workload.reserved().contains(conversation))
                .map(Workload::agent)
                .findFirst();
    }

    /** True when the agent is available and had room; losing a race means the next agent. */
    boolean reserve(StaffId agent, ConversationId conversation) {
        Optional<Staff> member = staff.find(agent);
        Optional<Workload> found = workloads.find(agent).map(this::withoutLost);
        if (member.isEmpty() || found.isEmpty()) {
            return false;
        }
        Workload now = found.get();
        boolean room = now.presence() == Presence.AVAILABLE
                && now.reserved().size() < member.get().capacity();
        return room && workloads.save(now.reserving(conversation));
    }

    /** An agent's own choice: beyond capacity if need be. */
    void reserveByHand(StaffId agent, ConversationId conversation) {
        change(agent, workload -> workload.reserving(conversation));
    }

    void release(StaffId agent, ConversationId conversation) {
        change(agent, workload -> workload.releasing(conversation));
    }

    Presence presenceOf(StaffId agent) {
        return workloads.find(agent).map(Workload::presence).orElse(Presence.OFFLINE);
    }

    Workload change(StaffId agent, UnaryOperator<Workload> step) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Workload now = workloads.find(agent).orElseGet(() -> Workload.none(agent));
            Workload next = step.apply(now);
            if (next.equals(now) || workloads.save(next)) {
                return next;
            }
        }
        throw new IllegalStateException("workload of " + agent.value() + " changed under " + TRIES + " tries");
    }

    /** Without reservations whose conversation is not the agent's: their release was lost with a crash. */
    private Workload withoutLost(Workload workload) {
        Workload checked = workload;
        for (ConversationId reserved : workload.reserved()) {
            boolean his = conversations
                    .find(reserved)
                    .filter(conversation -> has(conversation, workload.agent()) || mayBeUnderWay(conversation))
                    .isPresent();
            checked = his ? checked : checked.releasing(reserved);
        }
        return checked;
    }

    static boolean has(Conversation conversation, StaffId agent) {
        PendingOffer offer = conversation.offer();
        return conversation.control().heldBy(agent)
                || (offer != null && offer.agent().equals(agent));
    }

    /** Waiting and offered to nobody: an offer may be on its way to it. */
    private static boolean mayBeUnderWay(Conversation conversation) {
        return conversation.rank().isPresent() && conversation.offer() == null;
    }
}
