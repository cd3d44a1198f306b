package rubezh.register;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses seizures.
 *
 * @param text words of a search, both scripts; quotes for whole words in a row, {@code -word}
 *     excludes; empty: all
 * @param from start of the seizure not before, or null
 * @param before start of the seizure before, or null: half open, so that days join without doubles
 * @param equal allowed codes by field path, say {@code header.status → {APPROVED}}, {@code
 *     items.substance → {…}}
 * @param cancelled whether cancelled and voided records are wanted too
 * @param order field path to sort by, or null: newest first
 * @param descending whether the greatest comes first
 */
public record Query(
        String text,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime before,
        Map<String, Set<String>> equal,
        boolean cancelled,
        @Nullable String order,
        boolean descending) {
    /** Every record, newest first. */
    public static final Query ALL = new Query("", null, null, Map.of(), true, null, true);

    public Query {
        equal = Map.copyOf(equal);
    }

    public Query matching(String words) {
        return new Query(words, from, before, equal, cancelled, order, descending);
    }

    public Query between(@Nullable OffsetDateTime start, @Nullable OffsetDateTime end) {
        return new Query(text, start, end, equal, cancelled, order, descending);
    }

    public Query where(String path, Set<String> codes) {
        var more = new java.util.HashMap<>(equal);
        more.put(path, Set.copyOf(codes));
        return new Query(text, from, before, more, cancelled, order, descending);
    }

    public Query withCancelled(boolean wanted) {
        return new Query(text, from, before, equal, wanted, order, descending);
    }

    public Query orderedBy(@Nullable String path, boolean greatestFirst) {
        return new Query(text, from, before, equal, cancelled, path, greatestFirst);
    }
}
