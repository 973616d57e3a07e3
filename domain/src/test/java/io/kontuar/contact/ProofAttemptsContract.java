package io.kontuar.contact;

import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link ProofAttempts}. */
public interface ProofAttemptsContract extends StorePorts {
    @Test
    default void a_guess_counts_under_each_of_its_keys() {
        proofAttempts().record(List.of("a-1", "order-1"), NOW);
        proofAttempts().record(List.of("a-1", "order-2"), minute(1));
        assertThat(proofAttempts().countSince("a-1", NOW)).isEqualTo(2);
        assertThat(proofAttempts().countSince("order-2", NOW)).isEqualTo(1);
        assertThat(proofAttempts().countSince("ip-9", NOW)).isZero();
    }

    @Test
    default void guesses_before_the_moment_do_not_count() {
        proofAttempts().record(List.of("a-1"), NOW);
        proofAttempts().record(List.of("a-1"), NOW);
        proofAttempts().record(List.of("a-1"), minute(1));
        assertThat(proofAttempts().countSince("a-1", NOW)).isEqualTo(3);
        assertThat(proofAttempts().countSince("a-1", minute(1))).isEqualTo(1);
        assertThat(proofAttempts().countSince("a-1", minute(2))).isZero();
    }
}
