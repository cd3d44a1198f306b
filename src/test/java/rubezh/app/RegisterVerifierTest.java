package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.security.AuditAction;
import rubezh.store.OpenRegisterTest;
import rubezh.store.file.TestStations;

/** Rows of the station file changed behind the back of the program, as verification tells them. */
class RegisterVerifierTest extends OpenRegisterTest {
    private static final int RECORDS = 20;

    @BeforeEach
    void recordCases() {
        for (int i = 1; i <= RECORDS; i++) {
            seeder.put(recordId(i), seizure(i));
        }
    }

    private static UUID recordId(int number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    private static Seizure seizure(int number) {
        return SeizureShape.SHAPE.with(
                Seizures.complete(), "/header/number", "KG-OSH-A-2026-%06d".formatted(number));
    }

    @Test
    void everyDamagedRowIsNamedAndTheOthersAreChecked() {
        execute("CREATE TEMP TABLE kept AS SELECT seq, sealed FROM revision");
        execute(
                "UPDATE revision SET sealed = (SELECT sealed FROM kept WHERE seq = 9) WHERE seq = 3");
        execute(
                "UPDATE revision SET sealed = (SELECT sealed FROM kept WHERE seq = 3) WHERE seq = 9");
        execute("UPDATE revision SET replica = zeroblob(16) WHERE seq = 12");
        assertThat(codesAndNumbers())
                .contains("STO-004 3", "STO-004 9", "STO-004 12", "REV-013 12")
                .doesNotContain("REV-007 4", "REV-007 10");
    }

    @Test
    void aDamagedChangeNamesItsRecordByTheNumberOfAnEarlierRevision() {
        seeder.put(recordId(5), seizure(5));
        execute("UPDATE revision SET sealed = zeroblob(length(sealed)) WHERE seq = 21");
        assertThat(faults())
                .contains(
                        new VerificationFinding(
                                "STO-004", true, "KG-OSH", 21L, "KG-OSH-A-2026-000005"));
    }

    @Test
    void rowsThatExchangedTheirPlaceInTheChainOrTheirRecordAreNamed() {
        execute("UPDATE revision SET seq = 99 WHERE seq = 3");
        execute("UPDATE revision SET seq = 3 WHERE seq = 4");
        execute("UPDATE revision SET seq = 4 WHERE seq = 99");
        execute("UPDATE revision SET record_id = zeroblob(16) WHERE seq = 8");
        assertThat(codesAndNumbers()).contains("STO-004 3", "STO-004 4", "STO-004 8");
    }

    @Test
    void removedRowsOfTheOwnChainAreAFault() {
        execute("DELETE FROM revision WHERE seq IN (7, 8)");
        assertThat(faults()).contains(new VerificationFinding("REV-013", true, "KG-OSH", 7L, 8L));
    }

    @Test
    void aCutEndOfTheAuditLogIsToldForGood() throws SQLException {
        station.audit().write(AuditAction.PRINT, "page", Map.of());
        register.close();
        String file = "jdbc:sqlite:" + root.resolve("data/station.db");
        try (var connection = DriverManager.getConnection(file);
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM audit WHERE seq > (SELECT max(seq) - 2 FROM audit)");
        }
        for (int time = 1; time <= 2; time++) {
            station = TestStations.open(root);
            register = OpenRegisterFixture.create(station, root.resolve("area"));
            assertThat(faults())
                    .as("sign-in %d after the cut", time)
                    .filteredOn(finding -> finding.code().equals("AUD-002"))
                    .extracting(finding -> finding.arguments().subList(0, 2))
                    .containsExactly(List.of(2L, 0L));
            register.close();
        }
    }

    private List<VerificationFinding> faults() {
        return register.verify(_ -> {}).stream().filter(VerificationFinding::fault).toList();
    }

    private List<String> codesAndNumbers() {
        return faults().stream()
                .filter(finding -> finding.arguments().size() > 1)
                .map(finding -> finding.code() + " " + finding.arguments().get(1))
                .toList();
    }

    private void execute(String sql) {
        station.handle().connections().update(sql);
    }
}
