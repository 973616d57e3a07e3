package io.kontuar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Language;
import io.kontuar.channel.Verification;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.IdentityLink;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final QueueId ORDERS = new QueueId("orders");
    private static final QueueId RETURNS = new QueueId("returns");

    private final Staff agent = staff("irena", Role.AGENT, ORDERS);
    private final List<Conversation> stored = new ArrayList<>();
    private final List<IdentityLink> links = new ArrayList<>();
    private final Visibility visibility = new Visibility(new LinksOnly(), new HeldOnly());

    @Test
    void an_agent_sees_the_own_queues_conversations_whoever_holds_them() {
        assertThat(visibility.sees(agent, conversation("a", "ewa", ORDERS, Control.bot())))
                .isTrue();
        assertThat(visibility.sees(agent, conversation("b", "ewa", ORDERS, heldBy("marek"))))
                .isTrue();
    }

    @Test
    void an_agent_does_not_see_another_queues_conversation() {
        assertThat(visibility.sees(agent, conversation("a", "ewa", RETURNS, Control.bot())))
                .isFalse();
    }

    @Test
    void an_agent_sees_a_conversation_of_another_queue_while_holding_it() {
        assertThat(visibility.sees(agent, conversation("a", "ewa", RETURNS, heldBy("irena"))))
                .isTrue();
    }

    @Test
    void an_agent_sees_a_conversation_of_another_queue_while_it_is_offered() {
        Conversation offered = conversation("a", "ewa", RETURNS, Control.bot());
        assertThat(visibility.sees(agent, offeredTo(offered, "irena"))).isTrue();
        assertThat(visibility.sees(agent, offeredTo(offered, "marek"))).isFalse();
    }

    @Test
    void an_agent_sees_all_of_a_customer_while_holding_one_of_theirs_and_no_longer() {
        Conversation other = conversation("other", "ewa-sms", RETURNS, Control.bot());
        links.add(link("ewa", "ewa-sms"));
        assertThat(visibility.sees(agent, other)).isFalse();

        stored.add(conversation("mine", "ewa", ORDERS, heldBy("irena")));
        assertThat(visibility.sees(agent, other)).isTrue();
        assertThat(visibility.sees(agent, conversation("x", "jan", RETURNS, Control.bot())))
                .isFalse();

        stored.clear();
        assertThat(visibility.sees(agent, other)).isFalse();
    }

    @Test
    void a_supervisor_sees_the_own_queues_and_no_other() {
        Staff supervisor = staff("olga", Role.SUPERVISOR, ORDERS);
        assertThat(visibility.sees(supervisor, conversation("a", "ewa", ORDERS, heldBy("irena"))))
                .isTrue();
        assertThat(visibility.sees(supervisor, conversation("b", "ewa", RETURNS, heldBy("marek"))))
                .isFalse();
    }

    @Test
    void an_administrator_without_queues_sees_no_conversation() {
        Staff admin = new Staff(
                new StaffId("adam"), "adam", "Adam", Role.ADMIN, Language.PL, Set.of(), Set.of(), 1, "x", true, 1);
        assertThat(visibility.sees(admin, conversation("a", "ewa", ORDERS, Control.bot())))
                .isFalse();
        assertThat(visibility.sees(staff("adam", Role.ADMIN, ORDERS), conversation("a", "ewa", ORDERS, Control.bot())))
                .isTrue();
    }

    @Test
    void somebody_who_was_disabled_sees_nothing_not_even_what_they_hold() {
        Staff gone = new Staff(
                agent.id(), "irena", "Irena", Role.AGENT, Language.PL, Set.of(ORDERS), Set.of(), 3, "x", false, 2);
        Conversation held = conversation("a", "ewa", ORDERS, heldBy("irena"));
        stored.add(held);
        assertThat(visibility.sees(gone, held)).isFalse();
    }

    private static Staff staff(String id, Role role, QueueId queue) {
        return new Staff(new StaffId(id), id, id, role, Language.PL, Set.of(queue), Set.of(), 3, "x", true, 1);
    }

    private static Control heldBy(String agent) {
        return new Control(Holder.AGENT, 2, new StaffId(agent));
    }

    private static IdentityLink link(String one, String other) {
        return new IdentityLink(
                "l",
                IdentityLink.Kind.SAME,
                new ContactId(one),
                new ContactId(other),
                new IdentityLink.Evidence("by-hand", "", "system"),
                NOW);
    }

    private static Conversation conversation(String id, String contact, QueueId queue, Control control) {
        Address address = Address.sms("+48601000111");
        return new Conversation(
                new ConversationId(id),
                new CustomerSide(
                        new ContactId(contact), AddressId.of(address), address, new ChannelAccountId("sms-main")),
                "",
                Language.PL,
                queue,
                control,
                null,
                0,
                Set.of(),
                Progress.NONE,
                Moments.openedAt(NOW),
                null,
                null,
                null,
                List.of(),
                List.of(),
                1);
    }

    private static Conversation offeredTo(Conversation c, String agent) {
        return new Conversation(
                c.id(),
                c.customer(),
                c.subject(),
                c.language(),
                c.queue(),
                new Control(Holder.QUEUE, 2, null),
                new PendingOffer(new StaffId(agent), NOW, NOW.plusSeconds(20)),
                c.priority(),
                c.skills(),
                c.progress(),
                c.moments(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                2);
    }

    private final class HeldOnly implements ConversationLists {
        @Override
        public List<Row> page(ListQuery query, @Nullable ConversationId after, int limit) {
            return stored.stream()
                    .filter(each -> query instanceof ListQuery.HeldBy held
                            && each.control().heldBy(held.agent()))
                    .map(each -> new Row(each, null, null))
                    .toList();
        }

        @Override
        public int count(ListQuery query) {
            return page(query, null, 100).size();
        }
    }

    private final class LinksOnly implements Contacts {
        @Override
        public List<IdentityLink> linksAround(ContactId contact) {
            return links;
        }

        @Override
        public ContactAddress resolve(
                Address address,
                Verification verification,
                @Nullable String name,
                @Nullable Language language,
                Instant seenAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ContactAddress> address(AddressId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Contact> find(ContactId id) {
            return Optional.empty();
        }

        @Override
        public List<Contact> findAll(Collection<ContactId> ids) {
            return List.of();
        }

        @Override
        public List<ContactAddress> addressesOf(Collection<ContactId> ids) {
            return List.of();
        }

        @Override
        public boolean save(Contact contact) {
            return false;
        }

        @Override
        public void save(ContactAddress address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void append(IdentityLink link) {
            links.add(link);
        }
    }
}
