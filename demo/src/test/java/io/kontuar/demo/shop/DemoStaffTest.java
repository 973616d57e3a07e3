package io.kontuar.demo.shop;

import static io.kontuar.demo.shop.EmptyCounter.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Secret;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoStaffTest {
    private final EmptyCounter counter = new EmptyCounter();
    private final InMemoryPeople people = counter.people;
    private final DemoShop shop = counter.shop;

    @Test
    void three_agents_a_supervisor_and_an_administrator_can_sign_in_with_what_is_printed() {
        Printed printed = shop.seed(HERE);

        assertThat(people.staff.values())
                .extracting(Staff::role)
                .containsExactlyInAnyOrder(Role.AGENT, Role.AGENT, Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
        assertThat(printed.logins()).allSatisfy(login -> {
            Secret password = login.password().orElseThrow();
            assertThat(people.members().byLogin(login.login()))
                    .map(Staff::passwordHash)
                    .contains("hash of " + password.reveal());
            assertThat(printed.text()).contains(password.reveal());
        });
    }

    @Test
    void every_language_is_spoken_in_every_queue() {
        shop.seed(HERE);

        assertThat(people.queues.keySet()).allSatisfy(queue -> {
            Set<String> spoken = people.staff.values().stream()
                    .filter(one -> one.serves(queue))
                    .flatMap(one -> one.skills().stream())
                    .collect(Collectors.toSet());
            assertThat(spoken).contains("pl", "ro", "en");
        });
    }

    @Test
    void a_seeding_that_was_cut_short_is_done_again_with_passwords_that_work() {
        shop.seed(HERE);
        counter.commerce.shop.set(null);

        Printed again = shop.seed(HERE);

        assertThat(again.state()).isEqualTo(Printed.State.SEEDED);
        assertThat(again.logins())
                .allSatisfy(login -> assertThat(people.members().byLogin(login.login()))
                        .map(Staff::passwordHash)
                        .contains("hash of " + login.password().orElseThrow().reveal()));
    }
}
