package rubezh.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryEnrolment;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.RefusedRecord;
import rubezh.bundle.verify.UnknownSenderPolicy.Reject;
import rubezh.progress.Progress;
import rubezh.security.AuditAction;

/** Headquarters lets in single cases that a computer had not sent before it was revoked. */
final class AdmittedCaseTest extends TwoStationsFixture {
    private MemoryStation kar;
    private UUID genuine;
    private Path unsent;

    @BeforeEach
    void revokeAPostThatHadNotSentAll() {
        kar = new MemoryStation("KG-KAR", 3, folder);
        MemoryEnrolment.enrol(hq, osh);
        MemoryEnrolment.enrol(hq, kar);
        osh.record("sent");
        take(hq, osh.exportAll("sent.json"));
        genuine = osh.record("genuine");
        osh.record("of the thief");
        unsent = osh.exportAll("unsent.json");
        enrolment(hq).revoke(osh.signer.replica(), Optional.empty(), "украден");
    }

    private static EnrolmentService enrolment(MemoryStation at) {
        return MemoryEnrolment.at(at, () -> MemoryStation.NOW);
    }

    private static ImportPreview take(MemoryStation at, Path bundle) {
        try (ImportPreview preview = at.exchange.preview(bundle, new Reject(), Progress.NONE)) {
            at.exchange.apply(preview, Progress.NONE);
            return preview;
        }
    }

    private List<Long> held(MemoryStation at) {
        return at.journal.ofReplica(osh.signer.replica(), 1, Long.MAX_VALUE).stream()
                .map(revision -> revision.revision().link().seq())
                .toList();
    }

    private String admit(MemoryStation at, String name, String reason) {
        return code(() -> enrolment(at).admit(unsent, List.of(name), reason, Progress.NONE));
    }

    @Test
    void theRefusedCasesOfABundleAreListedByWhatTheySay() {
        List<RefusedRecord> refused = hq.exchange.revoked(unsent, Progress.NONE);
        assertThat(refused).hasSize(2);
        RefusedRecord first = refused.getFirst();
        assertThat(first.recordId()).isEqualTo(genuine);
        assertThat(first.station()).isEqualTo("KG-OSH");
        assertThat(first.ids()).hasSize(1);
        assertThat(first.known()).isFalse();
        assertThat(enrolment(hq).status().roster().orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void anAdmittedCaseComesWithTheNextImportAndNothingElseDoes() {
        assertThat(admit(hq, genuine.toString(), "по бумажному журналу")).isEqualTo("null");
        ImportPreview taken = take(hq, unsent);
        assertThat(taken.counts().added()).isEqualTo(1);
        assertThat(taken.counts().refused()).isEqualTo(1);
        assertThat(held(hq)).containsExactly(1L, 2L);
        assertThat(hq.journal.ofRecord(genuine)).hasSize(1);
    }

    @Test
    void whatStandsBeforeAnAdmittedCaseDoesNotCountWithIt() {
        UUID last = osh.record("found on a second stick");
        unsent = osh.exportAll("second.json");
        assertThat(admit(hq, last.toString(), "по бумажному журналу")).isEqualTo("null");
        take(hq, unsent);
        assertThat(held(hq)).containsExactly(1L, 4L);
    }

    @Test
    void otherStationsTakeItFromHeadquarters() {
        admit(hq, genuine.toString(), "по бумажному журналу");
        take(hq, unsent);
        assertThat(take(kar, hq.exportAll("all.json")).counts().refused()).isZero();
        assertThat(held(kar)).containsExactly(1L, 2L);
        assertThat(take(kar, unsent).counts().refused()).isEqualTo(1);
    }

    @Test
    void onlyHeadquartersAdmitsForAReasonWhatIsRefused() {
        String name = genuine.toString();
        assertThat(admit(kar, name, "по бумажному журналу")).isEqualTo("ENR-004");
        assertThat(admit(hq, name, "  ")).isEqualTo("ENR-018");
        assertThat(admit(hq, new UUID(7, 7).toString(), "по журналу")).isEqualTo("ENR-019");
        assertThat(enrolment(hq).status().roster().orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void aCaseAdmittedBeforeStaysAdmittedWithTheNext() {
        UUID last = osh.record("found on a second stick");
        admit(hq, genuine.toString(), "по бумажному журналу");
        unsent = osh.exportAll("second.json");
        admit(hq, last.toString(), "по бумажному журналу");
        enrolment(hq).renew(EnrolmentService.USUAL_VALIDITY);
        take(hq, unsent);
        assertThat(held(hq)).containsExactly(1L, 2L, 4L);
    }

    @Test
    void theAuditLogHasTheCaseAndTheReason() {
        admit(hq, genuine.toString(), "по бумажному журналу");
        assertThat(hq.auditEntries())
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo(AuditAction.ROSTER.code());
                    assertThat(entry.object()).isEqualTo(genuine.toString());
                    assertThat(entry.detail()).containsEntry("reason", "по бумажному журналу");
                });
    }
}
