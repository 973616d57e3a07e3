package io.kontuar.lane;

/**
 * The identity of one command. Outputs of a handler derive their ids from the id of the command that caused them, so a
 * command seen again produces the same ids and the next consumer recognises them.
 */
public record CommandId(String value) {
    public CommandId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("command id: expected 1 to 200 characters, got '" + value + "'");
        }
    }

    /** The id of an output of this command; {@code part} names which one. */
    public CommandId derive(String part) {
        return new CommandId(value + "/" + part);
    }
}
