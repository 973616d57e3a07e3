package io.kontuar.bot.dialogue;

import io.kontuar.bot.dialogue.DialogueState.Frame;
import io.kontuar.bot.flow.Flow;
import io.kontuar.bot.flow.Flows;
import io.kontuar.bot.flow.Slot;
import io.kontuar.channel.Choice;
import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.ConversationCommand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One turn's working copy of the dialogue: what the flows know, change and say. Used by one thread, once. */
final class Talk {
    private static final int MOST_STEPS = 30;
    private static final int MOST_FRAMES = 3;

    /** In characters; a slot is a fact and not a letter. */
    private static final int LONGEST = 1000;

    final Turn turn;
    final Flows flows;
    final Texts texts;
    final List<String> pending;
    final List<ConversationCommand> errands = new ArrayList<>();
    private final List<Frame> frames;
    private final Map<String, String> slots;
    private final Map<String, String> sources;
    private final List<String> steps;
    private final Map<String, String> values = new HashMap<>();
    private List<String> said = new ArrayList<>();
    private List<Choice> choices = List.of();
    private int misses;
    private boolean silent;
    private boolean answering;

    Talk(Turn turn, DialogueState state, Flows flows, Texts texts) {
        this.turn = turn;
        this.flows = flows;
        this.texts = texts;
        this.frames = new ArrayList<>(state.frames().stream()
                .filter(frame -> flows.named(frame.flow()).isPresent())
                .toList());
        this.slots = new HashMap<>(state.slots());
        this.sources = new HashMap<>(state.sources());
        this.pending = new ArrayList<>(state.pending());
        this.steps = new ArrayList<>(state.steps());
        this.misses = state.misses();
    }

    DialogueState state() {
        return new DialogueState(
                DialogueState.VERSION,
                frames,
                slots,
                sources,
                pending,
                misses,
                steps,
                turn.now().getEpochSecond());
    }

    // ---- flows

    Optional<Flow> flow() {
        return frames.isEmpty()
                ? Optional.empty()
                : flows.named(frames.getLast().flow());
    }

    /** The step that the flow under way is at. */
    String step() {
        Flow flow = flow().orElseThrow();
        String step = frames.getLast().step();
        return flow.steps().containsKey(step) ? step : flow.first();
    }

    /** Begins a flow, over the one under way; what was said in an earlier run of it is asked anew. */
    void begin(Flow flow) {
        frames.removeIf(frame -> frame.flow().equals(flow.name()));
        if (frames.size() >= MOST_FRAMES) {
            frames.removeFirst();
        }
        frames.add(new Frame(flow.name(), flow.first()));
        flow.slots().keySet().stream().filter(name -> !isShared(name)).forEach(this::forget);
        forget("offered");
    }

    private static boolean isShared(String slot) {
        return slot.equals(Ownership.ORDER) || slot.equals(Ownership.PROOF);
    }

    void go(String step) {
        frames.set(frames.size() - 1, new Frame(frames.getLast().flow(), step));
    }

    /** Takes the flow under way from its beginning, without what hung on the slot that changed. */
    void again(String changed) {
        flow().ifPresent(flow -> {
            flow.slots().values().stream()
                    .filter(slot -> changed.equals(slot.of()))
                    .map(Slot::name)
                    .forEach(this::forget);
            forget("offered");
            go(flow.first());
        });
    }

    void pop() {
        frames.removeLast();
    }

    boolean busy() {
        return !frames.isEmpty();
    }

    void drop() {
        frames.clear();
        pending.clear();
        misses = 0;
        forget("offered");
    }

    /** A talk of its own about one flow, with what is known and nothing said. */
    Talk aside(Flow flow) {
        DialogueState state = state();
        Talk aside = new Talk(
                turn,
                new DialogueState(state.version(), List.of(), slots, sources, List.of(), 0, steps, state.at()),
                flows,
                texts);
        aside.begin(flow);
        return aside;
    }

    /** Whether the message is meant for the step that runs. */
    boolean answering() {
        return answering;
    }

    void answering(boolean meant) {
        answering = meant;
    }

    // ---- what is known

    @Nullable
    String slot(String name) {
        return slots.get(name);
    }

    Map<String, String> slots() {
        return Map.copyOf(slots);
    }

    Map<String, String> sources() {
        return Map.copyOf(sources);
    }

    List<String> steps() {
        return List.copyOf(steps);
    }

    boolean knows(String name) {
        return slots.containsKey(name);
    }

    /** The customer said so in this turn. */
    void heard(String slot, String value) {
        slots.put(slot, shortened(value));
        sources.put(slot, "message " + turn.conversation().progress().lastInboundSeq());
    }

    /** The bot noted or found it. */
    void note(String slot, String value) {
        slots.put(slot, shortened(value));
        sources.put(slot, "shop");
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    void forget(String slot) {
        slots.remove(slot);
        sources.remove(slot);
    }

    /** For the texts of this turn only. */
    void value(String name, String value) {
        values.put(name, value);
    }

    int misses() {
        return misses;
    }

    void missed() {
        misses++;
    }

    void hit() {
        misses = 0;
    }

    void did(String what) {
        if (steps.size() >= MOST_STEPS) {
            steps.removeFirst();
        }
        steps.add(what);
    }

    // ---- what is said

    String text(String key) {
        Map<String, String> all = new HashMap<>(slots);
        all.putAll(values);
        return flow().flatMap(flow -> flow.text(key, turn.language()))
                .map(own -> Phrase.of(own, turn.language(), all))
                .orElseGet(() -> texts.of(turn.language(), key, all));
    }

    boolean hasText(String key) {
        return flow().flatMap(flow -> flow.text(key, turn.language())).isPresent() || texts.has(turn.language(), key);
    }

    void say(String key) {
        turn.looked("says " + key);
        said.add(text(key));
    }

    /** Words that no text holds: a list, a quotation. */
    void sayWords(String key, String words) {
        turn.looked("says " + key);
        said.add(words);
    }

    void ask(String key, Collection<Choice> offered) {
        turn.looked("asks " + key);
        said.add(text(key));
        choices = List.copyOf(offered);
        if (choices.isEmpty()) {
            forget("offered");
        } else {
            slots.put(
                    "offered", String.join("|", choices.stream().map(Choice::id).toList()));
        }
    }

    void stayQuiet() {
        silent = true;
    }

    boolean silent() {
        return silent;
    }

    /** What was said up to now, to come back to with {@link #unsay}. */
    List<String> saidSoFar() {
        return List.copyOf(said);
    }

    void unsay(List<String> before) {
        said = new ArrayList<>(before);
        choices = List.of();
    }

    /** All that was said as one message, with the choices of the last question. */
    List<MessageContent> messages() {
        String text = String.join("\n\n", said);
        if (text.isEmpty()) {
            return List.of();
        }
        return List.of(choices.isEmpty() ? new MessageContent.Text(text) : new MessageContent.Choices(text, choices));
    }
}
