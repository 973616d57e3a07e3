package io.kontuar.channel;

import static io.kontuar.Samples.CUSTOMER;
import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.OTHER_CUSTOMER;
import static io.kontuar.Samples.SMS_MAIN;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link SendingPermissions}. */
public interface SendingPermissionsContract extends StorePorts {
    @Test
    default void of_an_address_that_was_never_noted_nothing_is_known() {
        sendingPermissions().note(SMS_MAIN, AddressId.of(OTHER_CUSTOMER), SendingPermission.heard(NOW));
        assertThat(permission()).isEqualTo(SendingPermission.UNKNOWN);
        assertThat(sendingPermissions().of(new ChannelAccountId("sms-other"), AddressId.of(OTHER_CUSTOMER)))
                .isEqualTo(SendingPermission.UNKNOWN);
    }

    @Test
    default void each_moment_moves_forward_only_and_apart_from_the_others() {
        for (SendingPermission seen : List.of(
                SendingPermission.heard(minute(5)),
                SendingPermission.stopped(minute(2)),
                SendingPermission.heard(minute(3)),
                SendingPermission.resumed(minute(4)),
                SendingPermission.stopped(minute(1)))) {
            sendingPermissions().note(SMS_MAIN, AddressId.of(CUSTOMER), seen);
        }
        assertThat(permission()).isEqualTo(new SendingPermission(minute(5), minute(2), minute(4)));
        assertThat(permission().stopped()).isFalse();
    }

    @Test
    default void of_many_who_note_at_once_the_latest_moment_stays() {
        IntStream.rangeClosed(1, 40)
                .parallel()
                .forEach(at -> sendingPermissions()
                        .note(SMS_MAIN, AddressId.of(CUSTOMER), SendingPermission.stopped(minute(at))));
        assertThat(permission()).isEqualTo(SendingPermission.stopped(minute(40)));
        assertThat(permission().stopped()).isTrue();
    }

    private SendingPermission permission() {
        return sendingPermissions().of(SMS_MAIN, AddressId.of(CUSTOMER));
    }
}
