package io.kontuar.engine.lanes;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.Handled;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Step;
import java.nio.file.Path;
import java.util.List;

/** A process whose start fails after the lanes were opened, and which closes them on its way out. */
final class OpensAndFails {
    private OpensAndFails() {}

    public static void main(String[] args) throws Exception {
        Lane<Step> lane = new Lane<>("first", Step.class);
        try (ArtemisLanes lanes = ArtemisLanes.embedded(Path.of(args[0]), new Documents(), Fast.settings());
                AutoCloseable open = lanes.open(lane, step -> Handled.nothing(), 2)) {
            lanes.send(List.of(LaneSend.of(lane, Step.of("a", 0))));
            System.out.println("opened");
            throw new IllegalStateException("the start fails here, on purpose");
        }
    }
}
