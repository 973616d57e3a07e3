package io.kontuar.bot.dialogue;

import io.kontuar.bot.flow.Flow;
import io.kontuar.bot.flow.Slot;
import io.kontuar.bot.flow.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows the steps of the flows until the customer is needed or all is done; bounded, whatever the flows say. */
final class Walk {
    /** Steps in one turn; the longest shipped flow has a dozen. */
    static final int MOST_STEPS = 40;

    /** How often in a row an answer may not do before people are asked. */
    static final int MOST_MISSES = 3;

    private final Map<String, Action> actions;

    Walk(Map<String, Action> actions) {
        this.actions = Map.copyOf(actions);
    }

    Action action(Step.Do step) {
        Action action = actions.get(step.action());
        if (action == null) {
            throw new IllegalStateException("flow step " + step.spot() + ": no action '" + step.action() + "'");
        }
        return action;
    }

    /** @param answering whether this turn's message is meant for the step that the flow is at */
    Move on(Talk talk, boolean answering) {
        boolean answers = answering;
        for (int walked = 0; walked < MOST_STEPS; walked++) {
            Optional<Flow> flow = talk.flow();
            if (flow.isEmpty()) {
                return new Move.Say();
            }
            Step step = flow.get().step(talk.step()).orElseThrow();
            talk.turn.looked("step " + flow.get().name() + "/" + step.id());
            Optional<Move> stops = take(talk, flow.get(), step, answers);
            if (stops.isPresent()) {
                return stops.get();
            }
            answers = false;
        }
        talk.did("stopped after " + MOST_STEPS + " steps in one turn");
        return new Move.GiveUp("failed");
    }

    private Optional<Move> take(Talk talk, Flow flow, Step step, boolean answers) {
        return switch (step) {
            case Step.Tell tell -> {
                talk.say(tell.say());
                yield goes(talk, tell.then());
            }
            case Step.Ask ask -> ask(talk, flow, ask, answers);
            case Step.When when ->
                goes(talk, when.is().getOrDefault(String.valueOf(talk.slot(when.slot())), when.otherwise()));
            case Step.Do does -> act(talk, does, answers);
            case Step.HandOver over -> handOver(talk, over);
            case Step.End end -> end(talk, flow, end);
        };
    }

    private static Optional<Move> goes(Talk talk, String to) {
        talk.go(to);
        return Optional.empty();
    }

    private Optional<Move> ask(Talk talk, Flow flow, Step.Ask step, boolean answers) {
        if (talk.knows(step.slot())) {
            return goes(talk, step.then());
        }
        Slot slot = flow.slots().get(step.slot());
        if (slot == null) {
            throw new IllegalStateException("flow step " + step.spot() + ": no slot '" + step.slot() + "'");
        }
        if (answers) {
            talk.missed();
            talk.did("asked again for " + slot.name());
            if (talk.misses() >= MOST_MISSES) {
                return Optional.of(new Move.GiveUp("failed"));
            }
        } else {
            talk.did("asked for " + slot.name());
        }
        String key = answers && talk.hasText(slot.again()) ? slot.again() : slot.ask();
        talk.ask(key, Filling.choices(talk, slot));
        return Optional.of(new Move.Ask());
    }

    private Optional<Move> act(Talk talk, Step.Do step, boolean answers) {
        talk.answering(answers);
        return switch (action(step).run(talk)) {
            case Action.Outcome.Went(String as) -> {
                talk.turn.looked("step " + step.id() + ": " + as);
                String to = step.on().getOrDefault(as, step.on().get("*"));
                if (to == null) {
                    throw new IllegalStateException("flow step " + step.spot() + ": no way on from '" + as + "'");
                }
                yield goes(talk, to);
            }
            case Action.Outcome.Waits waits -> Optional.of(new Move.Ask());
            case Action.Outcome.GivesUp(String reason) -> Optional.of(new Move.GiveUp(reason));
        };
    }

    /** What the customer asked for as well is answered first where that needs no question. */
    private Optional<Move> handOver(Talk talk, Step.HandOver step) {
        if (step.say() != null) {
            talk.say(step.say());
        }
        for (String name : List.copyOf(talk.pending)) {
            talk.flows.named(name).ifPresent(flow -> answerAside(talk, flow));
        }
        return Optional.of(new Move.GiveUp(step.reason(), step.say() != null));
    }

    private void answerAside(Talk talk, Flow flow) {
        List<String> said = talk.saidSoFar();
        talk.pending.remove(flow.name());
        Talk aside = talk.aside(flow);
        Filling.byTheWay(aside, flow);
        if (on(aside, false) instanceof Move.Say) {
            said = Stream.concat(said.stream(), aside.saidSoFar().stream()).toList();
        } else {
            talk.heard("also", flow.name());
        }
        talk.unsay(said);
    }

    private static Optional<Move> end(Talk talk, Flow flow, Step.End step) {
        if (step.say() != null) {
            talk.say(step.say());
        }
        talk.hit();
        talk.did("finished " + flow.name());
        talk.note(Dialogue.LAST_FLOW, flow.name());
        if (step.closing() == Step.Closing.SILENT) {
            talk.stayQuiet();
        }
        talk.pop();
        if (talk.busy()) {
            talk.value("matter", talk.text(Flow.TITLE));
            talk.say("back");
            return Optional.empty();
        }
        while (!talk.pending.isEmpty()) {
            Optional<Flow> next = talk.flows.named(talk.pending.removeFirst());
            if (next.isPresent()) {
                talk.begin(next.get());
                Filling.byTheWay(talk, next.get());
                return Optional.empty();
            }
        }
        if (step.closing() == Step.Closing.ASKING) {
            talk.say("anything-else");
        }
        return Optional.of(new Move.Say());
    }
}
