package rubezh.watch;

import java.time.OffsetDateTime;
import rubezh.domain.watch.WatchEntry;

/**
 * Entry as somebody left it.
 *
 * @param entry the entry
 * @param author login at a station: {@code officer:asanov}
 * @param station code of the station
 * @param at time by that station's clock; never used for ordering
 * @param applied whether it counts: its author was supervisor, as far as is known
 */
public record WatchVersion(
        WatchEntry entry, String author, String station, OffsetDateTime at, boolean applied) {
    /** Returns the message key of a sentence on it: entered or changed, closed, not applied. */
    public String key() {
        return "admin.watch.version"
                + (entry.closed() == null ? "" : ".closed")
                + (applied ? "" : ".denied");
    }
}
