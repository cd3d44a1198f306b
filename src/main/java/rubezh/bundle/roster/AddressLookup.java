package rubezh.bundle.roster;

import java.util.Set;

/**
 * Codes by which bundles to a station are addressed: its own, and for headquarters {@code HQ} too.
 *
 * @param headquarters codes of headquarters; {@code HQ} alone where no installation is pinned
 */
public record AddressLookup(Set<String> headquarters) {
    public AddressLookup {
        headquarters = Set.copyOf(headquarters);
    }

    /** Returns the codes of the station with one of them. */
    public Set<String> of(String code) {
        return headquarters.contains(code) ? headquarters : Set.of(code);
    }
}
