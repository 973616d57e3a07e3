package io.kontuar.engine.lanes;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.DeadLetters;
import io.kontuar.lane.Lanes;
import io.kontuar.lane.LanesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedLanesTest implements LanesContract {
    @TempDir
    Path folder;

    private ArtemisLanes lanes;

    @BeforeEach
    void open() {
        lanes = ArtemisLanes.embedded(folder, new Documents(), LaneSettings.defaults());
    }

    @AfterEach
    void close() {
        lanes.close();
    }

    @Override
    public Lanes lanes() {
        return lanes;
    }

    @Override
    public DeadLetters deadLetters() {
        return lanes.deadLetters();
    }
}
