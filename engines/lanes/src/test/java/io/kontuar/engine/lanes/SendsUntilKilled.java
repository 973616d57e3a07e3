package io.kontuar.engine.lanes;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Step;
import java.nio.file.Path;
import java.util.List;

/** Sends without end from four threads, one key each, and prints what was acknowledged. */
final class SendsUntilKilled {
    private SendsUntilKilled() {}

    public static void main(String[] args) {
        ArtemisLanes lanes = ArtemisLanes.embedded(Path.of(args[0]), new Documents(), Fast.settings());
        for (String key : List.of("a", "b", "c", "d")) {
            Thread.ofPlatform().start(() -> sendForEver(lanes, key));
        }
    }

    private static void sendForEver(ArtemisLanes lanes, String key) {
        Lane<Step> lane = new Lane<>("first", Step.class);
        for (int number = 0; ; number++) {
            lanes.send(List.of(LaneSend.of(lane, Step.of(key, number))));
            synchronized (System.out) {
                System.out.println(key + " " + number);
                System.out.flush();
            }
        }
    }
}
