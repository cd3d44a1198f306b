package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;
import rubezh.security.Officer;
import rubezh.security.RecoveryCode;
import rubezh.security.Role;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.text.Fault;

/** The last way in: what the code of the recovery sheet opens, and what it does not. */
@LongTest
final class RecoverySheetTest {
    private static final String PASSWORD = "sirena-lampa-gorizont-puma";

    @TempDir Path root;

    private RecoveryCode code;

    @BeforeEach
    void aStationWithASheet() {
        try (OpenStation station = TestStations.create(root)) {
            station.addOfficer(new Officer("bek", "Bek B. B.", "", Set.of(Role.OFFICER)), PASSWORD);
            assertThat(station.accounts().recoverySheetMade()).isEmpty();
            code = renew(station);
            assertThat(station.accounts().recoverySheetMade())
                    .contains(Instant.parse("2026-11-24T20:00:00Z"));
        }
    }

    private static RecoveryCode renew(OpenStation station) {
        var made = new ArrayList<RecoveryCode>();
        station.accounts().renewRecoverySheet(made::add);
        return made.getFirst();
    }

    @Test
    void aSheetThatCouldNotBeSavedLeavesTheOneBeforeValid() {
        try (OpenStation station = TestStations.open(root)) {
            assertThatThrownBy(() ->
                            station.accounts()
                                    .renewRecoverySheet(_ -> {
                                        throw new IllegalStateException("no paper");
                                    }))
                    .hasMessage("no paper");
        }
        recover(code, "asanov");
    }

    private String recover(RecoveryCode with, String login) {
        try (LockedStation locked = TestStations.file(root).open()) {
            return locked.recover(with, login);
        }
    }

    private void assertNoLongerValid(RecoveryCode old) {
        assertFault(() -> recover(old, "asanov"), "SEC-030", Fault.Exit.NOT_PERMITTED);
    }

    @Test
    void theCodeGivesAnAdministratorAOneTimePasswordOnce() {
        String oneTime = recover(code, "asanov");
        assertNoLongerValid(code);
        assertFault(
                () -> TestStations.signIn(root, "asanov", TestStations.PASSWORD),
                "SEC-001",
                Fault.Exit.NOT_PERMITTED);
        try (OpenStation station = TestStations.signIn(root, "asanov", oneTime)) {
            assertThat(station.notices()).isEmpty();
            assertThat(station.session().mustChangePassword()).isTrue();
            station.accounts().changeOwnPassword(oneTime, PASSWORD);
            assertThat(station.accounts().recoverySheetMade()).isEmpty();
            assertThat(station.audit().newest(10))
                    .anySatisfy(entry -> {
                        assertThat(entry.action()).isEqualTo("recover");
                        assertThat(entry.login()).isEqualTo("*");
                        assertThat(entry.object()).isEqualTo("asanov");
                    });
            assertThat(station.audit().verify()).isZero();
            code = renew(station);
        }
        recover(code, "asanov");
    }

    @Test
    void aNewSheetCancelsTheOneBefore() {
        RecoveryCode old = code;
        try (OpenStation station = TestStations.open(root)) {
            code = renew(station);
        }
        assertNoLongerValid(old);
        recover(code, "asanov");
    }

    @Test
    void onlyAnActiveAdministratorIsRecovered() {
        assertFault(() -> recover(code, "bek"), "SEC-031", Fault.Exit.USAGE);
        assertFault(() -> recover(code, "nobody"), "SEC-031", Fault.Exit.USAGE);
        recover(code, "asanov");
    }

    @Test
    void wrongCodesAreDelayedAndNeverCloseTheSheet() {
        RecoveryCode wrong = RecoveryCode.random(new SecureRandom());
        try (LockedStation locked = TestStations.file(root).open()) {
            for (int i = 0; i < 5; i++) {
                assertFault(
                        () -> locked.recover(wrong, "asanov"), "SEC-030", Fault.Exit.NOT_PERMITTED);
            }
            assertFault(() -> locked.recover(code, "asanov"), "SEC-002", Fault.Exit.NOT_PERMITTED);
        }
        change("UPDATE attempt SET failures = 1000, at = 0");
        recover(code, "asanov");
    }

    private void change(String... statements) {
        String address = "jdbc:sqlite:" + root.resolve("data/station.db");
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keepTheSheet() {
        change(
                "ATTACH '" + root.resolve("old") + "' AS old",
                "CREATE TABLE old.sheet AS SELECT * FROM meta WHERE name = 'recovery'");
    }

    private void putTheSheetBack() {
        change(
                "ATTACH '" + root.resolve("old") + "' AS old",
                "UPDATE meta SET value = (SELECT value FROM old.sheet) WHERE name = 'recovery'");
    }

    @Test
    void aUsedSheetPutBackDoesNotOpen() {
        keepTheSheet();
        recover(code, "asanov");
        putTheSheetBack();
        assertFault(() -> recover(code, "asanov"), "SEC-009", Fault.Exit.UNVERIFIED);
    }

    /** A sign-in since names the newer sheet, as it does for the slots of officers. */
    @Test
    void aCancelledSheetPutBackWithoutItsAuditEntryDoesNotOpen() {
        keepTheSheet();
        long entry;
        try (OpenStation station = TestStations.open(root)) {
            renew(station);
            entry = station.audit().newest(1).getFirst().seq();
        }
        TestStations.open(root).close();
        putTheSheetBack();
        change("DELETE FROM audit WHERE seq = " + entry);
        assertFault(() -> recover(code, "asanov"), "SEC-009", Fault.Exit.UNVERIFIED);
    }
}
