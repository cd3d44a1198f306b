package rubezh.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterLog;
import rubezh.bundle.roster.RosterRevision;
import rubezh.domain.roster.InstallationRecord;
import rubezh.domain.roster.RosterEntry;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.Repetitions;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/** What holds of rosters follows from the revisions and from who is headquarters alone. */
final class RosterLogTest {
    @TempDir Path folder;

    private MemoryStation hq;
    private MemoryStation next;
    private MemoryStation osh;

    @BeforeEach
    void enrolAPost() {
        hq = new MemoryStation("HQ", 1, folder);
        next = new MemoryStation("HQ", 2, folder);
        osh = new MemoryStation("KG-OSH", 3, folder);
        MemoryEnrolment.enrol(hq, osh);
    }

    private static List<Revision> revisions(MemoryStation at) {
        return at.journal.ofAll().stream().map(StoredRevision::revision).toList();
    }

    private Roster inForce(MemoryStation... known) {
        Set<Revision> all =
                Arrays.stream(known)
                        .flatMap(at -> revisions(at).stream())
                        .collect(Collectors.toSet());
        return RosterLog.of(all, Set.of(hq.signer.replica())).inForce().orElseThrow();
    }

    private static RosterEntry entry(Roster roster, MemoryStation of) {
        return roster.find(of.signer.replica()).orElseThrow();
    }

    private static void revoke(MemoryStation at, MemoryStation revoked) {
        MemoryEnrolment.at(at, () -> MemoryStation.NOW)
                .revoke(revoked.signer.replica(), Optional.of(0L), "украден");
    }

    /** Signs what another installation said of one, as who has the key of headquarters may. */
    private static void say(MemoryStation by, long version, RosterEntry entry) {
        new JournalSeeder(by.journal, by.signer)
                .inNameOf("HQ")
                .write(
                        RecordKind.INSTALLATION.subject(DerivedId.ofInstallation(entry.id())),
                        RecordKind.INSTALLATION
                                .shape()
                                .write(InstallationRecord.of(version, entry)));
    }

    @Test
    void anApprovalWritesTheRosterAndOneInstallation() {
        long before = hq.journal.position();
        MemoryEnrolment.enrol(hq, new MemoryStation("KG-BAT", 4, folder));
        List<Revision> written = revisions(hq);
        assertThat(written.subList((int) before, written.size()))
                .extracting(revision -> revision.subject().kind())
                .containsExactly("installation", "roster");
        assertThat(inForce(hq).whole()).isTrue();
    }

    @Test
    void whatHoldsIsTheSameInAnyOrderAndWithoutWhatDoesNotHold() {
        for (int seed = 0; seed < Repetitions.of(40, 2_000); seed++) {
            var rosters = new RandomRosters(seed, folder);
            rosters.run();
            var all = new ArrayList<>(revisions(rosters.post()));
            Set<UUID> signers =
                    all.stream().map(one -> one.link().replica()).collect(Collectors.toSet());
            Collections.shuffle(all, new Random(seed));
            for (UUID signer : signers) {
                RosterLog log = RosterLog.of(all, Set.of(signer));
                List<RosterRevision> said =
                        all.stream().map(RosterRevision::of).flatMap(Optional::stream).toList();
                RosterLog added = RosterLog.of(List.of(), Set.of(signer));
                for (RosterRevision one : said) {
                    added = added.with(List.of(one));
                }
                assertThat(added.inForce()).as("seed %d", seed).isEqualTo(log.inForce());
                assertThat(RosterLog.of(log.held(), Set.of(signer)).inForce())
                        .as("seed %d", seed)
                        .isEqualTo(log.inForce());
            }
        }
    }

    @Test
    void aRevocationHoldsWhateverAnEarlierProgramListsLater() {
        List<RosterEntry> trusted = inForce(hq).entries();
        revoke(hq, osh);
        EarlierRosters.write(hq, 9, trusted);
        assertThat(entry(inForce(hq), osh).isRevoked()).isTrue();
        say(hq, 10, trusted.getLast());
        MemoryEnrolment.enrol(hq, new MemoryStation("KG-BAT", 4, folder));
        assertThat(entry(inForce(hq), osh).isRevoked()).isTrue();
    }

    @Test
    void aRevocationByAnEarlierProgramHoldsOfAnInstallationWithARecord() {
        RosterEntry revoked = entry(inForce(hq), osh).revokedAfter(0, List.of());
        EarlierRosters.write(hq, 9, List.of(revoked));
        assertThat(entry(inForce(hq), osh).isRevoked()).isTrue();
        var bat = new MemoryStation("KG-BAT", 4, folder);
        MemoryEnrolment.enrol(hq, bat);
        assertThat(entry(inForce(hq), osh).isRevoked()).isTrue();
        assertThat(entry(inForce(hq), bat).isRevoked()).isFalse();
    }

    @Test
    void theFirstChangeAfterARosterOfAnEarlierProgramWritesARecordOfEachInstallation() {
        UUID replica = next.signer.replica();
        next.rosters().pin(new Headquarters(replica, "HQ", MemoryStation.NOW, "asanov"));
        List<RosterEntry> listed = inForce(hq).entries();
        EarlierRosters.write(next, 9, listed);
        RosterLog before = RosterLog.of(revisions(next), Set.of(replica));
        assertThat(before.inForce().orElseThrow().entries()).isEqualTo(listed);
        MemoryEnrolment.at(next, () -> MemoryStation.NOW).renew(Duration.ofDays(1));
        RosterLog after = RosterLog.of(revisions(next), Set.of(replica));
        Roster roster = after.inForce().orElseThrow();
        assertThat(roster.entries()).containsAll(listed).hasSize(listed.size() + 1);
        assertThat(roster.version()).isEqualTo(10);
        assertThat(roster.whole()).isTrue();
        assertThat(after.held())
                .extracting(one -> one.subject().schema())
                .containsOnly("installation/1.0", "roster/2.0")
                .hasSize(4);
    }

    /** Whoever has the key of a former headquarters gives any version. */
    @Test
    void whatARevokedHeadquartersListsDoesNotHoldAndTheNextOneListsAnewWhatDid() {
        MemoryEnrolment.enrol(hq, next, Optional.of(hq.signer.replica()));
        revoke(next, hq);
        RosterEntry thief =
                new RosterEntry(
                        new UUID(7, 7),
                        0,
                        "0f".repeat(32),
                        null,
                        "KG-OSH",
                        null,
                        null,
                        RosterEntry.ACTIVE,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of());
        say(hq, 1, thief);
        say(hq, 99, thief);
        say(hq, 1, entry(inForce(hq, next), osh).revokedAfter(0, List.of()).admitting(List.of()));
        Roster roster = inForce(hq, next);
        assertThat(roster.find(thief.id())).isEmpty();
        assertThat(roster.signer()).isEqualTo(next.signer.replica());
        assertThat(entry(roster, hq).isRevoked()).isTrue();
        assertThat(entry(roster, next).isRevoked()).isFalse();
    }

    /** A bundle of chosen records goes to who has a roster of the thief already. */
    @Test
    void whatIsCarriedSaysWhoWasRevokedFirst() {
        MemoryEnrolment.enrol(hq, next, Optional.of(hq.signer.replica()));
        revoke(next, hq);
        RosterEntry former = entry(inForce(hq, next), hq);
        say(next, 9, former.admitting(List.of("0e".repeat(32))));
        Collection<Revision> carried =
                RosterLog.of(revisions(next), Set.of(hq.signer.replica())).held();
        say(hq, 4, entry(inForce(hq, next), next).revokedAfter(0, List.of()));
        List<Revision> all = new ArrayList<>(revisions(hq));
        all.addAll(carried);
        Roster roster = RosterLog.of(all, Set.of(hq.signer.replica())).inForce().orElseThrow();
        assertThat(entry(roster, next).isRevoked()).isFalse();
        assertThat(entry(roster, hq).isRevoked()).isTrue();
    }

    @Test
    void aMissingRecordIsToldAndNothingElse() {
        List<Revision> all = new ArrayList<>(revisions(hq));
        all.removeIf(one -> RecordKind.INSTALLATION.isOf(one) && one.link().seq() == 2);
        Roster part = RosterLog.of(all, Set.of(hq.signer.replica())).inForce().orElseThrow();
        assertThat(part.whole()).isFalse();
        assertThat(part.entries()).hasSize(1);
    }
}
