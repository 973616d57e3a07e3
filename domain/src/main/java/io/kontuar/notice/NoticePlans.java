package io.kontuar.notice;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the shop decided about notices: its settings, and its broadcasts with how far they are. */
public interface NoticePlans {

    /** {@link NoticeSettings#NONE} before the first save. */
    NoticeSettings settings();

    /** Saves when the stored version is {@code settings.version()} and raises it by one; false when it is not. */
    boolean save(NoticeSettings settings);

    Optional<Broadcast> find(BroadcastId id);

    /** Whether what came through this broadcast is told no more; never so for what came through none. */
    default boolean stopped(@Nullable BroadcastId broadcast) {
        return broadcast != null
                && find(broadcast)
                        .filter(found -> found.stage() == Broadcast.Stage.STOPPED)
                        .isPresent();
    }

    /** The latest begun, latest first. */
    List<Broadcast> broadcasts(int limit);

    /** Saves when the stored version is {@code broadcast.version()} and raises it by one; false when it is not. */
    boolean save(Broadcast broadcast);
}
