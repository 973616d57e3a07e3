package io.kontuar.bot.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Refuses a flow that names what does not exist, cannot be followed to an end, or runs in a circle without the customer. */
final class FlowCheck {
    private final Flows.Vocabulary known;
    private final Flow flow;

    FlowCheck(Flows.Vocabulary known, Flow flow) {
        this.known = known;
        this.flow = flow;
    }

    void check() {
        flow.intents()
                .forEach(intent -> require(
                        known.intents().contains(intent), flow.spot(), "intent '" + intent + "' has no examples"));
        flow.slots().values().forEach(this::slot);
        flow.steps().values().forEach(this::step);
        reachable();
        flow.steps().keySet().forEach(this::noCircle);
    }

    private void slot(Slot slot) {
        slot.options().keySet().forEach(option -> text(Slot.label(option), slot.spot()));
        if (slot.of() != null) {
            require(flow.slots().containsKey(slot.of()), slot.spot(), "slot '" + slot.of() + "' is not known");
        }
    }

    private void step(Step step) {
        switch (step) {
            case Step.Tell tell -> text(tell.say(), step.spot());
            case Step.Ask ask -> {
                slot(ask.slot(), step);
                text("ask-" + ask.slot(), step.spot());
            }
            case Step.Do does -> action(does);
            case Step.When when -> branches(when);
            case Step.HandOver over -> {
                require(
                        known.reasons().contains(over.reason()),
                        step.spot(),
                        "reason '" + over.reason() + "': expected one of "
                                + String.join(
                                        ", ", known.reasons().stream().sorted().toList()));
                if (over.say() != null) {
                    text(over.say(), step.spot());
                }
            }
            case Step.End end -> {
                if (end.say() != null) {
                    text(end.say(), step.spot());
                }
            }
        }
        step.nexts()
                .forEach(next -> require(
                        flow.steps().containsKey(next),
                        step.spot(),
                        "step '" + step.id() + "' leads to '" + next + "', which does not exist"));
    }

    private void branches(Step.When when) {
        slot(when.slot(), when);
        Slot slot = flow.slots().get(when.slot());
        if (slot != null && slot.type() == Slot.Type.CHOICE) {
            when.is()
                    .keySet()
                    .forEach(value -> require(
                            slot.options().containsKey(value),
                            when.spot(),
                            "'" + value + "' is no option of slot '" + when.slot() + "'"));
        }
    }

    private void action(Step.Do step) {
        ActionForm form = known.actions().get(step.action());
        require(form != null, step.spot(), "action '" + step.action() + "' is not known");
        if (form == null || step.on().containsKey("*")) {
            return;
        }
        form.outcomes()
                .forEach(outcome -> require(
                        step.on().containsKey(outcome),
                        step.spot(),
                        "action '" + step.action() + "' may come out as '" + outcome
                                + "', for which there is no way on"));
        step.on()
                .keySet()
                .forEach(outcome -> require(
                        form.outcomes().contains(outcome),
                        step.spot(),
                        "action '" + step.action() + "' never comes out as '" + outcome + "'"));
        form.texts().forEach(key -> text(key, step.spot()));
    }

    private void slot(String name, Step step) {
        require(flow.slots().containsKey(name), step.spot(), "slot '" + name + "' is not known");
    }

    private void text(String key, Spot spot) {
        require(
                flow.texts().containsKey(key) || known.texts().contains(key),
                spot,
                "text '" + key + "' does not exist");
    }

    private void reachable() {
        Set<String> reached = from(flow.first());
        reached.add(flow.first());
        flow.steps()
                .values()
                .forEach(step ->
                        require(reached.contains(step.id()), step.spot(), "step '" + step.id() + "' is never reached"));
    }

    private Set<String> from(String start) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            flow.step(open.remove())
                    .ifPresent(step -> step.nexts().forEach(next -> {
                        if (reached.add(next)) {
                            open.add(next);
                        }
                    }));
        }
        return reached;
    }

    /** A way from a step back to itself must pass a step at which the customer is asked. */
    private void noCircle(String id) {
        Map<String, Step> silent = new HashMap<>();
        flow.steps().values().stream().filter(step -> !asks(step)).forEach(step -> silent.put(step.id(), step));
        Step start = silent.get(id);
        if (start == null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            for (String next : open.remove().nexts()) {
                require(!next.equals(id), start.spot(), "step '" + id + "' comes back to itself without the customer");
                if (silent.containsKey(next) && seen.add(next)) {
                    open.add(silent.get(next));
                }
            }
        }
    }

    private boolean asks(Step step) {
        return switch (step) {
            case Step.Ask ask -> true;
            case Step.Do does -> {
                ActionForm form = known.actions().get(does.action());
                yield form != null && form.waits();
            }
            default -> false;
        };
    }

    private static void require(boolean holds, Spot spot, String otherwise) {
        if (!holds) {
            throw new FlowRefused(spot, otherwise);
        }
    }
}
