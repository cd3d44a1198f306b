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
 */
public record WatchVersion(WatchEntry entry, String author, String station, OffsetDateTime at) {}
