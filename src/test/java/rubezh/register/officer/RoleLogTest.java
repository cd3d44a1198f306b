package rubezh.register.officer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.BodyMutator;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.Seizures;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.json.CanonicalJson;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.officer.RoleGrantWriter.EarlierGrant;
import rubezh.security.Fingerprint;
import rubezh.security.Installation;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.Session;

/** Which role an officer had when he decided, by the records of his station. */
@LongTest
final class RoleLogTest {
    private static final String SUPERVISOR = Role.SUPERVISOR.code();
    private static final Predicate<UUID> ANY = _ -> true;

    private final MemoryRegister post = new MemoryRegister("KG-OSH", 1);

    private static Officer asanov(Role... roles) {
        return new Officer("asanov", "Асанов А.", "captain", Set.of(roles));
    }

    /** Returns the writer of another officer than the one whose decisions are asked about. */
    private static RoleGrantWriter writer(MemoryRegister at) {
        return writer(at, Role.ADMINISTRATOR);
    }

    private static RoleGrantWriter writer(MemoryRegister at, Role role) {
        var officer = new Officer("ivanova", "Иванова И.", "", Set.of(role));
        return writer(at, new Session(officer, at.session().sealer(), at.signer()));
    }

    private static RoleGrantWriter writer(MemoryRegister at, Session session) {
        return new RoleGrantWriter(at.storage().journal(), session, at.station(), at.idSource());
    }

    /** Writes a revision that stands for a decision. */
    private static Revision decision(MemoryRegister at) {
        UUID record = at.register().newRecordId();
        at.register().record(SaveRequest.ofNew(record, Seizures.complete(), SaveIntent.SUBMIT));
        return at.journal().ofRecord(record).getFirst().revision();
    }

    private KnownRole roleAt(Revision decision, Predicate<UUID> speaks) {
        return log(post).roleAt(SUPERVISOR, decision, speaks);
    }

    private static RoleLog log(MemoryRegister at) {
        List<Revision> all = at.journal().ofAll().stream().map(StoredRevision::revision).toList();
        return RoleLog.of(id(), all);
    }

    @Test
    void whoWasGivenTheRoleHasItUntilItIsTakenAway() {
        Revision before = decision(post);
        writer(post).grant(asanov(Role.OFFICER));
        Revision asOfficer = decision(post);
        writer(post).grant(asanov(Role.SUPERVISOR));
        writer(post).grant(asanov(Role.SUPERVISOR, Role.OFFICER));
        Revision asSupervisor = decision(post);
        writer(post).grant(asanov());
        Revision after = decision(post);
        assertThat(roleAt(before, ANY)).isEqualTo(new KnownRole.Unknown());
        assertThat(roleAt(asOfficer, ANY)).isEqualTo(new KnownRole.Denied());
        Revision granting = post.journal().ofRecord(id()).get(1).revision();
        assertThat(roleAt(asSupervisor, ANY))
                .isEqualTo(new KnownRole.Granted(granting.act().at(), "Иванова И.", false));
        assertThat(roleAt(after, ANY)).isEqualTo(new KnownRole.Denied());
    }

    private static UUID id() {
        return DerivedId.ofOfficer("KG-OSH", "asanov");
    }

    @Test
    void aStationSpeaksOnlyForItsOwnOfficers() {
        writer(post).grant(asanov(Role.SUPERVISOR));
        assertThat(roleAt(decision(post), _ -> false)).isEqualTo(new KnownRole.Unknown());
    }

    @Test
    void anotherStationKnowsAnOfficerByTheNameThatHisOwnGivesHim() {
        writer(post).grant(asanov(Role.OFFICER));
        writer(post, Role.SUPERVISOR).grant(new Officer("asanov", "Forged F.", "", Set.of()));
        assertThat(lookup("KG-OSH").officer("KG-OSH", "asanov"))
                .hasValueSatisfying(known -> {
                    assertThat(known.name()).isEqualTo("Асанов А.");
                    assertThat(known.rank()).isEqualTo("captain");
                });
        assertThat(lookup("KG-OSH").officer("KG-KAR", "asanov")).isEmpty();
        assertThat(lookup("KG-KAR").officer("KG-OSH", "asanov"))
                .as("the key is one of another station")
                .isEmpty();
    }

    /** Returns a lookup that knows the key of the post as one of a station. */
    private RoleLookup lookup(String station) {
        var key =
                new Installation(post.signer().replica(), station, Fingerprint.ofKey(new byte[32]));
        return new RoleLookup(post.journal(), _ -> Optional.of(key));
    }

    @Test
    void aGrantByAnybodyButAnAdministratorMeansNothing() {
        writer(post, Role.SUPERVISOR).grant(asanov(Role.SUPERVISOR));
        assertThat(roleAt(decision(post), ANY)).isEqualTo(new KnownRole.Unknown());
    }

    @Test
    void rolesOfBeforeTheRecordsCountFromTheTimeTheAuditLogTells() {
        Revision decision = decision(post);
        Instant since = decision.act().at().toInstant();
        writer(post).write(List.of(new EarlierGrant(asanov(Role.SUPERVISOR), since, "asanov")));
        assertThat(roleAt(decision, ANY))
                .isEqualTo(
                        new KnownRole.Granted(
                                since.atZone(post.station().zone()).toOffsetDateTime(),
                                "asanov",
                                true));
        Instant later = since.plusSeconds(1);
        var other = new MemoryRegister("KG-OSH", 2);
        writer(other).write(List.of(new EarlierGrant(asanov(Role.SUPERVISOR), later, "asanov")));
        assertThat(log(other).roleAt(SUPERVISOR, decision, ANY)).isEqualTo(new KnownRole.Unknown());
    }

    /** Two computers of a station know an officer of the same login each. */
    @Test
    void theComputerOfADecisionKnowsItsOfficerBest() {
        var second = new MemoryRegister("KG-OSH", 2);
        writer(post).grant(asanov(Role.SUPERVISOR));
        writer(second).grant(asanov(Role.OFFICER));
        Revision first = decision(post);
        Revision other = decision(second);
        post.importFrom(second);
        assertThat(roleAt(first, ANY)).isInstanceOf(KnownRole.Granted.class);
        assertThat(roleAt(other, ANY)).isEqualTo(new KnownRole.Denied());
    }

    @Test
    void aRecordOfAnyContentIsReadWithoutAnException() {
        writer(post).write(List.of(new EarlierGrant(asanov(Role.SUPERVISOR), Instant.EPOCH, "x")));
        Revision decision = decision(post);
        Map<String, Object> whole =
                post.journal().ofRecord(id()).getFirst().revision().content().body();
        for (int seed = 0; seed < Repetitions.of(300, 50_000); seed++) {
            var damaged = new MemoryRegister("KG-OSH", 3);
            new JournalSeeder(damaged.journal(), damaged.signer())
                    .write(
                            RecordKind.OFFICER.subject(id()),
                            new BodyMutator(new Random(seed)).damaged(whole));
            assertThat(log(damaged).roleAt(SUPERVISOR, decision, ANY))
                    .as("seed %d", seed)
                    .isNotNull();
        }
    }

    /** Else a hostile record of another station keeps its administrator from signing in. */
    @Test
    void anOfficerIsChangedWhateverOthersWroteInHisRecord() {
        var hostile = new MemoryRegister("KG-HQ", 3);
        writer(post).grant(asanov(Role.OFFICER));
        fill(hostile);
        post.importFrom(hostile);
        writer(post).grant(asanov(Role.SUPERVISOR));
        assertThat(roleAt(decision(post), ANY)).isInstanceOf(KnownRole.Granted.class);
        writer(post).grant(asanov());
        assertThat(roleAt(decision(post), ANY)).isEqualTo(new KnownRole.Denied());
    }

    /** Writes a record of the officer into which not one line more goes. */
    private static void fill(MemoryRegister at) {
        int room = 600;
        boolean written = false;
        while (!written) {
            room += 50;
            List<String> filling = List.of("x".repeat(50_000));
            int size = CanonicalJson.write(Map.of("grants", List.of(), "x", filling)).length;
            int missing = RevisionLine.MAX_BYTES - room - size;
            var texts = new ArrayList<Object>(filling);
            for (; missing > 50_003; missing -= 50_003) {
                texts.add("x".repeat(50_000));
            }
            texts.add("x".repeat(Math.max(0, missing - 3)));
            written = wrote(at, Map.of("grants", List.of(), "x", texts));
        }
    }

    private static boolean wrote(MemoryRegister at, Map<String, Object> body) {
        try {
            new JournalSeeder(at.journal(), at.signer())
                    .write(RecordKind.OFFICER.subject(id()), body);
            return true;
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }

    @Test
    void anOfficerIsChangedWhateverDamageIsInHisRecord() {
        writer(post).write(List.of(new EarlierGrant(asanov(Role.OFFICER), Instant.EPOCH, "x")));
        Map<String, Object> whole =
                post.journal().ofRecord(id()).getFirst().revision().content().body();
        for (int seed = 0; seed < 100; seed++) {
            var damaged = new MemoryRegister("KG-OSH", 3);
            new JournalSeeder(damaged.journal(), damaged.signer())
                    .write(
                            RecordKind.OFFICER.subject(id()),
                            new BodyMutator(new Random(seed)).damaged(whole));
            writer(damaged).grant(asanov(Role.SUPERVISOR));
            assertThat(log(damaged).roleAt(SUPERVISOR, decision(damaged), ANY))
                    .as("seed %d", seed)
                    .isInstanceOf(KnownRole.Granted.class);
        }
    }
}
