package rubezh.bundle.roster;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.peer.Peer;
import rubezh.domain.roster.RosterEntry;
import rubezh.fixtures.MemoryStationNotes;
import rubezh.journal.VersionVector;

/** Whom files for a station are encrypted to, by what installations told and by the roster. */
class EncryptionKeyLookupTest {
    private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");
    private static final UUID OLD = new UUID(0, 1);
    private static final UUID NEW = new UUID(0, 2);

    /** Installation that told a key, or that it has none, some hours ago. */
    private static Peer told(UUID replica, int hours, @Nullable String key) {
        return unheard(replica)
                .withReport(
                        new Peer.Report(
                                new VersionVector(new TreeMap<>()),
                                List.of(),
                                NOW.minusSeconds(3600L * hours),
                                1,
                                key));
    }

    private static Peer unheard(UUID replica) {
        return Peer.of(new Origin(replica, "KG-OSH", "00"), Peer.TrustState.PINNED, NOW, "asanov");
    }

    private static RosterEntry listed(
            UUID replica, String station, @Nullable String key, String status) {
        return new RosterEntry(
                replica, 0, "00", key, station, null, null, status, null, null, null, List.of(),
                List.of());
    }

    private static RosterEntry active(UUID replica, @Nullable String key) {
        return listed(replica, "KG-OSH", key, RosterEntry.ACTIVE);
    }

    private static RosterEntry revoked(UUID replica) {
        return listed(replica, "KG-OSH", "aa", RosterEntry.REVOKED);
    }

    private static EncryptionKeyLookup lookup(List<Peer> known, RosterEntry... entries) {
        return lookup(known, null, entries);
    }

    private static EncryptionKeyLookup lookup(
            List<Peer> known, @Nullable String headquarters, RosterEntry... entries) {
        return new EncryptionKeyLookup(
                new EncryptionKeyLookup.Installations(
                        known, Map.of(), List.of(entries), headquarters),
                new RecipientKeyNote(new MemoryStationNotes()));
    }

    @Test
    void allInstallationsOfAStationCanReadIfTheNewestCan() {
        var both = lookup(List.of(told(OLD, 9, "aa"), told(NEW, 1, "bb")));
        assertThat(both.keysOf("KG-OSH")).containsExactly("aa", "bb");
        var older = lookup(List.of(told(OLD, 9, null), told(NEW, 1, "bb")));
        assertThat(older.keysOf("KG-OSH")).containsExactly("bb");
    }

    @Test
    void nothingIsEncryptedIfTheNewestCouldNotRead() {
        var lookup = lookup(List.of(told(OLD, 9, "aa"), told(NEW, 1, null)));
        assertThat(lookup.keysOf("KG-OSH")).isEmpty();
        assertThat(lookup.stations()).isEmpty();
    }

    @Test
    void theRosterGivesTheKeyOfWhoToldNothingYet() {
        assertThat(lookup(List.of(), active(NEW, "cc")).keysOf("KG-OSH")).containsExactly("cc");
        assertThat(lookup(List.of(unheard(NEW)), active(NEW, "cc")).keysOf("KG-OSH"))
                .containsExactly("cc");
        assertThat(lookup(List.of(told(NEW, 1, "dd")), active(NEW, "cc")).keysOf("KG-OSH"))
                .containsExactly("dd");
    }

    @Test
    void aRevokedInstallationReadsNothing() {
        var replaced = lookup(List.of(told(OLD, 1, "aa")), revoked(OLD), active(NEW, "bb"));
        assertThat(replaced.keysOf("KG-OSH")).containsExactly("bb");
        assertThat(replaced.isRevoked("KG-OSH")).isFalse();
        var stolen = lookup(List.of(told(OLD, 1, "aa")), revoked(OLD));
        assertThat(stolen.keysOf("KG-OSH")).isEmpty();
        assertThat(stolen.isRevoked("KG-OSH")).isTrue();
        assertThat(stolen.isRevoked("KG-KAR")).isFalse();
    }

    @Test
    void theAddressOfHeadquartersIsThePinnedStation() {
        var lookup =
                lookup(List.of(), "KG-CENTRE", listed(NEW, "KG-CENTRE", "ee", RosterEntry.ACTIVE));
        assertThat(lookup.keysOf("HQ")).containsExactly("ee");
        assertThat(lookup.stations()).containsExactly("HQ", "KG-CENTRE");
        assertThat(lookup(List.of(), active(NEW, "cc")).keysOf("HQ")).isEmpty();
    }
}
