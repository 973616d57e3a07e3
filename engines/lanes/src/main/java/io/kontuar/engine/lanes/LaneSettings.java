package io.kontuar.engine.lanes;

import java.time.Duration;

/**
 * What can be set about the lanes.
 *
 * @param senders how many threads may send at once (8); more wait for their turn in the order they came
 * @param sendWait how long one waits for that turn before load is shed with an {@code Outage} (1 s)
 * @param callTimeout how long the broker may take for an answer (10 s)
 * @param windowBytes how much of a lane each of its consumers reads ahead (1 MiB); a consumer whose window is full
 *     holds up the whole lane, so it should hold some hundred messages
 * @param memoryBytes how much of all lanes the embedded broker keeps in memory before it pages to disk (64 MiB)
 * @param diskFreeBytes below this much free disk the embedded broker takes nothing more (256 MiB)
 * @param firstPause how long a lane pauses after an outage (100 ms); doubled with each outage that follows
 * @param longestPause where the doubling ends (5 s)
 * @param stopWait how long closing waits for messages in hand (700 ms)
 */
public record LaneSettings(
        int senders,
        Duration sendWait,
        Duration callTimeout,
        int windowBytes,
        long memoryBytes,
        long diskFreeBytes,
        Duration firstPause,
        Duration longestPause,
        Duration stopWait) {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    public LaneSettings {
        between("senders", senders, 1, 256);
        between("windowBytes", windowBytes, 16 * KIB, 64 * MIB);
        between("memoryBytes", memoryBytes, 8L * MIB, 1024L * 1024 * MIB);
        between("diskFreeBytes", diskFreeBytes, 0, Long.MAX_VALUE);
        positive("sendWait", sendWait);
        positive("callTimeout", callTimeout);
        positive("firstPause", firstPause);
        positive("stopWait", stopWait);
        if (longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "lanes.longestPause: expected at least firstPause (" + firstPause + "), got " + longestPause);
        }
    }

    public static LaneSettings defaults() {
        return new LaneSettings(
                8,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                MIB,
                64L * MIB,
                256L * MIB,
                Duration.ofMillis(100),
                Duration.ofSeconds(5),
                Duration.ofMillis(700));
    }

    private static void between(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "lanes." + name + ": expected " + least + " to " + most + ", got " + value);
        }
    }

    private static void positive(String name, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException("lanes." + name + ": expected at least 1 ms, got " + value);
        }
    }
}
