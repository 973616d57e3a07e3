package io.kontuar.contact;

import static io.kontuar.Samples.CUSTOMER;
import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.OTHER_CUSTOMER;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.Language;
import io.kontuar.channel.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Contacts}. */
public interface ContactsContract extends StorePorts {
    ContactId A = new ContactId("c-a");
    ContactId B = new ContactId("c-b");
    ContactId C = new ContactId("c-c");
    ContactId D = new ContactId("c-d");

    private ContactAddress seen(Address address, Verification verification) {
        return contacts().resolve(address, verification, "Ewa Nowak", Language.PL, NOW);
    }

    private IdentityLink link(String id, IdentityLink.Kind kind, ContactId one, ContactId other, int at) {
        IdentityLink link =
                new IdentityLink(id, kind, one, other, new IdentityLink.Evidence("by-hand", "", "anna"), minute(at));
        contacts().append(link);
        return link;
    }

    @Test
    default void a_new_address_makes_a_contact_named_after_it() {
        ContactAddress made = seen(CUSTOMER, Verification.CHANNEL_VERIFIED);
        ContactId owner = ContactId.firstOf(CUSTOMER);
        assertThat(made).isEqualTo(new ContactAddress(CUSTOMER, owner, Verification.CHANNEL_VERIFIED, false, NOW));
        assertThat(contacts().address(AddressId.of(CUSTOMER))).contains(made);
        assertThat(contacts().find(owner)).contains(new Contact(owner, "Ewa Nowak", Language.PL, NOW, 1));
    }

    @Test
    default void a_known_address_keeps_its_owner_and_first_moment() {
        ContactAddress made = seen(CUSTOMER, Verification.CHANNEL_VERIFIED);
        ContactAddress again =
                contacts().resolve(CUSTOMER, Verification.CHANNEL_VERIFIED, "Someone", Language.EN, minute(5));
        assertThat(again).isEqualTo(made);
        assertThat(contacts().find(made.contact()).orElseThrow().name()).isEqualTo("Ewa Nowak");
    }

    @Test
    default void a_surer_verification_raises_the_stored_one_and_a_weaker_never_lowers_it() {
        seen(CUSTOMER, Verification.CLAIMED);
        assertThat(seen(CUSTOMER, Verification.PROVEN).verification()).isEqualTo(Verification.PROVEN);
        assertThat(seen(CUSTOMER, Verification.CLAIMED).verification()).isEqualTo(Verification.PROVEN);
        assertThat(contacts().address(AddressId.of(CUSTOMER)).orElseThrow().verification())
                .isEqualTo(Verification.PROVEN);
    }

    @Test
    default void an_address_that_was_given_to_another_contact_stays_with_it() {
        ContactAddress made = seen(CUSTOMER, Verification.CLAIMED);
        contacts().save(new ContactAddress(CUSTOMER, B, made.verification(), true, made.firstSeen()));
        assertThat(seen(CUSTOMER, Verification.PROVEN))
                .isEqualTo(new ContactAddress(CUSTOMER, B, Verification.PROVEN, true, NOW));
    }

    @Test
    default void many_who_see_a_new_address_at_once_make_one_contact() throws Exception {
        List<Callable<ContactAddress>> seers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            seers.add(() -> seen(CUSTOMER, Verification.CHANNEL_VERIFIED));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<ContactAddress> found : threads.invokeAll(seers)) {
                assertThat(found.get().contact()).isEqualTo(ContactId.firstOf(CUSTOMER));
            }
        }
        assertThat(contacts().addressesOf(Set.of(ContactId.firstOf(CUSTOMER)))).hasSize(1);
    }

    @Test
    default void the_addresses_and_contacts_of_several_are_found_at_once() {
        ContactAddress one = seen(CUSTOMER, Verification.CLAIMED);
        ContactAddress other = seen(OTHER_CUSTOMER, Verification.CLAIMED);
        assertThat(contacts().addressesOf(Set.of(one.contact(), other.contact(), A)))
                .containsExactlyInAnyOrder(one, other);
        assertThat(contacts().findAll(Set.of(one.contact(), other.contact(), A)))
                .extracting(Contact::id)
                .containsExactlyInAnyOrder(one.contact(), other.contact());
        assertThat(contacts().findAll(Set.of())).isEmpty();
    }

    @Test
    default void an_address_is_lowered_by_saving_it() {
        ContactAddress made = seen(CUSTOMER, Verification.PROVEN);
        contacts().save(made.verifiedAs(Verification.CLAIMED));
        assertThat(contacts().address(made.id())).contains(made.verifiedAs(Verification.CLAIMED));
    }

    @Test
    default void a_contact_is_saved_on_the_version_it_was_read_with() {
        Contact made = new Contact(A, "Ewa", null, NOW, 0);
        assertThat(contacts().save(made)).isTrue();
        assertThat(contacts().save(made)).isFalse();
        Contact read = contacts().find(A).orElseThrow();
        assertThat(read).isEqualTo(made.atVersion(1));
        Contact renamed = new Contact(A, "Ewa Nowak", Language.PL, NOW, 1);
        assertThat(contacts().save(renamed)).isTrue();
        assertThat(contacts().save(renamed)).isFalse();
        assertThat(contacts().find(A)).contains(renamed.atVersion(2));
    }

    @Test
    default void a_contact_that_is_not_there_is_not_saved_on_a_version() {
        assertThat(contacts().save(new Contact(A, null, null, NOW, 3))).isFalse();
        assertThat(contacts().find(A)).isEmpty();
    }

    @Test
    default void a_link_appended_twice_is_once() {
        link("l-1", IdentityLink.Kind.SAME, A, B, 1);
        IdentityLink same = link("l-1", IdentityLink.Kind.SAME, A, B, 1);
        assertThat(contacts().linksAround(A)).containsExactly(same);
    }

    @Test
    default void the_links_around_are_those_of_the_whole_component_from_any_of_its_contacts() {
        IdentityLink ab = link("l-1", IdentityLink.Kind.SAME, A, B, 1);
        IdentityLink cb = link("l-2", IdentityLink.Kind.SAME, C, B, 2);
        IdentityLink notD = link("l-3", IdentityLink.Kind.NOT_SAME, D, C, 3);
        for (ContactId any : List.of(A, B, C)) {
            assertThat(contacts().linksAround(any)).containsExactlyInAnyOrder(ab, cb, notD);
            assertThat(contacts().customer(any))
                    .containsExactlyInAnyOrder(A, B, C)
                    .startsWith(any);
        }
        assertThat(contacts().linksAround(D)).containsExactly(notD);
        assertThat(contacts().customer(D)).containsExactly(D);
    }

    @Test
    default void an_unlinked_contact_is_a_customer_of_its_own_again() {
        link("l-1", IdentityLink.Kind.SAME, A, B, 1);
        IdentityLink bc = link("l-2", IdentityLink.Kind.SAME, B, C, 2);
        link("l-3", IdentityLink.Kind.UNLINKED, A, B, 3);
        assertThat(contacts().customer(A)).containsExactly(A);
        assertThat(contacts().customer(C)).containsExactly(C, B);
        assertThat(contacts().linksAround(A)).doesNotContain(bc);
    }
}
