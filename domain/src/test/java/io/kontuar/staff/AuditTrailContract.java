package io.kontuar.staff;

import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.staff.AuditTrail.Entry;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link AuditTrail}. */
public interface AuditTrailContract extends StorePorts {
    private static Entry entry(int number) {
        return new Entry("e-" + number, minute(number), "anna", "staff.saved", "piotr");
    }

    @Test
    default void the_latest_entries_come_newest_first() {
        for (int i : new int[] {2, 1, 3}) {
            auditTrail().append(entry(i));
        }
        assertThat(auditTrail().latest(2)).containsExactly(entry(3), entry(2));
    }

    @Test
    default void the_same_id_twice_is_once() {
        auditTrail().append(entry(1));
        auditTrail().append(entry(1));
        assertThat(auditTrail().latest(10)).containsExactly(entry(1));
    }
}
