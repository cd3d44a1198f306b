package rubezh.register.codelist;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.CodeEntry;

/**
 * Code of a list as administrators see it.
 *
 * @param entry the entry on the day; of an unknown code its names are the code
 * @param origin where the code comes from
 * @param aliases aliases of the day, without the names of other days
 * @param target code that it is read as, or null
 * @param uses number of records that use it, cancelled ones too
 * @param changes all changes, each after those its author knew
 * @param clashes additions that found the code taken
 * @param offers changes by stations without a say over the code, which do not count
 */
public record ListedEntry(
        CodeEntry entry,
        Origin origin,
        List<String> aliases,
        @Nullable String target,
        long uses,
        List<AppliedChange> changes,
        List<AppliedChange> clashes,
        List<AppliedChange> offers) {
    public ListedEntry {
        aliases = List.copyOf(aliases);
        changes = List.copyOf(changes);
        clashes = List.copyOf(clashes);
        offers = List.copyOf(offers);
    }

    /** Where a code comes from. */
    public enum Origin {
        BUILT_IN,
        OWN,
        /** In records only. */
        UNKNOWN
    }

    public String code() {
        return entry.code();
    }

    /** Returns the names of the day. */
    public EntryNames names() {
        return new EntryNames(code(), entry.en(), entry.ru(), aliases);
    }

    /** Returns whether the last day of the code is over. */
    public boolean isClosedOn(LocalDate day) {
        return entry.validTo() != null && day.isAfter(entry.validTo());
    }

    /** Returns whether nothing says what the code means. */
    public boolean isUnknown() {
        return origin == Origin.UNKNOWN && target == null;
    }
}
