package io.kontuar.channel;

import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;

/** Our id of a message, derived from the command that made it. */
public record MessageId(String value) {

    /** The id of the {@code index}-th message that a command makes. */
    public static MessageId of(CommandId command, int index) {
        return new MessageId(DerivedId.of("m", command.value(), Integer.toString(index)));
    }
}
