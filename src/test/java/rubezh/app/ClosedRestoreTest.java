package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.backup.BackupContents;
import rubezh.backup.BackupService.Confirmation;
import rubezh.backup.BackupService.Occasion;
import rubezh.backup.RestoreService;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;

/** Restore where nobody is signed in: on a new laptop, and over a register that does not open. */
@LongTest
class ClosedRestoreTest {
    private static final int PAGE = 8192;

    @TempDir Path root;
    private Stations stations;
    private Path data;
    private Path backup;

    @BeforeEach
    void aRegisterWithABackupOfOneCase() {
        var station = CliResult.newStation(root, root, "KG-BAT");
        data = root.resolve("stranger");
        stations = CliResult.stations(root, station);
        try (OpenRegister open = open(data)) {
            save(open);
            backup = open.backups().create(Occasion.BY_HAND, _ -> {}).entry().file();
            save(open);
        }
    }

    private static void save(OpenRegister open) {
        var request =
                SaveRequest.ofNew(
                        open.register().newRecordId(), Seizures.complete(), SaveIntent.SAVE);
        assertThat(open.register().record(request)).isInstanceOf(SaveResult.Saved.class);
    }

    private OpenRegister open(Path folder) {
        return stations.open(folder, Optional.of("chief"), CliResult.PHRASE.toCharArray(), _ -> {});
    }

    @Test
    void aNewLaptopNeedsNobodyToSignInAndGoesOnUnderOtherLetters() {
        Path laptop = root.resolve("laptop/station");
        RestoreService service = stations.restores(laptop);
        RestoreService.Inspection inspection = service.inspect(backup);
        assertThat(inspection.station().code()).isEqualTo("KG-BAT");
        assertThat(inspection.contents()).isEqualTo(new BackupContents(1, 2, 0, 1));
        assertThat(inspection.replaces()).isFalse();
        service.restore(backup, null, _ -> {});
        try (OpenRegister open = open(laptop)) {
            assertThat(open.register().catalogue().count(Query.ALL)).isEqualTo(1);
            assertThat(open.notices())
                    .extracting(OpenRegister.Notice::key)
                    .contains("shell.notice.NEW_INCARNATION");
            assertThat(open.station().incarnation()).isNotEqualTo("A");
        }
    }

    @Test
    void overARegisterThatDoesNotOpenAnAdministratorSignsInToTheBackup() throws IOException {
        change(data.resolve("station.db"), 3);
        assertFault(() -> open(data).close(), "STO-003");
        RestoreService service = stations.restores(data);
        assertThat(service.inspect(backup).replaces()).isTrue();
        assertFault(() -> service.restore(backup, null, _ -> {}), "BAK-011");
        var wrong = new Confirmation("chief", "not the password".toCharArray());
        assertFault(() -> service.restore(backup, wrong, _ -> {}), "SEC-001");
        var right = new Confirmation("chief", CliResult.PHRASE.toCharArray());
        service.restore(backup, right, _ -> {});
        try (OpenRegister open = open(data)) {
            assertThat(open.register().catalogue().count(Query.ALL)).isEqualTo(1);
            assertThat(open.notices())
                    .extracting(OpenRegister.Notice::key)
                    .contains("shell.notice.PUT_BACK");
        }
    }

    @Test
    void aRegisterWithADamagedPageOpensForReadingAndIsRestored() throws IOException {
        damageAnIndex();
        try (OpenRegister open = open(data)) {
            assertThat(open.notices())
                    .extracting(OpenRegister.Notice::key)
                    .contains("shell.notice.READ_ONLY_DAMAGED");
            assertFault(() -> save(open), "STO-017");
            assertThat(open.backups().compare(backup).missing().revisions()).isEqualTo(1);
            open.backups().restore(backup, null, _ -> {});
        }
        try (OpenRegister open = open(data)) {
            assertThat(open.register().catalogue().count(Query.ALL)).isEqualTo(1);
            save(open);
        }
    }

    /** Changes a byte of the index of sign-ins, which nothing else than the check reads here. */
    private void damageAnIndex() throws IOException {
        Path file = data.resolve("station.db");
        int page;
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("SELECT pageno FROM dbstat WHERE name = 'draft'")) {
            page = rows.getInt(1);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
        change(file, (page - 1) * PAGE + 3);
    }

    private static void change(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 0x55;
        Files.write(file, bytes);
    }

    @Test
    void theCommandLineRestoresWithoutARegister() {
        var laptop = Map.of("RUBEZH_DATA", root.resolve("new/station").toString());
        CliResult compared = CliResult.run(root, laptop, "backup", "restore", backup.toString());
        assertThat(compared.err()).contains("Nothing was changed", "station KG-BAT");
        CliResult restored =
                CliResult.run(root, laptop, "backup", "restore", backup.toString(), "--yes");
        assertThat(restored.status()).as(restored.err()).isZero();
        var chief = new java.util.HashMap<>(laptop);
        chief.put("RUBEZH_USER", "chief");
        assertThat(CliResult.run(root, chief, "list", "--format", "csv").out().lines()).hasSize(2);
    }
}
