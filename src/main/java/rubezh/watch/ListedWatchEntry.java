package rubezh.watch;

import module java.base;

import rubezh.domain.watch.WatchEntry;
import rubezh.text.SearchFold;

/**
 * Entry of the list.
 *
 * @param id its id
 * @param entry the entry
 * @param scope where it is known
 * @param found number of records found that match it and were not set aside
 */
public record ListedWatchEntry(UUID id, WatchEntry entry, WatchScope scope, int found) {
    /** What is done with an entry on a day. */
    public enum State {
        IN_FORCE,
        /** Its last day is over. */
        OVER,
        CLOSED,
        /** It cannot be compared, or nobody made it who might. */
        UNUSABLE;

        /** Returns the message key. */
        public String key() {
            return "watch.state." + name();
        }
    }

    /** Returns what is done with it on a day. */
    public State state(LocalDate today) {
        if (entry.closed() != null) {
            return State.CLOSED;
        }
        if (entry.isOverOn(today)) {
            return State.OVER;
        }
        return entry.isInForceOn(today) && WatchFold.isComparable(entry)
                ? State.IN_FORCE
                : State.UNUSABLE;
    }

    /** Returns what it watches for; empty where that cannot be read. */
    public String text() {
        return Objects.requireNonNullElse(entry.text(), "");
    }

    /** Returns the last characters of an id, which name an entry on the command line. */
    public static String shortId(UUID id) {
        return id.toString().substring(24);
    }

    /** Returns whether one of its texts has some folded words. */
    public boolean contains(String words) {
        return List.of(
                        text(),
                        Objects.requireNonNullElse(entry.reason(), ""),
                        Objects.requireNonNullElse(entry.source(), ""))
                .stream()
                .anyMatch(text -> SearchFold.of(text).contains(words));
    }
}
