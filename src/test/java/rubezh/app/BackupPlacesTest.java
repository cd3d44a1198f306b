package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.backup.BackupService;
import rubezh.backup.BackupService.Condition;
import rubezh.backup.BackupService.Confirmation;
import rubezh.backup.BackupService.Occasion;
import rubezh.backup.BackupService.Place;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;

/** The second folder, what happens by itself, and who has to confirm. */
class BackupPlacesTest {
    @TempDir Path root;
    private OpenRegister open;
    private BackupService backups;

    @BeforeEach
    void aRegister() {
        open = OpenRegisterFixture.create(TestStations.create(root), root.resolve("area"));
        backups = open.backups();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aSecondFolderGetsEachBackupAndItsAbsenceIsTold() throws IOException {
        Path second = root.resolve("stick");
        backups.choose(Place.SECOND, second);
        assertThat(files(second)).as("what the write test left").isZero();
        BackupService.Entry entry = backups.create(Occasion.BY_HAND, _ -> {}).entry();
        assertThat(entry.places()).containsExactlyInAnyOrder(Place.values());
        assertThat(second.resolve(entry.file().getFileName())).hasSameBinaryContentAs(entry.file());
        Files.delete(second.resolve(entry.file().getFileName()));
        Files.delete(second);
        Fault away = backups.create(Occasion.BY_HAND, _ -> {}).second();
        assertThat(Objects.requireNonNull(away).code()).isEqualTo("BAK-012");
        assertThat(Objects.requireNonNull(backups.status().failure()).code()).isEqualTo("BAK-012");
        assertThat(backups.list().getFirst().places())
                .as("in the first folder all the same")
                .containsExactly(Place.FIRST);
    }

    private static int files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList().size();
        }
    }

    @Test
    void aFolderThatTakesNoFileOrIsTakenIsNotChosen() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "no folder");
        assertFault(() -> backups.choose(Place.SECOND, file), "BAK-007");
        assertFault(() -> backups.choose(Place.SECOND, backups.folder()), "BAK-008");
        assertFault(() -> backups.choose(Place.FIRST, root.resolve("data/inside")), "BAK-008");
        assertThat(backups.location(Place.SECOND)).isEmpty();
        backups.choose(Place.FIRST, root.resolve("elsewhere"));
        assertThat(backups.create(Occasion.BY_HAND, _ -> {}).entry().file().getParent())
                .isEqualTo(root.resolve("elsewhere"));
    }

    @Test
    void aBackupAndARehearsalHappenByThemselvesOnce() {
        assertThat(backups.status().isStale(TestStations.NOW)).as("none yet").isTrue();
        backups.runDue(_ -> {});
        assertThat(backups.list())
                .extracting(BackupService.Entry::occasion, BackupService.Entry::condition)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Occasion.DAILY, Condition.COMPARED));
        backups.runDue(_ -> {});
        backups.runDue(_ -> {});
        assertThat(backups.list())
                .extracting(BackupService.Entry::condition)
                .containsExactly(Condition.OPENED);
        assertThat(backups.status().rehearsed()).isEqualTo(TestStations.NOW);
        assertThat(backups.status().isStale(TestStations.NOW)).isFalse();
    }

    @Test
    void aFailureInTheBackgroundIsKeptAndNotTriedAgainAtOnce() throws IOException {
        Path folder = Files.writeString(backups.folder(), "a file where the folder should be");
        backups.runDue(_ -> {});
        assertThat(Objects.requireNonNull(backups.status().failure()).code()).isEqualTo("BAK-001");
        Files.delete(folder);
        backups.runDue(_ -> {});
        assertThat(backups.list()).as("within the hour").isEmpty();
        var _ = backups.create(Occasion.BY_HAND, _ -> {});
        assertThat(backups.status().failure()).as("after a good one").isNull();
    }

    @Test
    void aRestoreIsConfirmedByAnotherSupervisor() {
        Path backup = backups.create(Occasion.BY_HAND, _ -> {}).entry().file();
        assertThat(backups.confirmers()).as("alone").isEmpty();
        open.addOfficer(
                new Officer("bek", "Bek B. B.", "", Set.of(Role.SUPERVISOR)),
                "sirena-lampa-gorizont-puma".toCharArray());
        assertFault(() -> backups.restore(backup, null, _ -> {}), "BAK-010");
        var wrong = new Confirmation("bek", "another password".toCharArray());
        assertFault(() -> backups.restore(backup, wrong, _ -> {}), "SEC-001");
        var right = new Confirmation("bek", "sirena-lampa-gorizont-puma".toCharArray());
        backups.restore(backup, right, _ -> {});
        open = OpenRegisterFixture.create(TestStations.open(root), root.resolve("area"));
        assertThat(open.backups().confirmers()).as("as in the backup").isEmpty();
    }
}
