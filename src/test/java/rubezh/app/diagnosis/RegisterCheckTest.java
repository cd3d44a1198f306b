package rubezh.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.app.diagnosis.CheckedFixture.NOW;
import static rubezh.app.diagnosis.CheckedFixture.ZONE;
import static rubezh.app.diagnosis.CheckedFixture.codes;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.app.diagnosis.CheckedComputer.CheckedFolders;
import rubezh.backup.BackupService.BackupStatus;
import rubezh.diagnosis.CheckResult;
import rubezh.fixtures.SmallDisk;
import rubezh.session.OpenRegister;
import rubezh.store.file.RegisterFileFacts;

/** Checks of a real register without its password: intact, damaged, open, and its backups. */
class RegisterCheckTest {
    @TempDir Path root;
    private CheckedFixture fixture;
    private Map<String, String> station = Map.of();

    @BeforeEach
    void createRegister() {
        fixture = new CheckedFixture(root);
        station = CliResult.newStation(root, root, "KG-OSH");
        root.resolve("stranger").toFile().renameTo(fixture.data().toFile());
        station = Map.of("RUBEZH_DATA", fixture.data().toString(), "RUBEZH_USER", "chief");
    }

    private Path file() {
        return fixture.data().resolve("station.db");
    }

    private List<String> register() {
        return codes(new LocalDiagnosisService(fixture.computer()).check()).stream()
                .filter(code -> code.startsWith("FIL") || code.startsWith("STO"))
                .toList();
    }

    private RegisterFileFacts facts() {
        return RegisterFileFacts.readClosed(fixture.data());
    }

    private void write(long at, int... bytes) throws IOException {
        try (var open = new RandomAccessFile(file().toFile(), "rw")) {
            open.seek(at);
            for (int one : bytes) {
                open.write(one);
            }
        }
    }

    private Map<String, String> everything() throws IOException {
        var found = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                String content = Files.isDirectory(path) ? "" : digest(path);
                found.put(path.toString(), Files.getLastModifiedTime(path) + " " + content);
            }
        }
        return found;
    }

    private static String digest(Path path) throws IOException {
        return UUID.nameUUIDFromBytes(Files.readAllBytes(path)).toString();
    }

    @Test
    void theCommandReadsAClosedRegisterAndChangesNothing() throws IOException {
        Map<String, String> before = everything();

        CliResult told = CliResult.run(root, station, "doctor", "--json");

        assertThat(told.out()).contains("\"FIL-002\"", "\"schema\":\"rubezh-doctor\"");
        assertThat(told.status()).as("no backup is a point to attend to").isEqualTo(3);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void withoutARegisterTheCommandTellsSo() throws IOException {
        Path nowhere = root.resolve("nowhere");
        CliResult told = CliResult.run(root, Map.of("RUBEZH_DATA", nowhere.toString()), "doctor");
        assertThat(told.out()).contains("FIL-001", "Register file").doesNotContain("Backups\n");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aDamagedPageIsFound() throws IOException {
        write(8192 * 3 + 5, 0x7f, 0x7f, 0x7f, 0x7f);
        assertThat(register()).containsExactly("STO-003");
    }

    @Test
    void aTruncatedFileIsFound() throws IOException {
        try (var open = new RandomAccessFile(file().toFile(), "rw")) {
            open.setLength(50);
        }
        assertThat(register()).containsExactly("STO-003");
    }

    @Test
    void aFileOfANewerProgramIsTold() throws IOException {
        write(60, 0, 0, 0, 99);
        assertThat(register()).containsExactly("STO-002");
    }

    @Test
    void anotherDatabaseIsTold() throws IOException {
        write(68, 1, 2, 3, 4);
        assertThat(register()).containsExactly("STO-009");
    }

    @Test
    void aFolderInPlaceOfTheFileIsTold() throws IOException {
        Files.delete(file());
        Files.createDirectory(file());
        assertThat(register()).containsExactly("STO-013");
    }

    @Test
    void aLargeFileOfAnUncleanEndIsNotTouched() throws IOException {
        Files.writeString(fixture.data().resolve("station.db-wal"), "log");
        write(65L << 20, 0);
        assertThat(register()).containsExactly("FIL-003");
    }

    @Test
    void anOpenRegisterIsReadBesideItsProgram() throws IOException {
        try (OpenRegister open = CliResult.register(root, station)) {
            assertThat(open.officer().login()).isEqualTo("chief");
            var here =
                    new CheckedComputer(
                            fixture.folders(),
                            Clock.fixed(NOW, ZONE),
                            fixture.system(),
                            true,
                            Optional.empty());
            assertThat(codes(new RegisterCheck(here).run())).containsExactly("FIL-004");
            assertThat(new RegisterCheck(fixture.computer()).run())
                    .extracting(CheckResult::code)
                    .containsExactly("FIL-005");
        }
    }

    private List<String> clock(CheckedComputer computer) {
        return codes(new ClockCheck(computer).run(facts(), null));
    }

    @Test
    void aClockBehindTheLastSignInIsAFault() {
        CliResult.done(root, station, "list");
        assertThat(clock(fixture.computer())).startsWith("CLK-001", "CLK-005");
        assertThat(clock(fixture.at(NOW.minus(Duration.ofDays(1)), ZONE))).startsWith("CLK-002");
    }

    @Test
    void aZoneThatIsNotThatOfTheStationIsTold() {
        assertThat(clock(fixture.at(NOW, ZoneOffset.UTC))).contains("CLK-006");
    }

    private List<String> backups(CheckedComputer computer) {
        return codes(new BackupCheck(computer).run(facts()));
    }

    private CheckedComputer later(Duration age, @Nullable Path second) {
        CheckedFolders usual = fixture.folders();
        var folders =
                new CheckedFolders(
                        usual.data(),
                        usual.config(),
                        usual.state(),
                        usual.backups(),
                        Optional.ofNullable(second));
        return fixture.of(folders, Clock.fixed(NOW.plus(age), ZONE));
    }

    @Test
    void withoutABackupThatIsTold() {
        assertThat(backups(fixture.computer())).containsExactly("CPY-002", "CPY-005", "CPY-010");
    }

    @Test
    void aBackupIsGoodForThreeDays() {
        CliResult.done(root, station, "backup", "create");
        assertThat(backups(later(Duration.ofDays(2), null))).startsWith("CPY-001");
        assertThat(backups(later(Duration.ofDays(4), null))).startsWith("CPY-003");
    }

    @Test
    void aSecondFolderThatIsGoneIsTold() {
        assertThat(backups(later(Duration.ZERO, root.resolve("stick")))).contains("CPY-004");
    }

    @Test
    void aSecondDiskIsGood() throws Exception {
        try (SmallDisk _ = SmallDisk.mount(root.resolve("stick"), 4)) {
            assertThat(backups(later(Duration.ZERO, root.resolve("stick")))).contains("CPY-007");
        }
    }

    private String rehearsal(@Nullable Instant rehearsed) {
        var status = new BackupStatus(null, rehearsed, null);
        return backups(fixture.told(status)).getLast();
    }

    @Test
    void whoSignedInIsToldOfTheRehearsal() {
        assertThat(rehearsal(null)).isEqualTo("CPY-009");
        assertThat(rehearsal(NOW.minus(Duration.ofDays(30)))).isEqualTo("CPY-008");
        assertThat(rehearsal(NOW.minus(Duration.ofDays(41)))).isEqualTo("CPY-011");
    }
}
