package io.kontuar.console.fakes;

import io.kontuar.routing.Workload;
import io.kontuar.routing.Workloads;
import io.kontuar.staff.SignIn;
import io.kontuar.staff.SignIns;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Staff in memory; their sign-ins and workloads are {@link #signIns} and {@link #workloads}. */
public final class MemoryStaff implements StaffMembers {
    private final Map<StaffId, Staff> members = new ConcurrentHashMap<>();
    public final MemorySignIns signIns = new MemorySignIns();
    public final MemoryWorkloads workloads = new MemoryWorkloads();

    @Override
    public List<Staff> all() {
        return List.copyOf(members.values());
    }

    @Override
    public Optional<Staff> find(StaffId id) {
        return Optional.ofNullable(members.get(id));
    }

    @Override
    public Optional<Staff> byLogin(String login) {
        return members.values().stream()
                .filter(staff -> staff.login().equals(login))
                .findFirst();
    }

    @Override
    public synchronized Saved save(Staff staff) {
        Optional<Staff> same = byLogin(staff.login());
        if (same.isPresent() && !same.get().id().equals(staff.id())) {
            return Saved.LOGIN_TAKEN;
        }
        if (find(staff.id()).map(Staff::version).orElse(0L) != staff.version()) {
            return Saved.CHANGED_MEANWHILE;
        }
        members.put(staff.id(), staff.atVersion(staff.version() + 1));
        return Saved.DONE;
    }

    /** Nobody works here. */
    public void clear() {
        members.clear();
    }

    /** Sign-ins in memory. */
    public static final class MemorySignIns implements SignIns {
        private final Map<String, SignIn> signIns = new ConcurrentHashMap<>();
        private final Map<String, OneTimeLink> links = new ConcurrentHashMap<>();

        /** Everything stored, for looking whether a secret is among it. */
        public String everything() {
            return signIns + " " + links;
        }

        @Override
        public void save(SignIn signIn) {
            signIns.put(signIn.tokenHash(), signIn);
        }

        @Override
        public Optional<SignIn> find(String tokenHash) {
            return Optional.ofNullable(signIns.get(tokenHash));
        }

        @Override
        public void remove(String tokenHash) {
            signIns.remove(tokenHash);
        }

        @Override
        public void removeAllOf(StaffId staff) {
            signIns.values().removeIf(signIn -> signIn.staff().equals(staff));
        }

        @Override
        public void removeExpired(Instant now) {
            signIns.values().removeIf(signIn -> signIn.expiresAt().isBefore(now));
        }

        @Override
        public void save(OneTimeLink link) {
            links.put(link.tokenHash(), link);
        }

        @Override
        public Optional<OneTimeLink> take(String tokenHash, Instant now) {
            return Optional.ofNullable(links.remove(tokenHash)).filter(link -> now.isBefore(link.expiresAt()));
        }
    }

    /** Workloads in memory. */
    public static final class MemoryWorkloads implements Workloads {
        private final Map<StaffId, Workload> workloads = new ConcurrentHashMap<>();

        @Override
        public Optional<Workload> find(StaffId agent) {
            return Optional.ofNullable(workloads.get(agent));
        }

        @Override
        public List<Workload> all() {
            return List.copyOf(workloads.values());
        }

        @Override
        public synchronized boolean save(Workload workload) {
            long stored = find(workload.agent()).map(Workload::version).orElse(0L);
            if (stored != workload.version()) {
                return false;
            }
            workloads.put(workload.agent(), workload.atVersion(stored + 1));
            return true;
        }
    }
}
