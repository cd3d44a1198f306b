package rubezh.ui.watch;

import java.time.LocalDate;
import rubezh.watch.ListedWatchEntry;
import rubezh.watch.ListedWatchEntry.State;

/** Which entries are shown. */
enum WatchFilter {
    ALL,
    IN_FORCE,
    /** In force, and records match. */
    FOUND,
    /** Closed, over, or of no use. */
    ENDED;

    /** Returns whether an entry is shown on a day. */
    boolean accepts(ListedWatchEntry entry, LocalDate today) {
        boolean inForce = entry.state(today) == State.IN_FORCE;
        return switch (this) {
            case ALL -> true;
            case IN_FORCE -> inForce;
            case FOUND -> entry.found() > 0;
            case ENDED -> !inForce;
        };
    }

    String key() {
        return "admin.watch.filter." + name();
    }
}
