package io.kontuar.console.fakes;

import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.conversation.UnreadableEvents;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DeadLetters;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchIndex;
import io.kontuar.staff.AuditTrail;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The small ports: the audit trail, dead letters, unreadable events, and a search that finds what it was given. */
public final class MemoryRest {
    public final List<AuditTrail.Entry> audited = new CopyOnWriteArrayList<>();
    public final List<String> resent = new CopyOnWriteArrayList<>();
    public final List<SearchIndex.Hit> hits = new CopyOnWriteArrayList<>();
    public final List<SearchIndex.SearchQuery> searched = new CopyOnWriteArrayList<>();

    AuditTrail auditTrail() {
        return new AuditTrail() {
            @Override
            public void append(Entry entry) {
                audited.add(entry);
            }

            @Override
            public List<Entry> latest(int limit) {
                return List.copyOf(audited);
            }
        };
    }

    DeadLetters deadLetters() {
        return new DeadLetters() {
            @Override
            public List<DeadLetter> list(int limit) {
                return List.of(new DeadLetter(
                        "letter-1", "commands", "Append", new CommandId("in-1"), "poison", Instant.EPOCH));
            }

            @Override
            public long count() {
                return 1;
            }

            @Override
            public boolean resend(String id) {
                return id.equals("letter-1") && resent.add(id);
            }
        };
    }

    UnreadableEvents unreadable() {
        return new UnreadableEvents() {
            @Override
            public void save(Unreadable event) {}

            @Override
            public List<Unreadable> latest(int limit) {
                return List.of();
            }

            @Override
            public long count() {
                return 0;
            }
        };
    }

    SearchIndex searchIndex() {
        return new SearchIndex() {
            @Override
            public List<Refused> index(List<SearchDocument> documents) {
                return List.of();
            }

            @Override
            public void remove(SearchDocument.Kind kind, String id) {}

            @Override
            public List<Hit> search(SearchQuery query) {
                searched.add(query);
                return hits.stream()
                        .filter(hit -> query.kinds().contains(hit.kind()))
                        .toList();
            }

            @Override
            public long count() {
                return hits.size();
            }

            @Override
            public boolean needsRebuild() {
                return false;
            }

            @Override
            public String beginRebuild() {
                return "";
            }

            @Override
            public void rebuilt(String begun) {}
        };
    }
}
