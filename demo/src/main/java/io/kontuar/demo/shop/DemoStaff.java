package io.kontuar.demo.shop;

import io.kontuar.channel.Language;
import io.kontuar.channel.Secret;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who answers at Wędrowiec, and in which queues. */
final class DemoStaff {
    static final StaffId SUPERVISOR = new StaffId("demo-marta");

    private static final Set<String> ALL_QUEUES = Set.of("general", "orders", "returns", "complaints");
    private static final List<Member> MEMBERS = List.of(
            new Member(
                    "irena", "Irena Nowak", Role.AGENT, Language.PL, Set.of("general", "orders"), Set.of("pl", "en")),
            new Member("radu", "Radu Marin", Role.AGENT, Language.RO, ALL_QUEUES, Set.of("ro", "en")),
            new Member(
                    "hanna",
                    "Hanna Wójcik",
                    Role.AGENT,
                    Language.EN,
                    Set.of("general", "returns", "complaints"),
                    Set.of("pl", "en", "warranty")),
            new Member("marta", "Marta Zielińska", Role.SUPERVISOR, Language.PL, ALL_QUEUES, Set.of("pl", "ro", "en")),
            new Member("admin", "Adam Lis", Role.ADMIN, Language.EN, Set.of(), Set.of()));

    private final StaffMembers staff;
    private final Queues queues;
    private final UnaryOperator<String> encoder;
    private final Passwords passwords;

    DemoStaff(DemoPorts ports, UnaryOperator<String> encoder, Passwords passwords) {
        this.staff = ports.staff();
        this.queues = ports.queues();
        this.encoder = encoder;
        this.passwords = passwords;
    }

    /** The names to sign in with. */
    static Stream<String> logins() {
        return MEMBERS.stream().map(Member::login);
    }

    /** Whether nobody works here but people of the demo's own. */
    boolean alone() {
        return staff.all().stream()
                .allMatch(one -> MEMBERS.stream().anyMatch(member -> member.id().equals(one.id())));
    }

    /** Whether the demo's people are here. */
    boolean present() {
        return staff.find(SUPERVISOR).isPresent();
    }

    List<Printed.Login> save() {
        queue("general", 60, 80, "General questions", "Pytania ogólne", "Întrebări generale");
        queue("orders", 45, 85, "Orders and delivery", "Zamówienia i dostawy", "Comenzi și livrare");
        queue("returns", 90, 80, "Returns and refunds", "Zwroty", "Retururi și rambursări");
        queue("complaints", 30, 90, "Complaints", "Reklamacje", "Reclamații");
        List<Printed.Login> logins = new ArrayList<>();
        for (Member member : MEMBERS) {
            Secret password = passwords.password();
            save(member, encoder.apply(password.reveal()));
            logins.add(member.printed(Optional.of(password)));
        }
        return logins;
    }

    List<Printed.Login> withoutPasswords() {
        return MEMBERS.stream().map(member -> member.printed(Optional.empty())).toList();
    }

    /** A member left by a seeding that was cut short gets the new password: nobody ever saw the old one. */
    private void save(Member member, String hash) {
        long version = staff.find(member.id()).map(Staff::version).orElse(0L);
        StaffMembers.Saved saved = staff.save(member.staff(hash, version));
        if (saved != StaffMembers.Saved.DONE) {
            throw new IllegalStateException("demo staff '" + member.login + "': expected to be saved, got " + saved);
        }
    }

    private void queue(String id, int seconds, int percent, String en, String pl, String ro) {
        QueueId queue = new QueueId(id);
        if (queues.find(queue).isEmpty()) {
            queues.save(new Queue(
                    queue,
                    Map.of(Language.EN, en, Language.PL, pl, Language.RO, ro),
                    Duration.ofSeconds(seconds),
                    percent,
                    Duration.ofSeconds(30),
                    0));
        }
    }

    private record Member(
            String login, String name, Role role, Language language, Set<String> queues, Set<String> skills) {
        StaffId id() {
            return new StaffId("demo-" + login);
        }

        Staff staff(String hash, long version) {
            Set<QueueId> ids = queues.stream().map(QueueId::new).collect(Collectors.toSet());
            return new Staff(id(), login, name, role, language, ids, skills, 6, hash, true, version);
        }

        Printed.Login printed(Optional<Secret> password) {
            return new Printed.Login(login, name, role.name().toLowerCase(Locale.ROOT), password);
        }
    }
}
