package io.kontuar.notice;

import java.util.List;
import java.util.Optional;

/** What the shop decided about notices: its settings, and its broadcasts with how far they are. */
public interface NoticePlans {

    /** {@link NoticeSettings#NONE} before the first save. */
    NoticeSettings settings();

    /** Saves when the stored version is {@code settings.version()} and raises it by one; false when it is not. */
    boolean save(NoticeSettings settings);

    Optional<Broadcast> find(BroadcastId id);

    /** The latest begun, latest first. */
    List<Broadcast> broadcasts(int limit);

    /** Saves when the stored version is {@code broadcast.version()} and raises it by one; false when it is not. */
    boolean save(Broadcast broadcast);
}
