package rubezh.domain.roster;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * One installation in the roster of headquarters.
 *
 * @param id replica of the installation
 * @param pos position in the list
 * @param key its public key, Ed25519, raw, hexadecimal
 * @param encryptionKey its public key for encryption, X25519, raw, hexadecimal; null if unknown
 * @param station code of its station
 * @param nameRu name of the station in Russian; null if unknown
 * @param nameEn name in English; null if unknown
 * @param status {@link #ACTIVE} or {@link #REVOKED}
 * @param revokedAfterSeq number of its last revision that counts; null unless revoked
 * @param succeeds replica that it replaces; null if none
 * @param since when it was added to the roster
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
        @Nullable OffsetDateTime since) {
    public static final String ACTIVE = "active";
    public static final String REVOKED = "revoked";

    /** Returns whether it says all that a reader needs. */
    public boolean isComplete() {
        boolean named =
                key != null && key.matches("[0-9a-f]{64}") && station != null && !station.isEmpty();
        boolean last = revokedAfterSeq != null && revokedAfterSeq >= 0;
        return named && (ACTIVE.equals(status) || REVOKED.equals(status) && last);
    }

    public boolean isRevoked() {
        return REVOKED.equals(status);
    }

    /** Returns whether a revision of the installation counts. */
    public boolean covers(long seq) {
        return !isRevoked() || revokedAfterSeq != null && seq <= revokedAfterSeq;
    }

    /**
     * Returns the entry of the installation when it is not trusted any more.
     *
     * @param lastSeq number of its last revision that counts; 0 for none
     */
    public RosterEntry revokedAfter(long lastSeq) {
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
                since);
    }

    /** Returns the entry at another place of the list. */
    public RosterEntry at(int position) {
        return new RosterEntry(
                id,
                position,
                key,
                encryptionKey,
                station,
                nameRu,
                nameEn,
                status,
                revokedAfterSeq,
                succeeds,
                since);
    }
}
