package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.audit.AuditQuery;
import rubezh.backup.BackupComparison;
import rubezh.backup.BackupContents;
import rubezh.backup.BackupService;
import rubezh.backup.BackupService.Condition;
import rubezh.backup.BackupService.Occasion;
import rubezh.backup.BackupService.Place;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.fixtures.Seizures;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;

/** Backups of a real register, rehearsed, compared and restored. */
class BackupTest {
    @TempDir Path root;

    private OpenRegister create() {
        return OpenRegisterFixture.create(TestStations.create(root), root.resolve("area"));
    }

    private OpenRegister open() {
        return OpenRegisterFixture.create(TestStations.open(root), root.resolve("area"));
    }

    private static UUID save(OpenRegister open) {
        UUID id = open.register().newRecordId();
        var request = SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SAVE);
        assertThat(open.register().record(request)).isInstanceOf(SaveResult.Saved.class);
        return id;
    }

    @Test
    void aBackupIsCompleteAndTheRegisterGoesOn() {
        try (OpenRegister open = create()) {
            save(open);
            BackupService.Entry entry = open.backups().create(Occasion.BY_HAND, _ -> {}).entry();
            assertThat(entry.file().getFileName().toString())
                    .matches("KG-OSH-[0-9a-f]{8}-20261124T200000Z\\.backup");
            assertThat(open.backups().list()).containsExactly(entry);
            assertThat(open.backups().rehearse(entry.file(), _ -> {}).findings()).isEmpty();
            save(open);
            BackupComparison change = open.backups().compare(entry.file());
            assertThat(change.contents()).isEqualTo(new BackupContents(1, 1, 0, 1));
            assertThat(change.missing()).isEqualTo(new BackupContents(1, 1, 0, 0));
            assertThat(change.added()).isEqualTo(new BackupContents(0, 0, 0, 0));
            assertThat(change.lostRecords()).isEqualTo(1);
            assertThat(change.lostNumbers()).hasSize(1);
        }
    }

    @Test
    void aRestoredRegisterHasWhatTheBackupHadAndGivesNoNumberTwice() {
        UUID kept;
        UUID lost;
        @Nullable String number;
        try (OpenRegister open = create()) {
            kept = save(open);
            Path backup = open.backups().create(Occasion.BY_HAND, _ -> {}).entry().file();
            lost = save(open);
            number = number(open, lost);
            open.backups().restore(backup, null, _ -> {});
        }
        try (OpenRegister open = open()) {
            assertThat(open.register().open(kept)).isPresent();
            assertThat(open.register().open(lost)).isEmpty();
            assertThat(open.notices())
                    .extracting(OpenRegister.Notice::key)
                    .contains("shell.notice.PUT_BACK");
            assertThat(number(open, save(open))).isNotEqualTo(number);
            assertThat(open.verify(_ -> {}).stream().filter(VerificationFinding::fault))
                    .extracting(VerificationFinding::code)
                    .containsExactly("AUD-002");
        }
        assertThat(data("before-restore-")).isNotEmpty();
    }

    private static @Nullable String number(OpenRegister open, UUID id) {
        return open.register().open(id).orElseThrow().seizure().header().number();
    }

    private List<Path> data(String beginning) {
        try (var files = Files.list(root.resolve("data"))) {
            return files.filter(f -> f.getFileName().toString().startsWith(beginning)).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theRegisterBeforeARestoreIsInABackupToo() {
        UUID lost;
        try (OpenRegister open = create()) {
            Path backup = open.backups().create(Occasion.BY_HAND, _ -> {}).entry().file();
            Path away = root.resolve("away").resolve(backup.getFileName());
            move(backup, away);
            lost = save(open);
            open.backups().restore(away, null, _ -> {});
        }
        try (OpenRegister open = open()) {
            assertThat(open.register().open(lost)).isEmpty();
            Path before = open.backups().list().getLast().file();
            assertThat(open.backups().compare(before).added().revisions()).isEqualTo(1);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.move(from, to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void cancellingLeavesNoFileWhenEverItIsDone() throws IOException {
        try (OpenRegister open = create()) {
            for (int i = 0; i < 20; i++) {
                save(open);
            }
            Path second = root.resolve("stick");
            open.backups().choose(Place.SECOND, second);
            var calls = new AtomicInteger();
            open.backups().create(Occasion.BY_HAND, _ -> calls.incrementAndGet());
            int recorded = open.audit().select(AuditQuery.ALL).count();
            assertThat(calls.get()).as("calls while SQLite copies, too").isGreaterThan(2);
            for (int last = 1; last <= calls.get(); last++) {
                assertCancelled(open, last);
            }
            for (Path folder : List.of(open.backups().folder(), second)) {
                try (var files = Files.list(folder)) {
                    assertThat(files).hasSize(1);
                }
            }
            assertThat(open.audit().select(AuditQuery.ALL).count()).isEqualTo(recorded);
            assertThat(open.backups().status().failure()).isNull();
        }
    }

    private static void assertCancelled(OpenRegister open, int last) {
        var calls = new AtomicInteger();
        assertThatThrownBy(() ->
                        open.backups()
                                .create(
                                        Occasion.BY_HAND,
                                        _ -> {
                                            if (calls.incrementAndGet() == last) {
                                                throw new CancellationException();
                                            }
                                        }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aDamagedBackupIsFoundAndNotRestored() throws SQLException {
        try (OpenRegister open = create()) {
            save(open);
            Path backup = open.backups().create(Occasion.BY_HAND, _ -> {}).entry().file();
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
                    var statement = connection.createStatement()) {
                statement.execute("UPDATE revision SET sealed = zeroblob(length(sealed))");
            }
            BackupService.Rehearsal rehearsal = open.backups().rehearse(backup, _ -> {});
            assertThat(rehearsal.findings())
                    .extracting(VerificationFinding::code)
                    .contains("STO-004");
            assertThat(rehearsal.isSound()).isFalse();
            assertThat(open.backups().list().getFirst().condition()).isEqualTo(Condition.UNSOUND);
            assertThat(open.backups().status().newest()).as("not counted").isNull();
        }
    }

    @Test
    void aBackupThatTheKeysDoNotOpenIsRefusedAndTheRegisterGoesOn() throws SQLException {
        try (OpenRegister open = create()) {
            Path backup = open.backups().create(Occasion.BY_HAND, _ -> {}).entry().file();
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
                    var statement = connection.createStatement()) {
                statement.execute("UPDATE audit SET sealed = zeroblob(length(sealed))");
            }
            assertFault(() -> open.backups().restore(backup, null, _ -> {}), "BAK-002");
            save(open);
            assertThat(open.backups().list()).hasSize(1);
        }
    }

    @Test
    void aBackupOfAnotherRegisterIsRefused() {
        Path other;
        try (OpenRegister open =
                OpenRegisterFixture.create(
                        TestStations.createAnew(root.resolve("other")), root.resolve("area"))) {
            other = open.backups().create(Occasion.BY_HAND, _ -> {}).entry().file();
        }
        try (OpenRegister open = create()) {
            assertFault(() -> open.backups().restore(other, null, _ -> {}), "BAK-004");
            save(open);
        }
    }

    @Test
    void aFolderThatTakesNoFileIsToldAndNothingIsLeft() throws IOException {
        try (OpenRegister open = create()) {
            Files.writeString(open.backups().folder(), "a file where the folder should be");
            assertFault(() -> open.backups().create(Occasion.BY_HAND, _ -> {}), "BAK-001");
        }
    }
}
