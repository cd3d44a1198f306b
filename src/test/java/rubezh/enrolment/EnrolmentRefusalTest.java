package rubezh.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryEnrolment;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.verify.UnknownSenderPolicy.TrustWords;
import rubezh.fixtures.BodyMutator;
import rubezh.fixtures.JournalSeeder;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.progress.Progress;
import rubezh.security.KeyWords;
import rubezh.text.Fault;

/** What is refused when installations are enrolled, each with its code. */
final class EnrolmentRefusalTest extends TwoStationsFixture {
    private static final Duration YEAR = EnrolmentService.USUAL_VALIDITY;

    private static EnrolmentService enrolment(MemoryStation at) {
        return MemoryEnrolment.at(at, () -> MemoryStation.NOW);
    }

    private static KeyWords words(MemoryStation of) {
        return of.exchange.self().fingerprint().words();
    }

    private Approval approve(MemoryStation of, KeyWords named, boolean becomes) {
        var request = EnrolmentRequest.of(enrolment(of).request(), "request.json");
        var target = folder.resolve("approval.json");
        var approval =
                new ApprovalRequest(
                        request, new TrustWords(named), Optional.empty(), becomes, target);
        return enrolment(hq).approve(approval, Progress.NONE);
    }

    @Test
    void aRequestThatWasChangedIsNotRead() throws IOException {
        Path file = folder.resolve("request.json");
        String request = new String(enrolment(osh).request(), "UTF-8");
        Files.writeString(file, request.replace("KG-OSH", "KG-BAT"));
        assertThat(code(() -> enrolment(hq).read(file))).isEqualTo("ENR-002");
        Files.writeString(file, "{}");
        assertThat(code(() -> enrolment(hq).read(file))).isEqualTo("ENR-001");
        Files.writeString(file, "PK no text");
        assertThat(code(() -> enrolment(hq).read(file))).isEqualTo("ENR-001");
        assertThat(code(() -> enrolment(hq).read(folder))).isEqualTo("BND-041");
        assertThat(code(() -> enrolment(hq).read(folder.resolve("none")))).isEqualTo("BND-043");
    }

    @Test
    void aRequestOfAStationThatCouldNotBeNamedSoIsNotRead() {
        assertThat(signed("KG-OSH", "Ош")).isEqualTo("read");
        assertThat(signed("KG-" + "X".repeat(300), "Ош")).isEqualTo("ENR-001");
        assertThat(signed("KG-OSH", "Ош".repeat(30_000))).isEqualTo("ENR-001");
        assertThat(signed("KG-OSH", "Ош\nKG-HQ")).isEqualTo("ENR-001");
    }

    private String signed(String code, String name) {
        EnrolmentRequest own = EnrolmentRequest.of(enrolment(osh).request(), "x");
        var request =
                new EnrolmentRequest(
                        own.replica(),
                        own.publicKey(),
                        null,
                        code,
                        name,
                        "Osh",
                        own.program(),
                        own.at(),
                        false);
        try {
            EnrolmentRequest.of(request.sign(osh.signer), "x");
            return "read";
        } catch (Fault refused) {
            return refused.code();
        }
    }

    @Test
    void aRequestOfAnotherKindIsToldAsSuch() {
        var training = new MemoryStation("KG-KAR", 3, folder, true);
        var request = EnrolmentRequest.of(enrolment(training).request(), "x");
        assertThat(enrolment(hq).status().isOfOtherKind(request)).isTrue();
        assertThat(enrolment(training).status().isOfOtherKind(request)).isFalse();
    }

    @Test
    void aRequestOfAnotherKeyOrAnotherKindIsNotApproved() {
        assertThat(code(() -> approve(osh, words(hq), true))).isEqualTo("ENR-003");
        assertThat(code(() -> approve(hq, words(hq), true))).isEqualTo("ENR-007");
        var training = new MemoryStation("KG-KAR", 3, folder, true);
        assertThat(code(() -> approve(training, words(training), true))).isEqualTo("ENR-008");
        assertThat(code(() -> approve(osh, words(osh), false))).isEqualTo("ENR-004");
        assertThat(enrolment(hq).status().roster()).isEmpty();
        assertThat(enrolment(hq).status().headquarters()).isEmpty();
    }

    @Test
    void onlyHeadquartersWritesTheRosterAndNeverRevokesItself() {
        var approval = approve(osh, words(osh), true);
        osh.exchange.join(approval.file().file(), new TrustWords(words(hq)), Progress.NONE);
        UUID own = hq.signer.replica();
        UUID post = osh.signer.replica();
        assertThat(code(() -> enrolment(osh).renew(YEAR))).isEqualTo("ENR-004");
        assertThat(revoke(osh, own, "украден")).isEqualTo("ENR-004");
        assertThat(revoke(hq, own, "украден")).isEqualTo("ENR-010");
        assertThat(revoke(hq, new UUID(9, 9), "украден")).isEqualTo("ENR-006");
        assertThat(revoke(hq, post, " ")).isEqualTo("ENR-011");
        assertThat(revoke(hq, post, "украден")).isEqualTo("null");
        assertThat(revoke(hq, post, "украден")).isEqualTo("ENR-009");
        assertThat(code(() -> approve(osh, words(osh), true))).isEqualTo("ENR-009");
    }

    private static String revoke(MemoryStation at, UUID replica, String reason) {
        return code(() -> enrolment(at).revoke(replica, Optional.empty(), reason));
    }

    @Test
    void aBundleWithoutARosterOfItsSenderMakesNobodyHeadquarters() {
        osh.record("one");
        var bundle = osh.exportAll("osh.json");
        var named = new TrustWords(words(osh));
        assertThat(code(() -> hq.exchange.join(bundle, named, Progress.NONE))).isEqualTo("ENR-005");
        assertThat(enrolment(hq).status().headquarters()).isEmpty();
        assertThat(hq.journal.position()).isZero();
    }

    /** Rosters with wrong values anywhere, signed by the key of a post, stand in nobody's way. */
    @Test
    void aRosterThatAPostSignsIsWrittenOver() {
        approve(osh, words(osh), true);
        var seeder = new JournalSeeder(osh.journal, osh.signer);
        for (int seed = 0; seed < 20; seed++) {
            Roster before = inForce();
            var next = new HashMap<>(before.revision().content().body());
            next.put("version", before.version() + 1);
            seeder.write(
                    RecordKind.ROSTER.subject(DerivedId.ROSTER),
                    seed == 0 ? next : new BodyMutator(new Random(seed)).damaged(next));
            hq.journal.accept(osh.journal.ofAll(), () -> {});
            assertThat(inForce()).as("seed %d", seed).isEqualTo(before);
            Roster renewed = enrolment(hq).renew(YEAR);
            assertThat(inForce()).as("seed %d", seed).isEqualTo(renewed);
            assertThat(renewed.version()).isEqualTo(before.version() + 1);
            assertThat(renewed.entries()).isEqualTo(before.entries());
            assertThat(renewed.revision().link().parents()).containsExactly(before.revision().id());
        }
    }

    /** Read in part it would, say, take a revocation back. */
    @Test
    void aRosterOfHeadquartersThatIsNotReadWhollyOrMarkedAsAnErrorDoesNotHold() {
        approve(osh, words(osh), true);
        Roster before = inForce();
        var next = new HashMap<>(before.revision().content().body());
        next.put("version", before.version() + 1);
        var seeder = new JournalSeeder(hq.journal, hq.signer);
        seeder.cancel(RecordKind.ROSTER.subject(DerivedId.ROSTER), next);
        assertThat(inForce()).isEqualTo(before);
        var unread = new HashMap<>(next);
        unread.put("count", "x");
        seeder.write(RecordKind.ROSTER.subject(DerivedId.ROSTER), unread);
        assertThat(inForce()).isEqualTo(before);
        seeder.write(RecordKind.ROSTER.subject(DerivedId.ROSTER), next);
        assertThat(inForce().version()).isEqualTo(before.version() + 1);
    }

    private Roster inForce() {
        return enrolment(hq).status().roster().orElseThrow();
    }
}
