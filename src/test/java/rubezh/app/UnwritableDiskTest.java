package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.SmallDisk;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.session.OpenRegister;

/** Reading needs no write: commands on a disk that is full, read-only or closed to the user. */
@LongTest
final class UnwritableDiskTest {
    @TempDir Path root;
    private Map<String, String> station = Map.of();
    private String number = "";

    private interface Step {
        void run(SmallDisk disk) throws Exception;
    }

    @AfterEach
    void makeMutable() throws InterruptedException {
        SmallDisk.run("chattr", "-i", data().toString());
    }

    private CliResult run(String... arguments) {
        return CliResult.run(root, station, arguments);
    }

    private Path data() {
        return root.resolve("disk/stranger");
    }

    private CliResult recordOne() throws IOException {
        Path file = Files.writeString(root.resolve("case.json"), CaseJson.PLAIN);
        return run("record", file.toString(), "--allow-duplicates");
    }

    private void onDisk(Step step) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(root.resolve("disk"), 64)) {
            newStation();
            step.run(disk);
        }
    }

    private void newStation() throws IOException {
        station = CliResult.newStation(root, root.resolve("disk"), "KG-OSH");
        CliResult recorded = recordOne();
        assertThat(recorded.status()).as(recorded.err()).isZero();
        number = recorded.out().strip();
    }

    private void assertReadable(String notice) throws IOException {
        Path pdf = root.resolve("day.pdf");
        Files.deleteIfExists(pdf);
        for (List<String> reading :
                List.of(
                        List.of("list", "--format", "csv"),
                        List.of("show", number),
                        List.of("totals"),
                        List.of("verify", "database"),
                        List.of("report", "daily", "--preview", "-o", pdf.toString()))) {
            CliResult read = run(reading.toArray(String[]::new));
            assertThat(read.status()).as("%s: %s", reading, read.err()).isZero();
            assertThat(read.err()).contains(notice).doesNotContain("Exception", "SQLITE");
        }
        assertThat(pdf).isNotEmptyFile();
    }

    /** An export that cannot be entered in the log is not made. */
    private void assertNotExported(String code) throws IOException {
        Path folder = Files.createDirectories(root.resolve("sent"));
        CliResult refused = run("export", "--all", "--drafts", "-o", folder.toString());
        assertThat(refused.status()).as(refused.err()).isEqualTo(8);
        assertThat(refused.err()).contains("[" + code + "]").doesNotContain("Exception", "SQLITE");
        assertThat(folder).isEmptyDirectory();
    }

    private void assertRefused(String code) throws IOException {
        CliResult refused = recordOne();
        assertThat(refused.status()).as(refused.err()).isEqualTo(8);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("[" + code + "]").doesNotContain("Exception", "SQLITE");
    }

    @Test
    void aFullDiskIsReadAndTakesRecordsAgainOnceThereIsSpace() throws Exception {
        onDisk(disk -> {
            disk.fill();
            assertReadable("nothing can be saved");
            assertRefused("STO-014");
            assertNotExported("STO-014");
            assertThat(data().resolve("station.reserve")).doesNotExist();
            disk.fill();
            assertReadable("The disk is full");
            assertRefused("STO-010");
            assertNotExported("STO-010");
            try (var files = Files.list(data())) {
                assertThat(files.filter(f -> f.toString().contains(".part"))).isEmpty();
            }
            disk.free();
            assertThat(recordOne().status()).isZero();
            assertThat(run("list", "--format", "csv").out().lines()).hasSize(3);
            assertThat(run("verify", "database").status()).isZero();
            assertThat(data().resolve("station.reserve")).hasSize(8 << 20);
        });
    }

    @Test
    void aDiskTooSmallForANewRegisterIsLeftEmpty() throws Exception {
        try (SmallDisk _ = SmallDisk.mount(root.resolve("disk"), 4)) {
            CliResult refused =
                    CliResult.run(
                            root,
                            Map.of("RUBEZH_DATA", data().toString()),
                            "init --station KG-OSH --country KG --name-ru O --name-en O --admin a"
                                    .split(" "));
            assertThat(refused.status()).as(refused.err()).isEqualTo(8);
            try (var files = Files.list(data())) {
                assertThat(files.filter(f -> f.toString().contains(".db"))).isEmpty();
            }
        }
    }

    @Test
    void littleSpaceIsToldBeforeSavingIsRefused() throws Exception {
        onDisk(disk -> {
            assertThat(run("list").err()).contains("Little space is left on the disk");
            disk.fillBut(19);
            CliResult refused = recordOne();
            assertThat(refused.status()).isEqualTo(8);
            assertThat(refused.err()).contains("needs 20 MB", "[STO-014]");
        });
    }

    @Test
    void aReadOnlyDiskIsRead() throws Exception {
        onDisk(disk -> {
            disk.protect();
            assertReadable("The disk is read-only");
            assertRefused("STO-011");
            assertNotExported("STO-011");
        });
    }

    /** What is only in the write-ahead log is read too, though the database alone is immutable. */
    @Test
    void aReadOnlyDiskIsReadWithItsWriteAheadLog() throws Exception {
        onDisk(disk -> {
            keepWriteAheadLog();
            disk.protect();
            assertThat(run("list", "--format", "csv").out().lines()).hasSize(3);
        });
    }

    private void keepWriteAheadLog() throws IOException {
        byte[] log;
        byte[] database;
        try (var register = openInThisProcess()) {
            var kept = Files.readAllBytes(data().resolve("station.db"));
            register.register()
                    .record(
                            SaveRequest.ofNew(
                                    register.register().newRecordId(),
                                    Seizures.complete(),
                                    SaveIntent.SAVE));
            log = Files.readAllBytes(data().resolve("station.db-wal"));
            database = kept;
        }
        Files.write(data().resolve("station.db"), database);
        Files.write(data().resolve("station.db-wal"), log);
        Files.delete(data().resolve("projection.img"));
    }

    private OpenRegister openInThisProcess() {
        return CliResult.stations(root, station)
                .open(data(), Optional.of("chief"), CliResult.PHRASE.toCharArray(), _ -> {});
    }

    @Test
    void aFolderClosedToTheUserIsRead() throws Exception {
        newStation();
        assumeTrue(
                SmallDisk.run("chattr", "+i", data().toString()),
                "no right to close a folder to root");
        assertReadable("No right to write");
        assertRefused("STO-012");
        assertNotExported("STO-012");
    }

    @Test
    void aFolderInPlaceOfTheRegisterIsNamed() throws IOException {
        station = Map.of("RUBEZH_DATA", data().toString());
        Files.createDirectories(data().resolve("station.db"));
        CliResult refused = run("list");
        assertThat(refused.status()).isEqualTo(8);
        assertThat(refused.err()).contains("station.db is a folder", "[STO-013]");
    }
}
