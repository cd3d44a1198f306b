package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.JournalSeeder;
import rubezh.journal.RevisionKind;
import rubezh.store.OpenStation;
import rubezh.store.StationNotice;
import rubezh.text.Fault;

/** A register of version 3, whose lines are sealed as they are, is read and continued. */
final class PlainLinesTest {
    /** SHA-256 of its twelve lines, each with a line end, by the program that wrote them. */
    private static final String LINES =
            "3e7417c82fcfaee0b153212508ab000edec1b65cb9385f11f071c7d75da5dfcb";

    @TempDir Path root;

    @BeforeEach
    void writeTheOldRegister() throws IOException {
        OlderRegister.write(root, 3);
    }

    private Path database() {
        return root.resolve("data/station.db");
    }

    private static List<String> lines(OpenStation station) {
        var lines = new ArrayList<String>();
        station.journal().replay(0, (_, stored) -> lines.add(Bytes.text(stored.line())));
        return lines;
    }

    private static String hash(List<String> lines) {
        return Sha256.digest(Bytes.of(String.join("\n", lines) + "\n")).hex();
    }

    private List<Long> sizes() {
        try (var connections = new Connections(new Database(database()))) {
            return connections.query(
                    "SELECT length(sealed) FROM revision ORDER BY pos", row -> row.getLong(1));
        }
    }

    @Test
    void itsLinesAreReadAsTheyWereWritten() {
        try (OpenStation station = TestStations.open(root)) {
            assertThat(hash(lines(station))).isEqualTo(LINES);
            assertThat(station.notices()).containsExactly(StationNotice.UPGRADED);
            assertThat(station.checkIntegrity()).isEmpty();
            assertThat(station.audit().verify()).isZero();
        }
    }

    @Test
    void newLinesTakeLessRoomBesideIt() {
        List<Long> before = sizes();
        List<String> lines;
        try (OpenStation station = TestStations.open(root)) {
            new JournalSeeder(station.journal(), station.session().signer())
                    .write(
                            new UUID(0x7000L, 1),
                            RevisionKind.PUT,
                            Map.of("texts", "x".repeat(3_000)),
                            List.of());
            lines = lines(station);
        }
        assertThat(sizes()).startsWith(before.toArray(Long[]::new)).hasSize(before.size() + 1);
        assertThat(sizes().getLast()).isLessThan(lines.getLast().length() / 2);
        try (OpenStation station = TestStations.open(root)) {
            assertThat(lines(station)).isEqualTo(lines);
            assertThat(hash(lines.subList(0, 12))).isEqualTo(LINES);
        }
    }

    /**
     * The number stands in the header before a row is written that an older program cannot read.
     */
    @Test
    void olderProgramsRefuseItFromThenOn() throws IOException {
        TestStations.file(root).open().close();
        assertThat(ByteBuffer.wrap(Files.readAllBytes(database())).getInt(60)).isEqualTo(4);
    }

    @Test
    void beforeThatABackupOfItLiesBesideIt() throws IOException {
        List<String> before = OlderRegister.rows(database());
        TestStations.open(root).close();
        Path backup = root.resolve("data/before-version-4.backup");
        assertThat(OlderRegister.rows(backup)).isEqualTo(before);
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere/data"));
        Files.copy(backup, elsewhere.resolve("station.db"));
        try (OpenStation station =
                TestStations.open(Objects.requireNonNull(elsewhere.getParent()))) {
            assertThat(hash(lines(station))).isEqualTo(LINES);
        }
    }

    /** A folder that is not empty stands where the backup would be written. */
    @Test
    void withoutThatBackupItStaysAsItWas() throws IOException {
        List<String> before = OlderRegister.rows(database());
        Files.createDirectories(root.resolve("data/before-version-4.backup.part/obstacle"));
        assertFault(() -> TestStations.open(root).close(), "BAK-001", Fault.Exit.DISK);
        assertThat(OlderRegister.rows(database())).isEqualTo(before);
    }
}
