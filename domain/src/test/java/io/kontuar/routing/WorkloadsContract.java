package io.kontuar.routing;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.PIOTR;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.Presence;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Workloads}. */
public interface WorkloadsContract extends StorePorts {
    @Test
    default void a_workload_is_saved_on_the_version_it_was_read_with() {
        Workload none = Workload.none(ANNA);
        assertThat(workloads().save(none)).isTrue();
        assertThat(workloads().save(none)).isFalse();
        Workload read = workloads().find(ANNA).orElseThrow();
        assertThat(read).isEqualTo(none.atVersion(1));
        Workload busy = read.being(Presence.AVAILABLE, minute(1)).reserving(new ConversationId("v-1"));
        assertThat(workloads().save(busy)).isTrue();
        assertThat(workloads().find(ANNA)).contains(busy.atVersion(2));
    }

    @Test
    default void of_two_who_reserve_on_the_same_version_one_loses() {
        workloads().save(Workload.none(ANNA));
        Workload read = workloads().find(ANNA).orElseThrow();
        assertThat(workloads().save(read.reserving(new ConversationId("v-1")))).isTrue();
        assertThat(workloads().save(read.reserving(new ConversationId("v-2")))).isFalse();
        assertThat(workloads().find(ANNA).orElseThrow().reserved()).containsExactly(new ConversationId("v-1"));
    }

    @Test
    default void all_workloads_are_listed() {
        workloads().save(Workload.none(ANNA));
        workloads().save(Workload.none(PIOTR));
        assertThat(workloads().all()).extracting(Workload::agent).containsExactlyInAnyOrder(ANNA, PIOTR);
        assertThat(workloads().find(new io.kontuar.staff.StaffId("nobody"))).isEmpty();
    }
}
