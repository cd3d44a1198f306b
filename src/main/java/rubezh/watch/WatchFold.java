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

    /**
     * Returns whether records are compared with an entry. One that another program wrote may be too
     * long, or so short that it is in every second record.
     */
    static boolean isComparable(WatchEntry entry) {
        WatchKind kind = entry.kind();
        String text = entry.text();
        return kind != null
                && text != null
                && text.length() <= WatchRules.MAX_VALUE
                && WatchRules.isComparable(kind, text);
    }
}
