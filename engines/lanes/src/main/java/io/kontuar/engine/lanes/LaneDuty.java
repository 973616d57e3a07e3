package io.kontuar.engine.lanes;

/** What the consumers of a lane have to do, and how many they are. */
record LaneDuty(String lane, LaneWork work, int consumers) {
    LaneDuty {
        if (consumers < 1 || consumers > KeyBucket.COUNT) {
            throw new IllegalArgumentException(
                    "lane " + lane + ": expected 1 to " + KeyBucket.COUNT + " consumers, got " + consumers);
        }
    }
}
