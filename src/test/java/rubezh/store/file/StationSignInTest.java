package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.fixtures.SmallDisk;
import rubezh.security.Officer;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.StationFile;
import rubezh.store.StationNotice;
import rubezh.text.Fault;

/** Sign-in at a station file: officers, passwords and the delay after wrong ones. */
final class StationSignInTest {
    private static final String SECOND_PASSWORD = "sirena-lampa-gorizont-puma";

    @TempDir Path root;

    @Test
    void aWrongPasswordAndAnUnknownLoginGiveTheSameFaultAndDelay() {
        TestStations.write(root);
        try (LockedStation locked = TestStations.file(root).open()) {
            for (String login : List.of("asanov", "nobody")) {
                for (int i = 0; i < 5; i++) {
                    assertFault(
                            () -> locked.unlock(login, "wrong wrong wrong", _ -> {}),
                            "SEC-001",
                            Fault.Exit.NOT_PERMITTED);
                }
                assertFault(
                                () -> locked.unlock(login, TestStations.PASSWORD, _ -> {}),
                                "SEC-002",
                                Fault.Exit.NOT_PERMITTED)
                        .hasMessageContaining("30");
            }
        }
        var later = InstantSource.fixed(Instant.parse("2026-11-24T20:00:31Z"));
        var file =
                new StationFile(
                        root.resolve("data"), TestStations.storeConfig(root, "post-1", later));
        TestStations.open(file).close();
    }

    /** What the disk does not take is counted as long as the file is open. */
    @Test
    void wrongPasswordsAreCountedWhereNothingCanBeWritten() throws Exception {
        Path disk = root.resolve("disk");
        try (SmallDisk small = SmallDisk.mount(disk, 32)) {
            TestStations.write(disk);
            small.protect();
            try (LockedStation locked = TestStations.file(disk).open()) {
                for (int i = 0; i < 5; i++) {
                    assertFault(
                            () -> locked.unlock("asanov", "wrong wrong wrong", _ -> {}),
                            "SEC-001",
                            Fault.Exit.NOT_PERMITTED);
                }
                assertFault(
                        () -> locked.unlock("asanov", TestStations.PASSWORD, _ -> {}),
                        "SEC-002",
                        Fault.Exit.NOT_PERMITTED);
            }
        }
    }

    @Test
    void theLockedStationHasTheLastSignInOfEachOfficer() {
        try (OpenStation station = TestStations.create(root)) {
            station.addOfficer(new Officer("bek", "Bek B.", ""), "sirena-lampa-gorizont-puma");
        }
        var later = InstantSource.fixed(Instant.parse("2026-11-25T08:02:00Z"));
        var file =
                new StationFile(
                        root.resolve("data"), TestStations.storeConfig(root, "post-1", later));
        TestStations.open(file).close();
        try (LockedStation locked = file.open()) {
            assertFault(
                    () -> locked.unlock("bek", "not the phrase", _ -> {}),
                    "SEC-001",
                    Fault.Exit.NOT_PERMITTED);
            assertThat(locked.lastSignIns()).isEqualTo(Map.of("asanov", later.instant()));
        }
    }

    /** An hour covers summer time and a clock that was set by hand. */
    @ParameterizedTest
    @CsvSource({"2026-11-24T19:01:00Z, false", "2026-11-24T18:59:00Z, true"})
    void aClockSetBackIsToldAndRecorded(Instant now, boolean behind) {
        TestStations.create(root).close();
        var config = TestStations.storeConfig(root, "post-1", InstantSource.fixed(now));
        var file = new StationFile(root.resolve("data"), config);
        try (OpenStation station = TestStations.open(file)) {
            assertThat(station.notices().contains(StationNotice.CLOCK_BEHIND)).isEqualTo(behind);
            assertThat(station.audit().newest(2).getLast().action().equals("clock-back"))
                    .isEqualTo(behind);
        }
    }

    @Test
    void aFurtherOfficerNeedsAFreeLoginAndAStrongPassword() {
        try (OpenStation station = TestStations.create(root)) {
            station.addOfficer(new Officer("bek", "Bek B.", ""), SECOND_PASSWORD);
            assertFault(
                    () -> station.addOfficer(new Officer("bek", "Bek", ""), SECOND_PASSWORD),
                    "SEC-008",
                    Fault.Exit.USAGE);
            assertFault(
                    () -> station.addOfficer(new Officer("x", "X", ""), "passwordpassword"),
                    "SEC-005",
                    Fault.Exit.USAGE);
        }
        try (LockedStation locked = TestStations.file(root).open()) {
            assertThat(locked.officers())
                    .extracting(Officer::login)
                    .containsExactly("asanov", "bek");
            try (OpenStation station = locked.unlock("bek", SECOND_PASSWORD, _ -> {})) {
                assertThat(station.session().officer().login()).isEqualTo("bek");
            }
        }
    }

    @Test
    void aChangedPasswordReplacesTheOldOne() {
        try (OpenStation station = TestStations.create(root)) {
            station.accounts().changeOwnPassword(TestStations.PASSWORD, SECOND_PASSWORD);
        }
        try (LockedStation locked = TestStations.file(root).open()) {
            assertFault(
                    () -> locked.unlock("asanov", TestStations.PASSWORD, _ -> {}),
                    "SEC-001",
                    Fault.Exit.NOT_PERMITTED);
            locked.unlock("asanov", SECOND_PASSWORD, _ -> {}).close();
        }
    }
}
