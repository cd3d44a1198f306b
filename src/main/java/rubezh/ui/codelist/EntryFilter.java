package rubezh.ui.codelist;

import java.time.LocalDate;
import rubezh.register.codelist.ListedEntry;
import rubezh.register.codelist.ListedEntry.Origin;

/** Which codes of a list are shown. */
enum EntryFilter {
    ALL,
    IN_FORCE,
    OWN,
    CLOSED,
    UNKNOWN;

    /** Returns whether a code is shown on a day. */
    boolean accepts(ListedEntry entry, LocalDate today) {
        return switch (this) {
            case ALL -> true;
            case IN_FORCE ->
                    entry.origin() != Origin.UNKNOWN
                            && entry.target() == null
                            && entry.entry().isValidOn(today);
            case OWN -> entry.origin() == Origin.OWN;
            case CLOSED -> entry.isClosedOn(today);
            case UNKNOWN -> entry.isUnknown();
        };
    }

    String key() {
        return "admin.codelist.filter." + name();
    }
}
