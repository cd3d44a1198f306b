package rubezh.watch;

import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.text.SearchFold;

/** Form in which texts are compared: words in either script, or a number without blanks. */
final class WatchFold {
    private WatchFold() {}

    /** Returns the folded text; empty where nothing remains to be compared. */
    static String of(WatchKind kind, String text) {
        return kind.isWords() ? SearchFold.of(text) : Homoglyphs.fold(text);
    }

    /** Returns whether something of an entry remains to be compared. */
    static boolean isComparable(WatchEntry entry) {
        return entry.kind() != null
                && entry.text() != null
                && !of(entry.kind(), entry.text()).isEmpty();
    }
}
