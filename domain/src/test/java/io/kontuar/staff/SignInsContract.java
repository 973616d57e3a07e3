package io.kontuar.staff;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.PIOTR;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.staff.SignIns.OneTimeLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link SignIns}. */
public interface SignInsContract extends StorePorts {
    private static SignIn signIn(String token, StaffId staff, int expires) {
        return new SignIn(token, staff, NOW, NOW, minute(expires));
    }

    private static OneTimeLink link(String token, int expires) {
        return new OneTimeLink(token, "reset", Optional.of(ANNA), minute(expires));
    }

    @Test
    default void a_sign_in_is_found_until_it_is_removed() {
        signIns().save(signIn("t-1", ANNA, 10));
        assertThat(signIns().find("t-1")).contains(signIn("t-1", ANNA, 10));
        signIns().remove("t-1");
        assertThat(signIns().find("t-1")).isEmpty();
    }

    @Test
    default void saving_again_moves_a_sign_in_on() {
        signIns().save(signIn("t-1", ANNA, 10));
        SignIn seen = new SignIn("t-1", ANNA, NOW, minute(5), minute(15));
        signIns().save(seen);
        assertThat(signIns().find("t-1")).contains(seen);
    }

    @Test
    default void all_sign_ins_of_one_member_end_together() {
        signIns().save(signIn("t-1", ANNA, 10));
        signIns().save(signIn("t-2", ANNA, 10));
        signIns().save(signIn("t-3", PIOTR, 10));
        signIns().removeAllOf(ANNA);
        assertThat(signIns().find("t-1")).isEmpty();
        assertThat(signIns().find("t-2")).isEmpty();
        assertThat(signIns().find("t-3")).isPresent();
    }

    @Test
    default void expired_sign_ins_and_links_are_removed() {
        signIns().save(signIn("t-1", ANNA, 10));
        signIns().save(signIn("t-2", ANNA, 11));
        signIns().save(link("o-1", 10));
        signIns().removeExpired(minute(10));
        assertThat(signIns().find("t-1")).isEmpty();
        assertThat(signIns().find("t-2")).isPresent();
        assertThat(signIns().take("o-1", NOW)).isEmpty();
    }

    @Test
    default void a_link_is_taken_once() {
        signIns().save(link("o-1", 10));
        assertThat(signIns().take("o-1", NOW)).contains(link("o-1", 10));
        assertThat(signIns().take("o-1", NOW)).isEmpty();
    }

    @Test
    default void of_many_who_take_a_link_one_gets_it() throws Exception {
        signIns().save(link("o-1", 10));
        List<Callable<Boolean>> takers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            takers.add(() -> signIns().take("o-1", NOW).isPresent());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int winners = 0;
            for (Future<Boolean> taken : threads.invokeAll(takers)) {
                winners += taken.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    default void a_link_is_no_longer_good_at_its_end() {
        signIns().save(link("o-1", 10));
        assertThat(signIns().take("o-1", minute(10))).isEmpty();
    }

    @Test
    default void the_link_of_the_first_set_up_belongs_to_nobody() {
        OneTimeLink setUp = new OneTimeLink("o-1", "set-up", Optional.empty(), minute(10));
        signIns().save(setUp);
        assertThat(signIns().take("o-1", NOW)).contains(setUp);
    }
}
