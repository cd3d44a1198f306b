package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.PasswordHashCost;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.StationNotice;
import rubezh.store.StationSeeder;
import rubezh.text.Fault;

/** Officers and key slots changed in the file, without the program. */
@LongTest
final class KeySlotTamperingTest {
    private static final String NEW_PASSWORD = "sirena-lampa-gorizont-puma";
    private static final Officer BEK = new Officer("bek", "Bek B. B.", "senior inspector");

    @TempDir Path root;

    @BeforeEach
    void aStationOfTwoOfficers() {
        try (OpenStation station = TestStations.create(root)) {
            station.addOfficer(BEK, NEW_PASSWORD);
        }
    }

    private void change(String... statements) {
        String address = "jdbc:sqlite:" + root.resolve("data/station.db");
        try (Connection connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private OpenStation signIn(String login, String password) {
        LockedStation locked = TestStations.file(root).open();
        try {
            return locked.unlock(login, password, _ -> {});
        } catch (RuntimeException refused) {
            locked.close();
            throw refused;
        }
    }

    private void changePasswordAndPutTheOldSlotBack() {
        change(
                "ATTACH '" + root.resolve("old") + "' AS old",
                "CREATE TABLE old.slot AS SELECT * FROM keyslot WHERE login = 'asanov'");
        try (OpenStation station = signIn("asanov", TestStations.PASSWORD)) {
            station.accounts().changeOwnPassword(TestStations.PASSWORD, NEW_PASSWORD);
        }
        signIn("asanov", NEW_PASSWORD).close();
        change(
                "ATTACH '" + root.resolve("old") + "' AS old",
                "UPDATE keyslot SET (version, salt, wrapped) ="
                        + " (SELECT version, salt, wrapped FROM old.slot) WHERE login = 'asanov'");
    }

    @Test
    void anOldSlotPutBackDoesNotOpen() {
        changePasswordAndPutTheOldSlotBack();
        assertFault(
                () -> signIn("asanov", TestStations.PASSWORD), "SEC-009", Fault.Exit.UNVERIFIED);
        assertFault(() -> signIn("asanov", NEW_PASSWORD), "SEC-001", Fault.Exit.NOT_PERMITTED);
        signIn("bek", NEW_PASSWORD).close();
    }

    private void deactivateAndPutTheSlotBack() {
        change(
                "ATTACH '" + root.resolve("old") + "' AS old",
                "CREATE TABLE old.slot AS SELECT * FROM keyslot WHERE login = 'bek'");
        try (OpenStation station = signIn("asanov", TestStations.PASSWORD)) {
            station.accounts().deactivate("bek", "");
        }
        signIn("asanov", TestStations.PASSWORD).close();
        change(
                "ATTACH '" + root.resolve("old") + "' AS old",
                "DELETE FROM keyslot WHERE login = 'bek'",
                "INSERT INTO keyslot SELECT * FROM old.slot");
    }

    @Test
    void aDeactivatedLoginPutBackDoesNotOpen() {
        deactivateAndPutTheSlotBack();
        assertFault(() -> signIn("bek", NEW_PASSWORD), "SEC-009", Fault.Exit.UNVERIFIED);
        try (OpenStation station = signIn("asanov", TestStations.PASSWORD)) {
            assertThat(station.accounts().list())
                    .extracting(OfficerAccount::status)
                    .containsExactly(AccountStatus.ACTIVE, AccountStatus.DEACTIVATED);
        }
    }

    /** Without the entry about it, the sign-ins since, and where those are gone the mark, tell. */
    @Test
    void aDeactivatedLoginPutBackWithoutItsAuditEntryDoesNotOpen() {
        deactivateAndPutTheSlotBack();
        long deactivation;
        try (OpenStation station = signIn("asanov", TestStations.PASSWORD)) {
            deactivation =
                    station.audit().newest(Integer.MAX_VALUE).stream()
                            .filter(entry -> entry.action().equals("deactivate"))
                            .findFirst()
                            .orElseThrow()
                            .seq();
        }
        change("DELETE FROM audit WHERE seq = " + deactivation);
        assertFault(() -> signIn("bek", NEW_PASSWORD), "SEC-009", Fault.Exit.UNVERIFIED);
        try (OpenStation station = signIn("asanov", TestStations.PASSWORD)) {
            new StationSeeder(station).put(new UUID(0x7000, 1), Seizures.complete());
        }
        change("DELETE FROM audit WHERE seq > " + deactivation);
        assertFault(() -> signIn("bek", NEW_PASSWORD), "SEC-009", Fault.Exit.UNVERIFIED);
    }

    private long numberOf(String action) {
        try (OpenStation station = signIn("bek", NEW_PASSWORD)) {
            return station.audit().newest(Integer.MAX_VALUE).stream()
                    .filter(entry -> entry.action().equals(action))
                    .findFirst()
                    .orElseThrow()
                    .seq();
        }
    }

    private void assertTheOldPasswordDoesNotOpen() {
        assertFault(
                () -> signIn("asanov", TestStations.PASSWORD), "SEC-009", Fault.Exit.UNVERIFIED);
    }

    /** Every sign-in since, of any officer, names the newer slot too. */
    @Test
    void anOldSlotPutBackWithoutItsAuditEntryDoesNotOpen() throws IOException {
        changePasswordAndPutTheOldSlotBack();
        change("DELETE FROM audit WHERE seq = " + numberOf("change-password"));
        assertTheOldPasswordDoesNotOpen();
        deleteTheMark();
        assertTheOldPasswordDoesNotOpen();
    }

    /** The mark outside knows the newer slot; the records show that the log is no older one. */
    @Test
    void anOldSlotPutBackWithACutAuditLogDoesNotOpen() throws IOException {
        changePasswordAndPutTheOldSlotBack();
        long change = numberOf("change-password");
        record();
        change("DELETE FROM audit WHERE seq >= " + change);
        assertTheOldPasswordDoesNotOpen();
        deleteTheMark();
        try (OpenStation station = signIn("asanov", TestStations.PASSWORD)) {
            assertThat(station.notices()).contains(StationNotice.NEW_INCARNATION);
        }
    }

    @Test
    void anOldSlotPutBackWithAHoleInTheAuditLogDoesNotOpen() throws IOException {
        changePasswordAndPutTheOldSlotBack();
        long change = numberOf("change-password");
        record();
        change("DELETE FROM audit WHERE seq BETWEEN " + change + " AND " + lastSignIn());
        assertTheOldPasswordDoesNotOpen();
        deleteTheMark();
        try (OpenStation station = signIn("asanov", TestStations.PASSWORD)) {
            assertThat(station.notices())
                    .contains(StationNotice.AUDIT_CHANGED, StationNotice.NEW_INCARNATION);
            assertThat(station.audit().verify()).isPositive();
        }
    }

    private void record() {
        try (OpenStation station = signIn("bek", NEW_PASSWORD)) {
            new StationSeeder(station).put(new UUID(0x7000, 1), Seizures.complete());
        }
    }

    private long lastSignIn() {
        try (var connections = new Connections(new Database(root.resolve("data/station.db")))) {
            // Then a record, then the end.
            return connections
                    .query("SELECT max(seq) - 2 FROM audit", row -> row.getLong(1))
                    .getFirst();
        }
    }

    private void deleteTheMark() throws IOException {
        try (var marks = Files.newDirectoryStream(root.resolve("marks"), "*.mark")) {
            for (Path mark : marks) {
                Files.delete(mark);
            }
        }
    }

    /** Everybody can write failed sign-ins, and nothing else. */
    @Test
    void anEntryForgedWithThePublicKeyIsNotBelieved() {
        changePasswordAndPutTheOldSlotBack();
        try (var connections = new Connections(new Database(root.resolve("data/station.db")))) {
            connections.write(connection -> {
                byte[] key = StationMetadata.readMeta(connection, StationMetadata.FAILURE_KEY);
                AuditLog.append(
                        connection,
                        AuditCodec.beforeSignIn(key, new SecureRandom()),
                        new Audit.Entry(
                                AuditRow.last(connection).seq() + 1,
                                Instant.EPOCH,
                                "asanov",
                                "change-password",
                                "asanov",
                                Map.of("version", "1", "name", "Other", "rank", "")));
                return true;
            });
        }
        assertTheOldPasswordDoesNotOpen();
        try (OpenStation station = signIn("bek", NEW_PASSWORD)) {
            assertThat(station.notices()).contains(StationNotice.AUDIT_CHANGED);
            assertThat(station.audit().verify()).isPositive();
        }
    }

    /** Otherwise nobody could use a backup from before a change of password. */
    @Test
    void aWholeOlderRegisterPutBackOpensWithItsPassword() throws IOException {
        record();
        byte[] older = Files.readAllBytes(root.resolve("data/station.db"));
        try (OpenStation station = signIn("asanov", TestStations.PASSWORD)) {
            station.accounts().changeOwnPassword(TestStations.PASSWORD, NEW_PASSWORD);
        }
        record();
        Files.write(root.resolve("data/station.db"), older);
        try (OpenStation station = signIn("asanov", TestStations.PASSWORD)) {
            assertThat(station.notices()).containsExactly(StationNotice.PUT_BACK);
        }
    }

    @ParameterizedTest
    @CsvSource({"name, Another A. A.", "rank, colonel", "rank, senior inspector"})
    void anotherNameOrRankIsToldAndNotUsed(String column, String value) {
        change("UPDATE keyslot SET " + column + " = '" + value + "' WHERE login = 'bek'");
        for (String login : List.of("asanov", "bek")) {
            String password = login.equals("bek") ? NEW_PASSWORD : TestStations.PASSWORD;
            try (OpenStation station = signIn(login, password)) {
                assertThat(station.noticeArguments(StationNotice.OFFICER_CHANGED))
                        .containsExactly("bek");
                assertThat(station.officers().find("bek")).contains(BEK);
                if (login.equals("bek")) {
                    assertThat(station.session().officer()).isEqualTo(BEK);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1048576, 16", "1048576, 5", "65536, 100000", "8, 3"})
    void aSlotThatWouldNotEndOrIsTooWeakIsRefused(int memoryKiB, int passes) {
        change("UPDATE keyslot SET memory_kib = " + memoryKiB + ", passes = " + passes);
        assertFault(
                () -> signIn("asanov", TestStations.PASSWORD), "SEC-007", Fault.Exit.UNVERIFIED);
    }

    @Test
    void anUnknownLoginCostsAsMuchAsAKnownOne() {
        try (OpenStation station = signIn("bek", NEW_PASSWORD)) {
            KeySlots slots = station.handle().keySlots();
            assertThat(slots.decoy(PasswordHashCost.STANDARD).hashCost())
                    .isEqualTo(slots.find("bek").orElseThrow().hashCost())
                    .isNotEqualTo(PasswordHashCost.STANDARD);
        }
    }
}
