package io.kontuar.bot.flow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of a flow. */
public sealed interface Step {
    String id();

    Spot spot();

    /** The steps that may come next. */
    Collection<String> nexts();

    /** Says a text. */
    record Tell(String id, Spot spot, String say, String then) implements Step {
        @Override
        public List<String> nexts() {
            return List.of(then);
        }
    }

    /** Asks for a slot and waits, unless it is known. */
    record Ask(String id, Spot spot, String slot, String then) implements Step {
        @Override
        public List<String> nexts() {
            return List.of(then);
        }
    }

    /** Does something; where to go next depends on what came of it. */
    record Do(String id, Spot spot, String action, Map<String, String> on) implements Step {
        public Do {
            on = Map.copyOf(on);
        }

        @Override
        public Collection<String> nexts() {
            return on.values();
        }
    }

    /** Goes on by what a slot holds. */
    record When(String id, Spot spot, String slot, Map<String, String> is, String otherwise) implements Step {
        public When {
            is = Map.copyOf(is);
        }

        @Override
        public Collection<String> nexts() {
            return java.util.stream.Stream.concat(is.values().stream(), java.util.stream.Stream.of(otherwise))
                    .toList();
        }
    }

    /** Gives the conversation to people; without a text of its own it says the reason's. */
    record HandOver(String id, Spot spot, @Nullable String say, String reason) implements Step {
        @Override
        public List<String> nexts() {
            return List.of();
        }
    }

    /** The flow is done. */
    record End(String id, Spot spot, @Nullable String say, Closing closing) implements Step {
        @Override
        public List<String> nexts() {
            return List.of();
        }
    }

    /** What is said when a flow is done. */
    enum Closing {
        /** Asks whether there is anything else. */
        ASKING,
        /** Only what the flow said. */
        PLAIN,
        /** Nothing at all, not even what the flow said. */
        SILENT
    }
}
