package io.kontuar.knowledge;

import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Facts;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Trace;
import io.kontuar.conversation.Traces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bot's latest turns, read from facts, traces and messages as they are stored now: what was erased is not there any
 * more. Facts are read backwards in slices, a quarter of an hour first, each twice as long as the one before, so that a busy
 * shop's are not all read for a few turns.
 */
public final class RecentTurns {
    /** Older turns teach nothing new. */
    public static final Duration REACH = Duration.ofDays(30);

    private static final Duration FIRST_SLICE = Duration.ofMinutes(15);
    private static final Set<Fact.Kind> TURNS = Set.of(Fact.Kind.BOT_ANSWERED, Fact.Kind.HANDED_OVER);
    private static final int MOST_TOGETHER = 10;
    private final Conversations conversations;
    private final Messages messages;
    private final Facts facts;
    private final Traces traces;
    private final Clock clock;

    public RecentTurns(Conversations conversations, Messages messages, Facts facts, Traces traces, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.facts = facts;
        this.traces = traces;
        this.clock = clock;
    }

    /** The latest first; turns without words, of pictures say, are left out. */
    public List<PastTurn> latest(int limit) {
        Instant now = clock.instant();
        Instant oldest = now.minus(REACH);
        Map<TurnId, PastTurn> found = new LinkedHashMap<>();
        Set<ConversationId> read = new LinkedHashSet<>();
        Instant to = now.plusSeconds(1);
        Duration slice = FIRST_SLICE;
        while (found.size() < limit && to.isAfter(oldest)) {
            Instant from = to.minus(slice).isBefore(oldest) ? oldest : to.minus(slice);
            List<ConversationId> met = conversationsBetween(from, to);
            for (ConversationId id : met) {
                if (found.size() < limit && read.add(id)) {
                    of(id).forEach(turn -> found.put(turn.id(), turn));
                }
            }
            to = from;
            slice = slice.multipliedBy(2);
        }
        return found.values().stream()
                .filter(turn -> turn.trace().at().isAfter(oldest))
                .sorted(Comparator.comparing((PastTurn turn) -> turn.trace().at())
                        .reversed())
                .limit(limit)
                .toList();
    }

    /** One turn; empty when it is not there, or not any more. */
    public Optional<PastTurn> find(TurnId id) {
        return of(id.conversation()).stream()
                .filter(turn -> turn.id().equals(id))
                .findFirst();
    }

    private List<ConversationId> conversationsBetween(Instant from, Instant to) {
        List<Fact> between = new ArrayList<>(facts.between(from, to, TURNS));
        Collections.reverse(between);
        return between.stream()
                .map(Fact::conversation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<PastTurn> of(ConversationId id) {
        Optional<Conversation> conversation = conversations.find(id);
        if (conversation.isEmpty()) {
            return List.of();
        }
        List<PastTurn> turns = new ArrayList<>();
        for (Trace trace : traces.of(id)) {
            String text = words(id, trace.upToSeq());
            if (!text.isBlank()) {
                turns.add(new PastTurn(
                        new TurnId(id, trace.upToSeq()),
                        text,
                        conversation.get().language(),
                        conversation.get().queue(),
                        trace));
            }
        }
        return turns;
    }

    /** What the customer wrote up to here without anybody answering in between. */
    private String words(ConversationId conversation, long upToSeq) {
        List<Message> before = messages.before(conversation, upToSeq + 1, MOST_TOGETHER);
        List<Message> together = new ArrayList<>();
        for (int i = before.size() - 1; i >= 0 && before.get(i).direction() != Direction.OUTBOUND; i--) {
            if (before.get(i).direction() == Direction.INBOUND) {
                together.addFirst(before.get(i));
            }
        }
        return together.stream()
                .map(Message::content)
                .map(MessageContent::plainText)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
