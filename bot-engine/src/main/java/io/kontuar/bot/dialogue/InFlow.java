package io.kontuar.bot.dialogue;

import io.kontuar.bot.flow.Flow;
import io.kontuar.bot.flow.Slot;
import io.kontuar.bot.flow.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message does to the flow under way: answers it, corrects it, leaves it for another matter, or ends it. */
final class InFlow {
    /** Words of a message that, where there is something to choose from, is no other matter. */
    private static final int CLIPPED = 2;

    private final Walk walk;
    private final Fresh fresh;

    InFlow(Walk walk, Fresh fresh) {
        this.walk = walk;
        this.fresh = fresh;
    }

    Move next(Talk talk) {
        Flow flow = talk.flow().orElseThrow();
        Step step = flow.step(talk.step()).orElseThrow();
        Slot asked = step instanceof Step.Ask ask ? flow.slots().get(ask.slot()) : null;
        if (Words.stop(talk.turn.words())) {
            return stopped(talk);
        }
        if (corrects(talk, flow, step, asked)) {
            return walk.on(talk, false);
        }
        if (answers(talk, step, asked)) {
            return walk.on(talk, step instanceof Step.Do);
        }
        return otherwise(talk, flow);
    }

    private boolean corrects(Talk talk, Flow flow, Step step, @Nullable Slot asked) {
        boolean free = asked != null && asked.type() == Slot.Type.TEXT;
        boolean code = step instanceof Step.Do
                && talk.knows(OneTimeCodes.ASKED)
                && OneTimeCodes.typed(talk).isPresent();
        if (code || (free && !Filling.correctsOrder(talk))) {
            return false;
        }
        boolean knewOrder = talk.knows(Ownership.ORDER);
        boolean another = Filling.shared(talk);
        if (another && knewOrder && flow.slots().values().stream().anyMatch(slot -> slot.type() == Slot.Type.ORDER)) {
            talk.did("corrected the order");
            talk.again(Ownership.ORDER);
            return true;
        }
        Optional<String> corrected = Filling.corrected(talk, flow, asked);
        corrected.ifPresent(name -> {
            talk.did("corrected " + name);
            talk.again(name);
        });
        return corrected.isPresent();
    }

    private boolean answers(Talk talk, Step step, @Nullable Slot asked) {
        if (step instanceof Step.Do does) {
            return walk.action(does).takes(talk);
        }
        if (asked == null || (asked.type() == Slot.Type.TEXT && isQuestionOfAnother(talk))) {
            return false;
        }
        Optional<String> answer = Filling.answer(talk, asked);
        answer.ifPresent(value -> {
            talk.heard(asked.name(), value);
            talk.forget("offered");
            talk.hit();
        });
        return answer.isPresent();
    }

    /** While free words are asked for, only a clear question about something else is not taken as the answer. */
    private static boolean isQuestionOfAnother(Talk talk) {
        return talk.turn.words().strip().endsWith("?")
                && other(talk, talk.flow().orElseThrow()).isPresent();
    }

    private static Optional<Flow> other(Talk talk, Flow current) {
        return Wishes.sure(talk.turn.reading())
                .flatMap(talk.flows::begunBy)
                .filter(flow -> !flow.name().equals(current.name()));
    }

    private Move otherwise(Talk talk, Flow flow) {
        boolean clipped = talk.knows("offered") && Words.of(talk.turn.words()).size() <= CLIPPED;
        Optional<Flow> other = clipped ? Optional.empty() : other(talk, flow);
        if (other.isPresent()) {
            talk.did("asked about " + other.get().name() + " in between");
            return fresh.begin(talk, other.get());
        }
        return switch (Wishes.sure(talk.turn.reading()).orElse("")) {
            case "deny", "goodbye", "thanks" -> stopped(talk);
            default -> walk.on(talk, true);
        };
    }

    private static Move stopped(Talk talk) {
        talk.did("left by the customer");
        talk.drop();
        talk.say("stopped");
        return new Move.Say();
    }
}
