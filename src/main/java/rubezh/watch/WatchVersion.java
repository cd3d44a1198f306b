package rubezh.watch;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import rubezh.domain.watch.WatchEntry;
import rubezh.register.OfferState;

/**
 * Entry as somebody left it.
 *
 * @param entry the entry
 * @param author login at a station: {@code officer:asanov}
 * @param station code of the station
 * @param at time by that station's clock; never used for ordering
 * @param applied whether it counts: its author was supervisor, as far as is known
 * @param offer what became of it as an offer of another station; null for one of its owners
 */
public record WatchVersion(
        WatchEntry entry,
        String author,
        String station,
        OffsetDateTime at,
        boolean applied,
        @Nullable OfferState offer) {
    /** Returns the message key of a sentence on it: entered or changed, closed, not applied. */
    public String key() {
        return "admin.watch.version"
                + (entry.closed() == null ? "" : ".closed")
                + (applied ? "" : ".denied");
    }
}
