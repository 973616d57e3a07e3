package io.kontuar.reporting;

import io.kontuar.channel.DeliveryState;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.lane.DeadLetters;
import io.kontuar.search.IndexBooks;
import io.kontuar.search.IndexBooks.Kept;
import io.kontuar.search.SearchIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves that store, lanes and index agree: no hole in a timeline, no holder without work, nothing stuck on its way out, no
 * entry that cannot be found.
 */
public final class Books {
    /** What is younger may still be under way. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(30);

    private static final int MOST = 100;
    private final IndexBooks contents;
    private final Deliveries deliveries;
    private final SearchIndex index;
    private final DeadLetters letters;

    public Books(IndexBooks contents, Deliveries deliveries, SearchIndex index, DeadLetters letters) {
        this.contents = contents;
        this.deliveries = deliveries;
        this.index = index;
        this.letters = letters;
    }

    /** @param findings what does not agree, as sentences; empty when all does */
    public record Balance(long conversations, long entries, long indexed, List<String> findings) {
        public Balance {
            findings = List.copyOf(findings);
        }
    }

    public Balance check(Instant now) {
        List<String> findings = new ArrayList<>();
        long[] counts = new long[2];
        long expected = contents.expected(kept -> {
            counts[0]++;
            counts[1] += kept.entries();
            check(kept, now, findings);
        });
        if (index.count() != expected) {
            findings.add("search index: expected " + expected + " documents, found " + index.count());
        }
        stuck(DeliveryState.SENDING, now, findings);
        stuck(DeliveryState.QUEUED, now, findings);
        if (letters.count() > 0) {
            findings.add("lanes: " + letters.count() + " dead letters");
        }
        return new Balance(counts[0], counts[1], index.count(), findings);
    }

    private static void check(Kept kept, Instant now, List<String> findings) {
        Conversation conversation = kept.conversation();
        String name = "conversation " + conversation.id().value() + ": ";
        long last = conversation.progress().lastSeq();
        if (kept.entries() != last || kept.lastSeq() != last) {
            findings.add(
                    name + "expected entries 1 to " + last + ", found " + kept.entries() + " up to " + kept.lastSeq());
        }
        boolean old = conversation.moments().updatedAt().isBefore(now.minus(UNDER_WAY));
        if (conversation.control().holder() == Holder.BOT
                && conversation.progress().unanswered()
                && old) {
            findings.add(name + "the bot holds it and has not answered");
        }
        if (conversation.control().holder() == Holder.QUEUE
                && conversation.rank().isEmpty()) {
            findings.add(name + "it waits and has no place in its queue");
        }
    }

    private void stuck(DeliveryState state, Instant now, List<String> findings) {
        for (Message message : deliveries.inStateSince(state, now.minus(UNDER_WAY), MOST)) {
            Delivery delivery = message.delivery();
            Instant notBefore = delivery == null ? null : delivery.notBefore();
            if (notBefore == null || notBefore.isBefore(now.minus(UNDER_WAY))) {
                findings.add("message " + message.id().value() + ": " + state + " for more than "
                        + UNDER_WAY.toSeconds() + " s");
            }
        }
    }
}
