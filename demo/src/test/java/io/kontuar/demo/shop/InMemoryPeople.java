package io.kontuar.demo.shop;

import io.kontuar.conversation.Conversation;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Staff and queues, kept in maps; versions are checked as a store checks them. */
final class InMemoryPeople {
    final Map<StaffId, Staff> staff = new LinkedHashMap<>();
    final Map<QueueId, Queue> queues = new LinkedHashMap<>();

    StaffMembers members() {
        return new StaffMembers() {
            @Override
            public List<Staff> all() {
                return new ArrayList<>(staff.values());
            }

            @Override
            public Optional<Staff> find(StaffId id) {
                return Optional.ofNullable(staff.get(id));
            }

            @Override
            public Optional<Staff> byLogin(String login) {
                return staff.values().stream()
                        .filter(one -> one.login().equals(login))
                        .findFirst();
            }

            @Override
            public Saved save(Staff one) {
                long stored = find(one.id()).map(Staff::version).orElse(0L);
                if (stored != one.version()) {
                    return Saved.CHANGED_MEANWHILE;
                }
                staff.put(
                        one.id(),
                        new Staff(
                                one.id(),
                                one.login(),
                                one.name(),
                                one.role(),
                                one.language(),
                                one.queues(),
                                one.skills(),
                                one.capacity(),
                                one.passwordHash(),
                                one.enabled(),
                                stored + 1));
                return Saved.DONE;
            }
        };
    }

    Queues queues() {
        return new Queues() {
            @Override
            public List<Queue> all() {
                return new ArrayList<>(queues.values());
            }

            @Override
            public Optional<Queue> find(QueueId id) {
                return Optional.ofNullable(queues.get(id));
            }

            @Override
            public boolean save(Queue queue) {
                queues.put(queue.id(), queue);
                return true;
            }

            @Override
            public List<Conversation> waiting(QueueId queue, int limit) {
                return List.of();
            }
        };
    }
}
