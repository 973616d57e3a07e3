package io.kontuar.staff;

/** What a staff member may do: an agent answers, a supervisor watches the own queues, an administrator sets things up. */
public enum Role {
    AGENT,
    SUPERVISOR,
    ADMIN
}
