package io.kontuar.lane;

/** Something that travels on a lane. */
public interface LaneMessage {

    /** Its identity; the same id seen twice is the same message. */
    CommandId id();

    /** Messages of one key are handled one after another in the order they were sent; other keys run in parallel. */
    String key();
}
