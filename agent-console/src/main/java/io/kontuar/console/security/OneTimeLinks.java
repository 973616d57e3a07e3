package io.kontuar.console.security;

import io.kontuar.staff.SignIns;
import io.kontuar.staff.SignIns.OneTimeLink;
import io.kontuar.staff.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Links that work once and for a day: the first set-up, and setting a password. */
public final class OneTimeLinks {
    static final Duration GOOD_FOR = Duration.ofHours(24);

    private final SignIns signIns;
    private final Clock clock;

    OneTimeLinks(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Makes one and returns the secret that its address carries. */
    public String make(Purpose purpose, Optional<StaffId> staff) {
        SecretToken token = SecretToken.fresh();
        signIns.save(new OneTimeLink(
                token.hash(), purpose.code(), staff, clock.instant().plus(GOOD_FOR)));
        return token.value();
    }

    /** Takes a link that is still good; it works no second time. */
    public synchronized Optional<OneTimeLink> take(String token, Purpose purpose) {
        Optional<OneTimeLink> taken = signIns.take(new SecretToken(token).hash(), clock.instant());
        taken.filter(link -> !link.purpose().equals(purpose.code())).ifPresent(signIns::save);
        return taken.filter(link -> link.purpose().equals(purpose.code()));
    }

    /** Whether the link is still good; it stays so. The store can only take, hence it is put back at once. */
    public synchronized boolean good(String token, Purpose purpose) {
        Optional<OneTimeLink> taken = take(token, purpose);
        taken.ifPresent(signIns::save);
        return taken.isPresent();
    }

    /** What a link is for. */
    public enum Purpose {
        SET_UP("set-up"),
        RESET("reset");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
