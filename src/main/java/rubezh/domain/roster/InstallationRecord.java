package rubezh.domain.roster;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * What headquarters says of one installation that it lists; a record of the journal of its own
 * kind. A later revision says it anew, with a greater version.
 *
 * @param version version of the roster that it was written with
 * @param replica replica of the installation
 * @param key as in {@link RosterEntry}, and so are the others
 */
public record InstallationRecord(
        @Nullable Long version,
        @Nullable UUID replica,
        @Nullable String key,
        @Nullable String encryptionKey,
        @Nullable String station,
        @Nullable String nameRu,
        @Nullable String nameEn,
        @Nullable String status,
        @Nullable Long revokedAfterSeq,
        List<String> revokedAfterIds,
        List<String> admitted,
        @Nullable UUID succeeds,
        @Nullable OffsetDateTime since) {
    public InstallationRecord {
        revokedAfterIds = List.copyOf(revokedAfterIds);
        admitted = List.copyOf(admitted);
    }

    /** Creates what a version of the roster says of an installation. */
    public static InstallationRecord of(long version, RosterEntry entry) {
        return new InstallationRecord(
                version,
                entry.id(),
                entry.key(),
                entry.encryptionKey(),
                entry.station(),
                entry.nameRu(),
                entry.nameEn(),
                entry.status(),
                entry.revokedAfterSeq(),
                entry.revokedAfterIds(),
                entry.admitted(),
                entry.succeeds(),
                entry.since());
    }

    /** Returns the installation as the roster lists it; empty if something is missing. */
    public Optional<RosterEntry> entry() {
        return version == null || version < 1 || replica == null
                ? Optional.empty()
                : Optional.of(
                                new RosterEntry(
                                        replica,
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
                                        admitted))
                        .filter(RosterEntry::isComplete);
    }
}
