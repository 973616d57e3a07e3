package io.kontuar.console.feed;

import io.kontuar.staff.QueueId;

/** Which list of conversations a client wants. */
sealed interface ListRef {
    record Mine() implements ListRef {}

    record Waiting(QueueId queue) implements ListRef {}

    record InService(QueueId queue) implements ListRef {}

    record WithBot() implements ListRef {}

    record Open() implements ListRef {}

    record Closed() implements ListRef {}
}
