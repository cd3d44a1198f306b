package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.Seizures;
import rubezh.journal.Draft;
import rubezh.journal.Journal;
import rubezh.journal.StoredRevision;
import rubezh.register.Query;
import rubezh.security.AuditAction;
import rubezh.store.OpenStation;
import rubezh.store.StationNotice;
import rubezh.store.StationSeeder;
import rubezh.text.Fault;

/** Station file: sign-in, refused files, damage. */
final class StationFileTest {
    private static final UUID RECORD = new UUID(0x0193_0000_0000_7000L, 1);

    @TempDir Path root;

    @Test
    void savedDataIsPresentAfterTheNextSignIn() {
        Draft draft = draft("asanov");
        try (OpenStation station =
                TestStations.file(root)
                        .create(
                                TestStations.STATION,
                                TestStations.OFFICER,
                                TestStations.PASSWORD)) {
            new StationSeeder(station).put(RECORD, Seizures.complete());
            station.drafts().save(draft);
            station.notes().put("peer/1", new byte[] {1, 2});
            assertThat(station.station()).isEqualTo(TestStations.STATION);
        }
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.notices()).isEmpty();
            assertThat(station.drafts().all()).containsExactly(draft);
            assertThat(station.notes().find("peer/1")).contains(new byte[] {1, 2});
            assertThat(station.notes().names("peer/")).containsExactly("peer/1");
            assertThat(station.catalogue().count(Query.ALL)).isEqualTo(1);
            assertThat(station.audit().verify()).isZero();
            assertThat(station.audit().newest(2))
                    .extracting(entry -> entry.action())
                    .containsExactly("sign-in", "sign-out");
        }
    }

    @Test
    void eachOfficerKeepsWhatHeTypedIntoARecord() {
        try (OpenStation station = TestStations.create(root)) {
            for (String officer : List.of("asanov", "bek", "kanat")) {
                station.drafts().save(draft(officer));
            }
            station.drafts().delete(RECORD, "kanat");
            assertThat(station.drafts().all())
                    .containsExactlyInAnyOrder(draft("asanov"), draft("bek"));
        }
    }

    private static Draft draft(String author) {
        return new Draft(
                RECORD,
                author,
                Instant.parse("2026-11-24T20:00:01Z"),
                List.of(),
                Map.of("narrative", Map.of("summary", "ё")),
                Map.of("/items", "2,"),
                "/items");
    }

    @Test
    void noPlaintextIsOnDisk() throws IOException {
        try (OpenStation station = TestStations.create(root)) {
            new StationSeeder(station).put(RECORD, Seizures.complete());
            station.notes().put("peer/1", Bytes.of("canary-note"));
        }
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes =
                        new String(
                                Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
                assertThat(bytes)
                        .as(file.toString())
                        .doesNotContain(
                                "топливном", "OPI-HER", "canary-note", TestStations.PASSWORD);
            }
        }
    }

    @Test
    void aNewFileHasPagesThatHoldSeveralRevisions() throws IOException {
        TestStations.write(root);
        byte[] file = Files.readAllBytes(root.resolve("data/station.db"));
        assertThat(java.nio.ByteBuffer.wrap(file).getShort(16)).isEqualTo((short) 8192);
    }

    @Test
    void aLockThatIsALinkEmptiesNoOtherFile() throws IOException {
        TestStations.write(root);
        Path other = Files.writeString(root.resolve("other.txt"), "kept");
        Path lock = root.resolve("data/station.lock");
        Files.deleteIfExists(lock);
        Files.createSymbolicLink(lock, other);
        assertFault(() -> TestStations.file(root).open(), "STO-005", Fault.Exit.DISK);
        assertThat(other).hasContent("kept");
    }

    @Test
    void aSecondProgramIsRefusedWithTheHolderOfTheLock() {
        try (OpenStation _ = TestStations.create(root)) {
            assertFault(() -> TestStations.file(root).open(), "STO-001", Fault.Exit.IN_USE)
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()))
                    .hasMessageContaining("post-1");
        }
        TestStations.file(root).open().close();
    }

    @Test
    void aFileOfANewerProgramIsLeftUnchanged() throws IOException {
        TestStations.write(root);
        change(file -> write(file, 60, new byte[] {0, 0, 0, 99}));
        byte[] before = Files.readAllBytes(database());
        assertFault(() -> TestStations.file(root).open(), "STO-002", Fault.Exit.NEWER_FORMAT);
        assertThat(Files.readAllBytes(database())).isEqualTo(before);
    }

    @Test
    void aSnapshotSavesRebuildingTheProjection() {
        try (OpenStation station = TestStations.create(root)) {
            new StationSeeder(station).put(RECORD, Seizures.complete());
        }
        var built = new ArrayList<Long>();
        var file = TestStations.file(root);
        try (OpenStation station =
                file.open().unlock("asanov", TestStations.PASSWORD, built::add)) {
            assertThat(built).isEmpty();
            assertThat(station.notices()).isEmpty();
            assertThat(station.catalogue().count(Query.ALL.matching("heroin"))).isEqualTo(1);
            new StationSeeder(station)
                    .put(new UUID(RECORD.getMostSignificantBits(), 2), Seizures.complete());
            assertThat(station.catalogue().count(Query.ALL.matching("heroin"))).isEqualTo(2);
        }
    }

    @Test
    void aSnapshotDamagedInEitherPartIsRebuilt() throws IOException {
        try (OpenStation station = TestStations.create(root)) {
            new StationSeeder(station).put(RECORD, Seizures.complete());
        }
        Path image = root.resolve("data/projection.img");
        byte[] sound = Files.readAllBytes(image);
        for (int place : new int[] {150, sound.length - 1}) {
            byte[] damaged = sound.clone();
            damaged[place] ^= 1;
            Files.write(image, damaged);
            try (OpenStation station = TestStations.open(root)) {
                assertThat(station.notices()).containsExactly(StationNotice.IMAGE_DAMAGED);
                assertThat(station.catalogue().count(Query.ALL.matching("heroin"))).isEqualTo(1);
            }
        }
    }

    @Test
    void aDamagedRowIsReportedAndADamagedSnapshotRebuilt() throws IOException {
        try (OpenStation station = TestStations.create(root)) {
            new StationSeeder(station).put(RECORD, Seizures.complete());
        }
        Path image = root.resolve("data/projection.img");
        byte[] bytes = Files.readAllBytes(image);
        bytes[bytes.length / 2] ^= 1;
        Files.write(image, bytes);
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.notices()).containsExactly(StationNotice.IMAGE_DAMAGED);
            assertThat(station.catalogue().count(Query.ALL)).isEqualTo(1);
        }
        damageRow();
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.notices()).isEmpty();
            station.catalogue().rebuild(_ -> {});
            assertThat(station.catalogue().count(Query.ALL)).isZero();
            assertFault(() -> station.journal().ofRecord(RECORD), "STO-004", Fault.Exit.UNVERIFIED)
                    .hasMessageContaining("revision");
        }
    }

    @Test
    void aDamagedRowIsNamedAndHidesNoOther() {
        UUID other = new UUID(RECORD.getMostSignificantBits(), 2);
        try (OpenStation station = TestStations.create(root)) {
            var seeder = new StationSeeder(station);
            seeder.put(RECORD, Seizures.complete());
            damageRow();
            StoredRevision sound = seeder.put(other, Seizures.complete());
            UUID replica = station.session().signer().replica();
            var damaged = new ArrayList<Journal.DamagedRevision>();
            var readable = new ArrayList<StoredRevision>();
            station.journal().replay(replica, 1, 2, readable::add, damaged::add);
            assertThat(readable).containsExactly(sound);
            assertThat(station.journal().ofRecord(RECORD, damaged::add)).isEmpty();
            assertThat(damaged)
                    .hasSize(2)
                    .allSatisfy(row -> {
                        assertThat(row.recordId()).isEqualTo(RECORD);
                        assertThat(row.replica()).isEqualTo(replica);
                        assertThat(row.seq()).isEqualTo(1);
                        assertThat(row.fault().code()).isEqualTo("STO-004");
                    });
        }
    }

    private void damageRow() {
        try (var connections = new Connections(new Database(database()))) {
            connections.update(
                    "UPDATE revision SET sealed = cast(substr(sealed, 1, 40)"
                            + " || CASE substr(sealed, 41, 1) WHEN x'00' THEN x'01' ELSE x'00' END"
                            + " || substr(sealed, 42) AS BLOB)");
        }
    }

    @Test
    void anyChangedAuditEntryIsFound() {
        try (OpenStation station = TestStations.create(root)) {
            for (int i = 0; i < 20; i++) {
                station.audit().write(AuditAction.PRINT, "page-" + i, Map.of("n", "" + i));
            }
        }
        for (String change :
                List.of(
                        "UPDATE audit SET sealed = (SELECT sealed FROM audit WHERE seq = 8)"
                                + " WHERE seq = 7",
                        "DELETE FROM audit WHERE seq = 9",
                        "UPDATE audit SET hash = zeroblob(32) WHERE seq = 3")) {
            try (var connections = new Connections(new Database(database()))) {
                connections.update(change);
            }
            try (OpenStation station = TestStations.open(root)) {
                assertThat(station.audit().verify()).as(change).isPositive();
            }
        }
    }

    private Path database() {
        return root.resolve("data/station.db");
    }

    private void change(Consumer<RandomAccessFile> how) throws IOException {
        try (var file = new RandomAccessFile(database().toFile(), "rw")) {
            how.accept(file);
        }
    }

    private static void write(RandomAccessFile file, long at, byte[] bytes) {
        try {
            file.seek(at);
            file.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
