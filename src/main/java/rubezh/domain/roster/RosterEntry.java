package rubezh.domain.roster;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * One installation in the roster of headquarters.
 *
 * @param id replica of the installation
 * @param pos position in the list of an earlier program, else 0
 * @param key its public key, Ed25519, raw, hexadecimal
 * @param encryptionKey its public key for encryption, X25519, raw, hexadecimal; null if unknown
 * @param station code of its station
 * @param nameRu name of the station in Russian; null if unknown
 * @param nameEn name in English; null if unknown
 * @param status {@link #ACTIVE} or {@link #REVOKED}
 * @param revokedAfterSeq number of its last revision that counts; null unless revoked
 * @param succeeds replica that it replaces; null if none
 * @param since when it was added to the roster
 * @param revokedAfterIds ids of its last revisions that count, rising: the end of its chain, and
 *     the ends before gaps; empty unless revoked, and if only the number says which count
 * @param admitted ids of single revisions that count although it is revoked, rising
 */
public record RosterEntry(
        UUID id,
        int pos,
        @Nullable String key,
        @Nullable String encryptionKey,
        @Nullable String station,
        @Nullable String nameRu,
        @Nullable String nameEn,
        @Nullable String status,
        @Nullable Long revokedAfterSeq,
        @Nullable UUID succeeds,
        @Nullable OffsetDateTime since,
        List<String> revokedAfterIds,
        List<String> admitted) {
    public static final String ACTIVE = "active";
    public static final String REVOKED = "revoked";
    private static final String DIGITS = "[0-9a-f]{64}";

    public RosterEntry {
        revokedAfterIds = List.copyOf(revokedAfterIds);
        admitted = List.copyOf(admitted);
    }

    /** Returns whether it says all that a reader needs. */
    public boolean isComplete() {
        boolean named = key != null && key.matches(DIGITS) && station != null && !station.isEmpty();
        boolean last =
                revokedAfterSeq != null
                        && revokedAfterSeq >= 0
                        && Stream.concat(revokedAfterIds.stream(), admitted.stream())
                                .allMatch(id -> id.matches(DIGITS));
        return named && (ACTIVE.equals(status) || REVOKED.equals(status) && last);
    }

    public boolean isRevoked() {
        return REVOKED.equals(status);
    }

    /** Returns the key of the message on its status; of a revoked one with the last number. */
    public String statusKey() {
        if (!isRevoked()) {
            return "enrol.status.active";
        }
        boolean byNumber = revokedAfterIds.isEmpty() && !Objects.equals(revokedAfterSeq, 0L);
        return byNumber ? "enrol.status.revoked.number" : "enrol.status.revoked";
    }

    /** Returns whether a number is not after the last one that counts. */
    public boolean covers(long seq) {
        return !isRevoked() || revokedAfterSeq != null && seq <= revokedAfterSeq;
    }

    /**
     * Returns the entry of the installation when it is not trusted any more.
     *
     * @param lastSeq number of its last revision that counts; 0 for none
     * @param lastIds ids of its last revisions that count; none if only the number is known
     */
    public RosterEntry revokedAfter(long lastSeq, List<String> lastIds) {
        return new RosterEntry(
                id,
                pos,
                key,
                encryptionKey,
                station,
                nameRu,
                nameEn,
                REVOKED,
                lastSeq,
                succeeds,
                since,
                lastIds,
                admitted);
    }

    /** Returns the entry when further revisions of the revoked installation count. */
    public RosterEntry admitting(Collection<String> ids) {
        var all = new TreeSet<>(admitted);
        all.addAll(ids);
        return new RosterEntry(
                id,
                pos,
                key,
                encryptionKey,
                station,
                nameRu,
                nameEn,
                status,
                revokedAfterSeq,
                succeeds,
                since,
                revokedAfterIds,
                List.copyOf(all));
    }

    /** Returns the entry as a record of its own says it, which has no place in a list. */
    public RosterEntry withoutPlace() {
        return new RosterEntry(
                id,
                0,
                key,
                encryptionKey,
                station,
                nameRu,
                nameEn,
                status,
                revokedAfterSeq,
                succeeds,
                since,
                revokedAfterIds,
                admitted);
    }
}
