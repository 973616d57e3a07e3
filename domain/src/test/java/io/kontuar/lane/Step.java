package io.kontuar.lane;

/** The message of the lanes' tests: the n-th of its key. */
public record Step(CommandId id, String key, int number) implements LaneMessage {
    public static Step of(String key, int number) {
        return new Step(new CommandId(key + "-" + number), key, number);
    }
}
