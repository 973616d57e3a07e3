package io.kontuar.staff;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.ORDERS;
import static io.kontuar.Samples.PIOTR;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.channel.Language;
import io.kontuar.staff.StaffMembers.Saved;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link StaffMembers}. */
public interface StaffMembersContract extends StorePorts {
    private static Staff staff(StaffId id, String login, long version) {
        return new Staff(
                id,
                login,
                "Anna",
                Role.AGENT,
                Language.PL,
                Set.of(ORDERS),
                Set.of("pl", "en"),
                4,
                "hash",
                true,
                version);
    }

    @Test
    default void a_member_is_found_by_id_and_login() {
        assertThat(staffMembers().save(staff(ANNA, "anna", 0))).isEqualTo(Saved.DONE);
        assertThat(staffMembers().find(ANNA)).contains(staff(ANNA, "anna", 1));
        assertThat(staffMembers().byLogin("anna")).contains(staff(ANNA, "anna", 1));
        assertThat(staffMembers().byLogin("piotr")).isEmpty();
        assertThat(staffMembers().all()).containsExactly(staff(ANNA, "anna", 1));
    }

    @Test
    default void a_member_is_saved_on_the_version_it_was_read_with() {
        staffMembers().save(staff(ANNA, "anna", 0));
        assertThat(staffMembers().save(staff(ANNA, "anna", 0))).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(staffMembers().save(staff(ANNA, "anna.k", 1))).isEqualTo(Saved.DONE);
        assertThat(staffMembers().save(staff(ANNA, "anna.z", 1))).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(staffMembers().find(ANNA)).contains(staff(ANNA, "anna.k", 2));
        assertThat(staffMembers().byLogin("anna")).isEmpty();
    }

    @Test
    default void a_login_that_another_member_has_is_refused() {
        staffMembers().save(staff(ANNA, "anna", 0));
        staffMembers().save(staff(PIOTR, "piotr", 0));
        assertThat(staffMembers().save(staff(new StaffId("third"), "anna", 0))).isEqualTo(Saved.LOGIN_TAKEN);
        assertThat(staffMembers().save(staff(PIOTR, "anna", 1))).isEqualTo(Saved.LOGIN_TAKEN);
        assertThat(staffMembers().find(PIOTR)).contains(staff(PIOTR, "piotr", 1));
    }
}
