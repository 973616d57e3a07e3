package io.kontuar.engine.documents;

import static io.kontuar.Samples.NOW;
import static io.kontuar.engine.documents.Golden.golden;

import io.kontuar.notice.NoticeSamples;
import java.util.List;

/** Samples of what stores keep of notices. */
final class GoldenNotices {
    private GoldenNotices() {}

    static List<Golden<?>> all() {
        return List.of(
                golden(NoticeSamples.notice("shop:1")),
                golden(NoticeSamples.settings()),
                golden(NoticeSamples.broadcast("strike", NOW)));
    }
}
