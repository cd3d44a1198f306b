package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.MemoryBlobs;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.StationNotice;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/** A register of version 2, as an earlier build of the program left it, is sealed at sign-in. */
final class OlderRegisterTest {
    private static final Sha256 PICTURE = MemoryBlobs.hash(Bytes.of("picture ".repeat(9_000)));
    private static final Sha256 LOOSE = MemoryBlobs.hash(Bytes.of("loose"));

    private static final List<String> ENTRIES =
            List.of(
                    "sign-in asanov",
                    "admit asanov",
                    "admit asanov",
                    "admit asanov",
                    "record asanov",
                    "print asanov",
                    "change-password asanov",
                    "change-password asanov",
                    "sign-out asanov",
                    "sign-in-failed bek",
                    "sign-in bek",
                    "sign-out bek",
                    "sign-in asanov");

    @TempDir Path root;

    @BeforeEach
    void writeTheOldRegister() throws IOException {
        OlderRegister.write(root, 2);
    }

    private Path database() {
        return root.resolve("data/station.db");
    }

    @Test
    void nothingIsLost() {
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.notices()).containsExactly(StationNotice.UPGRADED);
            assertThat(station.session().officer()).isEqualTo(TestStations.OFFICER);
            assertThat(station.notes().names("")).containsExactly("peer/1", "pinned");
            assertThat(station.notes().find("peer/1")).contains(new byte[] {1, 2});
            assertThat(station.drafts().all()).hasSize(1);
            station.journal()
                    .append(context -> {
                        assertThat(context.nextCount("number/2009")).isEqualTo(3);
                        return List.of();
                    });
            assertThat(station.checkIntegrity()).isEmpty();
            assertThat(station.audit().verify()).isZero();
        }
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.notices()).isEmpty();
        }
    }

    @Test
    void picturesAreFoundByTheirHash() throws IOException {
        try (OpenStation station = TestStations.open(root)) {
            try (InputStream picture = station.blobs().open(PICTURE).orElseThrow()) {
                assertThat(picture.readAllBytes()).hasSize(72_000);
            }
            assertThat(station.blobs().isReferenced(PICTURE)).isTrue();
            assertThat(station.blobs().isReferenced(LOOSE)).isFalse();
            assertThat(station.blobs().missing(10)).isEmpty();
            assertThat(station.damagedBlobs()).isEmpty();
        }
    }

    @Test
    void aRegisterOfTheFirstVersionGetsItsTables() throws IOException {
        OlderRegister.write(root, 1);
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.blobs().put(LOOSE, new ByteArrayInputStream(Bytes.of("loose"))))
                    .isTrue();
            assertThat(station.checkIntegrity()).isEmpty();
        }
    }

    @Test
    void theAuditLogKeepsItsEntries() {
        try (OpenStation station = TestStations.open(root)) {
            List<Audit.Entry> entries = station.audit().newest(100).reversed();
            assertThat(entries)
                    .extracting(entry -> entry.action() + " " + entry.login())
                    .containsExactlyElementsOf(ENTRIES);
            assertThat(entries.get(5).detail()).containsEntry("copies", "2");
        }
    }

    @Test
    void theSignInScreenShowsWhatItNeeds() {
        TestStations.open(root).close();
        try (LockedStation locked = TestStations.file(root).open()) {
            assertThat(locked.lastSignIns()).containsOnlyKeys("asanov", "bek");
            assertThat(locked.officers())
                    .containsExactly(
                            new Officer("asanov", "Asanov A. A.", ""),
                            new Officer("bek", "Bek B. B.", ""),
                            new Officer("noname", "", "supervisor"));
        }
    }

    @Test
    void nothingReadableIsLeftInTheFile() throws IOException {
        TestStations.open(root).close();
        String file = Files.readString(database(), StandardCharsets.ISO_8859_1);
        assertThat(file)
                .doesNotContain("senior", "number/2009", "print", "sign-out", "peer/1")
                .doesNotContain(
                        new String(
                                HexFormat.of().parseHex(PICTURE.hex()),
                                StandardCharsets.ISO_8859_1));
    }

    /** What was found in the old log is found in the new one. */
    @ParameterizedTest
    @CsvSource({
        "UPDATE audit SET who = 'other' WHERE seq = 6, 6",
        "DELETE FROM audit WHERE seq = 5, 5",
        "UPDATE audit SET sealed = x'' WHERE seq = 7, 7"
    })
    void aChangedAuditLogStaysChanged(String change, long entry) {
        try (var connections = new Connections(new Database(database()))) {
            connections.update(change);
        }
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.audit().verify()).isEqualTo(entry);
        }
    }

    @Test
    void beforeItIsSealedABackupOfTheFileAsItWasLiesBesideIt() throws IOException {
        List<String> before = OlderRegister.rows(database());
        TestStations.open(root).close();
        Path backup = root.resolve("data/before-version-3.backup");
        assertThat(OlderRegister.rows(backup))
                .isEqualTo(before)
                .isNotEqualTo(OlderRegister.rows(database()));
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere/data"));
        Files.copy(backup, elsewhere.resolve("station.db"));
        try (OpenStation station =
                TestStations.open(Objects.requireNonNull(elsewhere.getParent()))) {
            assertThat(station.notes().find("peer/1")).contains(new byte[] {1, 2});
            assertThat(station.checkIntegrity()).isEmpty();
        }
    }

    @Test
    void aFileOfTheFirstVersionIsBackedUpBeforeEachStep() throws IOException {
        OlderRegister.write(root, 1);
        List<String> before = OlderRegister.rows(database());
        TestStations.open(root).close();
        assertThat(OlderRegister.rows(root.resolve("data/before-version-2.backup")))
                .isEqualTo(before);
        assertThat(OlderRegister.rows(root.resolve("data/before-version-3.backup")))
                .startsWith("2");
    }

    /** A folder that is not empty stands where the backup would be written. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void withoutThatBackupTheFileStaysAsItWas(int version) throws IOException {
        if (version == 1) {
            OlderRegister.write(root, 1);
        }
        List<String> before = OlderRegister.rows(database());
        Path part = root.resolve("data/before-version-%d.backup.part".formatted(version + 1));
        Path obstacle = Files.createDirectories(part.resolve("obstacle"));
        assertFault(() -> TestStations.open(root).close(), "BAK-001", Fault.Exit.DISK)
                .satisfies(fault ->
                        assertThat(((Fault) fault).sentences(Messages.in(Language.EN)).toString())
                                .contains(
                                        "The backup was not written to",
                                        "The register is unchanged"));
        assertThat(OlderRegister.rows(database())).isEqualTo(before);
        assertThat(root.resolve("data/before-version-3.backup")).doesNotExist();
        Files.delete(obstacle);
        TestStations.open(root).close();
        assertThat(OlderRegister.rows(database())).startsWith("4");
    }
}
