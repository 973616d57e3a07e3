package io.kontuar.staff;

/** The short name of a queue, such as {@code orders}; shown names live in the queue itself. */
public record QueueId(String value) {
    public QueueId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "queue id: expected 1 to 40 of a-z, 0-9 and hyphen, got '" + value + "'");
        }
    }
}
