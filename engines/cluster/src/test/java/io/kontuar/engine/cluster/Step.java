package io.kontuar.engine.cluster;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.ORDERS;
import static io.kontuar.Samples.PIOTR;
import static io.kontuar.Samples.RETURNS;
import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.fact;
import static io.kontuar.Samples.inbound;
import static io.kontuar.Samples.minute;
import static io.kontuar.Samples.note;
import static io.kontuar.Samples.outbound;

import io.kontuar.SampleConversation;
import io.kontuar.channel.Address;
import io.kontuar.channel.AttemptId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.Language;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.commerce.Sku;
import io.kontuar.commerce.Stock;
import io.kontuar.commerce.StoreId;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.IdentityLink;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationTimer;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Trace;
import io.kontuar.staff.AuditTrail;
import io.kontuar.staff.Role;
import io.kontuar.staff.SignIn;
import io.kontuar.staff.SignIns.OneTimeLink;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.store.StorePorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something asked of a store that changes it, in a small world where things collide.
 *
 * @param a a small number that picks a thing, and so do {@code b} and {@code c}
 * @param number of the step in its sequence; what must differ derives from it
 */
record Step(Kind kind, int a, int b, int c, int number) {
    enum Kind {
        OPEN,
        WRITE,
        WRITE_STALE,
        ADVANCE,
        RESOLVE,
        SAVE_CONTACT,
        LINK,
        SAVE_STOCK,
        SAVE_STAFF,
        SIGN_IN,
        TAKE_LINK,
        AUDIT,
        FACT,
        PROOF
    }

    /** What the store answers; for what answers nothing, that it did. */
    Object on(StorePorts store) {
        return switch (kind) {
            case OPEN -> {
                store.conversations().open(changed("v-" + a).get(), List.of(factOf("v-" + a, "open")));
                yield "opened";
            }
            case WRITE -> write(store, 0);
            case WRITE_STALE -> write(store, -1);
            case ADVANCE -> advance(store);
            case RESOLVE ->
                store.contacts()
                        .resolve(address(), picked(Verification.values(), b), "Ewa " + b, Language.PL, minute(number));
            case SAVE_CONTACT -> {
                ContactId id = ContactId.firstOf(address());
                yield store.contacts().save(new Contact(id, "Name " + number, null, minute(number), b));
            }
            case LINK -> {
                link().ifPresent(store.contacts()::append);
                yield "linked";
            }
            case SAVE_STOCK -> {
                store.stores().save(new Stock(new Sku("TS-" + a), new StoreId("s-" + b), number, minute(c)));
                yield "counted";
            }
            case SAVE_STAFF -> store.staffMembers().save(staff());
            case SIGN_IN -> {
                store.signIns().save(new SignIn("t-" + a, agent(b), minute(0), minute(number), minute(c * 10)));
                store.signIns().save(new OneTimeLink("o-" + a, "reset", Optional.of(agent(b)), minute(c * 10)));
                yield "signed in";
            }
            case TAKE_LINK -> store.signIns().take("o-" + a, minute(b * 10));
            case AUDIT -> {
                store.auditTrail().append(new AuditTrail.Entry("e-" + (number % 5), minute(a), "anna", "x", "y" + b));
                yield "noted";
            }
            case FACT -> {
                store.facts().append(List.of(fact("f-" + (number % 7), Fact.Kind.PRESENCE_CHANGED, minute(a), null)));
                yield "appended";
            }
            case PROOF -> {
                store.proofAttempts().record(List.of("k-" + a, "k-" + b), minute(c));
                yield "recorded";
            }
        };
    }

    private Object write(StorePorts store, int staleness) {
        ConversationId id = new ConversationId("v-" + a);
        Conversation stored = store.conversations().find(id).orElse(null);
        long last = stored == null ? 0 : stored.progress().lastSeq();
        long version = stored == null ? 1 : stored.version() + staleness;
        List<Message> entries = new ArrayList<>();
        for (int i = 0; i < b; i++) {
            entries.add(entry(id, last + 1 + i));
        }
        Conversation next =
                changed(id.value()).upTo(last + entries.size()).version(version).get();
        Trace trace = new Trace(id, last, minute(number), "s", List.of(), Map.of(), List.of(), "reply");
        return store.conversations()
                .write(new ConversationWrite(
                        next, entries, List.of(factOf(id.value(), "write")), c == 0 ? trace : null));
    }

    /** One of four inbound ones carries a provider's id that others carry too. */
    private Message entry(ConversationId id, long seq) {
        String name = id.value() + "/" + number + "/" + seq;
        return switch (c) {
            case 0 -> inbound(id, seq, name, "SM-" + (number % 4));
            case 1 -> inbound(id, seq, name, "SM-" + name);
            case 2 -> outbound(id, seq);
            default -> note(id, seq);
        };
    }

    private SampleConversation changed(String name) {
        SampleConversation made = conversation(name)
                .of(ContactId.firstOf(address()))
                .in(b == 0 ? ORDERS : RETURNS)
                .priority(c)
                .timer(ConversationTimer.Kind.IDLE_CLOSE, minute(number));
        return switch (c) {
            case 0 -> made.changedAt(minute(a));
            case 1 -> made.waitingSince(minute(b)).changedAt(minute(number % 3));
            case 2 -> made.heldBy(agent(b)).changedAt(minute(number % 3));
            default ->
                number % 2 == 0
                        ? made.closedAt(minute(b))
                        : made.waitingSince(minute(b)).offeredTo(agent(a));
        };
    }

    private Object advance(StorePorts store) {
        List<Message> entries = store.messages().after(new ConversationId("v-" + a), 0, 50);
        if (entries.isEmpty()) {
            return "nothing to advance";
        }
        Message entry = entries.get((b * 4 + c) % entries.size());
        DeliveryState expected = picked(DeliveryState.values(), b);
        DeliveryState next = picked(DeliveryState.values(), b + c);
        Delivery delivery = new Delivery(
                next,
                new AttemptId("t-" + number),
                c % 2 == 0 ? null : new ProviderMessageId("OUT-" + a),
                null,
                minute(number),
                null);
        return store.deliveries().advance(entry.id(), expected, delivery);
    }

    private Optional<IdentityLink> link() {
        ContactId one = new ContactId("c-" + a);
        ContactId other = new ContactId("c-" + b);
        IdentityLink.Kind what = picked(IdentityLink.Kind.values(), c % 3);
        return one.equals(other)
                ? Optional.empty()
                : Optional.of(new IdentityLink(
                        "l-" + (number % 9),
                        what,
                        one,
                        other,
                        new IdentityLink.Evidence("r", "", "x"),
                        minute(number)));
    }

    private Staff staff() {
        return new Staff(
                new StaffId("s-" + a),
                "login-" + b,
                "Anna",
                Role.AGENT,
                Language.PL,
                Set.of(ORDERS),
                Set.of(),
                4,
                "hash",
                true,
                c);
    }

    private Address address() {
        return Address.sms("+4860100000" + a);
    }

    private static StaffId agent(int which) {
        return which == 0 ? ANNA : PIOTR;
    }

    private Fact factOf(String conversation, String what) {
        return fact(what + "-" + (number % 6), Fact.Kind.OPENED, minute(b), new ConversationId(conversation));
    }

    /** The number-th of them, the last one for all beyond. */
    private static <T> T picked(T[] all, int number) {
        return List.of(all).get(Math.min(number, all.length - 1));
    }
}
