package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.Seizures;
import rubezh.security.Audit.Acknowledgement;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;

/** A fault that stays for ever is information once somebody has looked into it. */
@LongTest
class AcknowledgementTest {
    private static final UUID RECORD = new UUID(0x0193_0000_0000_7000L, 1);
    private static final String PASSWORD = "sirena-lampa-gorizont-puma";
    private static final String REASON = "restored after the disk was replaced";

    @TempDir Path root;

    private OpenRegister open() {
        return register(TestStations.open(root));
    }

    private OpenRegister register(OpenStation station) {
        return OpenRegisterFixture.create(station, root.resolve("area"));
    }

    private OpenRegister signIn(String login) {
        return register(TestStations.signIn(root, login, PASSWORD));
    }

    /** Puts a backup back of which the last sign-in is missing. */
    private void restore() throws IOException {
        Path file = root.resolve("data/station.db");
        byte[] backup = Files.readAllBytes(file);
        open().close();
        Files.write(file, backup);
    }

    private static List<VerificationFinding> faults(List<VerificationFinding> findings) {
        return findings.stream().filter(VerificationFinding::fault).toList();
    }

    @Test
    void aRestoredBackupIsInformationOnceAcknowledged() throws IOException {
        TestStations.create(root).close();
        restore();
        try (OpenRegister register = open()) {
            assertThat(faults(register.verify(_ -> {})))
                    .extracting(VerificationFinding::code)
                    .containsExactly("AUD-002");
            List<VerificationFinding> after = register.acknowledge(REASON, _ -> {});
            assertThat(faults(after)).isEmpty();
            assertThat(after)
                    .singleElement()
                    .extracting(VerificationFinding::acknowledged)
                    .extracting(Acknowledgement::officer, Acknowledgement::reason)
                    .containsExactly("Asanov A. A.", REASON);
        }
        try (OpenRegister register = open()) {
            assertThat(faults(register.verify(_ -> {}))).isEmpty();
        }
    }

    @Test
    void aBackupRestoredAfterwardsIsAFaultAgain() throws IOException {
        TestStations.create(root).close();
        restore();
        try (OpenRegister register = open()) {
            register.acknowledge(REASON, _ -> {});
        }
        restore();
        try (OpenRegister register = open()) {
            List<VerificationFinding> findings = register.verify(_ -> {});
            assertThat(findings).hasSize(2);
            assertThat(faults(findings)).hasSize(1);
        }
    }

    @Test
    void aForkIsInformationOnceAcknowledgedAndAnotherIsAFault() {
        OpenStation station = TestStations.create(root);
        try (OpenRegister register = register(station)) {
            new StationSeeder(station).put(RECORD, Seizures.complete());
            acceptTwin(station);
            assertThat(faults(register.verify(_ -> {})))
                    .extracting(VerificationFinding::code)
                    .containsExactly("REV-012");
            assertThat(faults(register.acknowledge(REASON, _ -> {}))).isEmpty();
            assertThat(faults(register.verify(_ -> {}))).isEmpty();
            acceptTwin(station);
            assertThat(faults(register.verify(_ -> {}))).isNotEmpty();
        }
    }

    private static void acceptTwin(OpenStation station) {
        station.journal()
                .accept(
                        List.of(
                                RevisionChains.entry(
                                        station.session().signer(),
                                        1,
                                        Optional.empty(),
                                        UUID.randomUUID())),
                        () -> {});
        station.catalogue().refresh(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERVISOR, true",
        "ADMINISTRATOR, true",
        "OFFICER, false",
        "SYNC_STAFF, false",
        "AUDITOR, false"
    })
    void aSupervisorOrAdministratorAcknowledges(Role role, boolean allowed) throws IOException {
        try (OpenStation station = TestStations.create(root)) {
            station.addOfficer(new Officer("bek", "Bek B. B.", "", Set.of(role)), PASSWORD);
        }
        restore();
        try (OpenRegister register = signIn("bek")) {
            if (allowed) {
                assertThat(faults(register.acknowledge(REASON, _ -> {}))).isEmpty();
            } else {
                assertFault(() -> register.acknowledge(REASON, _ -> {}), "SEC-011");
                assertThat(faults(register.verify(_ -> {}))).hasSize(1);
            }
        }
    }
}
