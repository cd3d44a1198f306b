package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.DataKey;
import rubezh.security.PasswordHashCost;
import rubezh.store.OpenStation;

/**
 * T17: whatever is removed, changed, inserted, moved or cut of a log of 10,000 entries is found,
 * also by one who computes the hashes anew; nobody can seal without the data key. In the file, one
 * entry each in every build and hundreds with {@code -Psoak}; among the rows in memory, hundreds in
 * every build and each of the 10,000 with {@code -Psoak}.
 */
@LongTest
class AuditTamperingTest {
    private static final int ENTRIES = 10_000;
    private static final long SEED = 20261127;

    @TempDir static Path root;
    private static OpenStation station;
    private static Connections connections;
    private static Audit.Head head;

    /** What somebody does to the log at entry {@code n}. */
    enum Tampering {
        REMOVE(
                "DELETE FROM audit WHERE seq = n",
                "UPDATE audit SET seq = -seq + 1 WHERE seq > n",
                "UPDATE audit SET seq = -seq WHERE seq < 0"),
        LEAVE_A_GAP("DELETE FROM audit WHERE seq = n"),
        CHANGE(
                "UPDATE audit SET sealed = cast(substr(sealed, 1, 40)"
                        + " || CASE substr(sealed, 41, 1) WHEN x'00' THEN x'01' ELSE x'00' END"
                        + " || substr(sealed, 42) AS BLOB) WHERE seq = n"),
        REPLACE_BY_ANOTHER(
                "UPDATE audit SET sealed = (SELECT sealed FROM audit WHERE seq = n - 1)"
                        + " WHERE seq = n"),
        INSERT_A_COPY(
                "UPDATE audit SET seq = -seq - 1 WHERE seq >= n",
                "UPDATE audit SET seq = -seq WHERE seq < 0",
                "INSERT INTO audit SELECT n, sealed, hash FROM audit WHERE seq = n - 1"),
        SWAP(
                "UPDATE audit SET seq = -1 WHERE seq = n",
                "UPDATE audit SET seq = n WHERE seq = n - 1",
                "UPDATE audit SET seq = n - 1 WHERE seq = -1"),
        CUT("DELETE FROM audit WHERE seq >= n");

        private final List<String> statements;

        Tampering(String... statements) {
            this.statements = List.of(statements);
        }

        void run(Connection connection, long n) throws SQLException {
            for (String sql : statements) {
                Connections.update(connection, sql.replaceAll("\\bn\\b", "" + n));
            }
        }
    }

    /** Thrown to take everything back. */
    private static final class TakenBack extends RuntimeException {}

    @BeforeAll
    static void writeTheLog() {
        station = TestStations.create(root);
        connections = station.handle().connections();
        connections.write(_ -> {
            for (int i = (int) station.audit().head().seq(); i < ENTRIES; i++) {
                station.audit().write(AuditAction.PRINT, "page-" + i, Map.of("n", "" + i));
            }
            return true;
        });
        head = station.audit().head();
        assertThat(head.seq()).isEqualTo(ENTRIES);
    }

    @AfterAll
    static void close() {
        station.close();
    }

    /** Computes all hashes anew from an entry on, as whoever knows the format can. */
    private static void chainAnew(Connection connection, long from) throws SQLException {
        List<AuditRow> before = AuditRow.newest(connection, from - 1, 1);
        byte[] previous = before.isEmpty() ? AuditRow.START.hash() : before.getFirst().hash();
        for (AuditRow row : AuditRow.newest(connection, Long.MAX_VALUE, ENTRIES + 1).reversed()) {
            if (row.seq() >= from) {
                previous = AuditRow.hash(previous, row.seq(), row.sealed());
                Connections.update(
                        connection, "UPDATE audit SET hash = ? WHERE seq = ?", previous, row.seq());
            }
        }
    }

    private interface Judge {
        boolean isFound(Connection connection) throws SQLException;
    }

    private interface Change {
        void run(Connection connection) throws SQLException;
    }

    private static boolean isFound(Tampering tampering, long n, boolean anew, Judge judge) {
        return isFound(
                connection -> {
                    tampering.run(connection, n);
                    if (anew) {
                        chainAnew(connection, n);
                    }
                },
                judge);
    }

    private static boolean isFound(Change change, Judge judge) {
        var found = new boolean[1];
        try {
            connections.write(connection -> {
                change.run(connection);
                found[0] = judge.isFound(connection);
                throw new TakenBack();
            });
        } catch (TakenBack expected) {
            return found[0];
        }
        throw new AssertionError("not taken back");
    }

    @ParameterizedTest
    @EnumSource(names = "CUT", mode = Mode.EXCLUDE)
    void everyChangeIsFoundByTheCheckOfTheChain(Tampering tampering) {
        var random = new Random(SEED + tampering.ordinal());
        int count = Repetitions.of(1, 400);
        for (int i = 0; i < count; i++) {
            long n = 2 + random.nextInt(ENTRIES - 2);
            boolean anew = (i + tampering.ordinal()) % 2 == 0;
            assertThat(isFound(tampering, n, anew, _ -> station.audit().verify() != 0))
                    .as("%s at %d, hashes anew: %s, seed %d", tampering, n, anew, SEED)
                    .isTrue();
        }
    }

    /**
     * The key covers what an entry is bound to, not the hash of the last one, and whoever has no
     * key may still add failed sign-ins: there the hashes and numbers are all that shows it.
     */
    @Test
    void whereTheKeyDoesNotHelpHashAndNumberShowIt() throws SQLException {
        Judge chain = _ -> station.audit().verify() != 0;
        Change lastHash =
                connection ->
                        Connections.update(
                                connection,
                                "UPDATE audit SET hash = randomblob(32) WHERE seq = ?",
                                ENTRIES);
        assertThat(isFound(lastHash, chain)).as("hash of the last entry").isTrue();
        assertThat(isFound(c -> addKeyless(c, 1), chain)).as("a failed sign-in").isFalse();
        assertThat(isFound(c -> addKeyless(c, 2), chain)).as("a number left out").isTrue();
    }

    /** Adds a failed sign-in with a hash that follows, as anybody can who has the file. */
    private static void addKeyless(Connection connection, int step) throws SQLException {
        byte[] publicKey = StationMetadata.readMeta(connection, StationMetadata.FAILURE_KEY);
        AuditCodec keyless = AuditCodec.beforeSignIn(publicKey, new SecureRandom());
        AuditRow last = AuditRow.last(connection);
        var entry =
                new Audit.Entry(
                        last.seq() + step,
                        TestStations.NOW,
                        "?",
                        AuditAction.SIGN_IN_FAILED.code(),
                        "",
                        Map.of());
        AuditRow.append(connection, entry.seq(), keyless.seal(entry, last.hash()));
    }

    /**
     * An entry is judged by itself and the one before, so what is done at one entry shows among the
     * few around it. The rows are read once, which leaves time for each of them.
     */
    @Test
    void theScannerFindsWhatIsDoneAtAnyEntry() throws SQLException {
        List<AuditRow> log = connections.read(c -> AuditRow.newest(c, ENTRIES, ENTRIES)).reversed();
        DataKey key =
                station.handle()
                        .keySlots()
                        .open("asanov", TestStations.PASSWORD, PasswordHashCost.MINIMUM);
        var scanner = new AuditScanner(AuditCodec.of(key, new SecureRandom()));
        var random = new Random(SEED);
        int count = Repetitions.of(300, ENTRIES - 3);
        for (int i = 0; i < count; i++) {
            int at = Repetitions.SOAK ? i + 1 : 1 + random.nextInt(ENTRIES - 3);
            for (var rows : tampered(log, at).entrySet()) {
                assertThat(isIntact(scanner, log.get(at - 1), rows.getValue()))
                        .as("%s at row %d, seed %d", rows.getKey(), at, SEED)
                        .isEqualTo(rows.getKey().equals("untouched"));
            }
        }
    }

    /** Returns the rows from one on, as each kind of tampering leaves them. */
    private static Map<String, List<AuditRow>> tampered(List<AuditRow> log, int at) {
        AuditRow row = log.get(at);
        AuditRow next = log.get(at + 1);
        AuditRow after = log.get(at + 2);
        byte[] bytes = row.sealed().clone();
        bytes[at % bytes.length] ^= 1;
        AuditRow changed = new AuditRow(row.seq(), bytes, row.hash());
        return Map.of(
                "untouched", List.of(row, next, after),
                "gap", List.of(next, after),
                "removed", numbered(row.seq(), List.of(next, after)),
                "changed", List.of(changed, next, after),
                "another's", numbered(row.seq(), List.of(next, next, after)),
                "inserted", numbered(row.seq(), List.of(row, row, next)),
                "swapped", numbered(row.seq(), List.of(next, row, after)));
    }

    private static List<AuditRow> numbered(long from, List<AuditRow> rows) {
        var numbered = new ArrayList<AuditRow>();
        for (AuditRow row : rows) {
            numbered.add(new AuditRow(from + numbered.size(), row.sealed(), row.hash()));
        }
        return numbered;
    }

    /** Returns whether no entry shows it, as they are or with all hashes computed anew. */
    private static boolean isIntact(AuditScanner scanner, AuditRow before, List<AuditRow> rows) {
        return isValid(scanner, before, rows, false) || isValid(scanner, before, rows, true);
    }

    private static boolean isValid(
            AuditScanner scanner, AuditRow before, List<AuditRow> rows, boolean anew) {
        AuditRow previous = before;
        for (AuditRow row : rows) {
            AuditRow judged =
                    anew
                            ? new AuditRow(
                                    row.seq(),
                                    row.sealed(),
                                    AuditRow.hash(previous.hash(), row.seq(), row.sealed()))
                            : row;
            if (!scanner.scan(judged, previous).isValid()) {
                return false;
            }
            previous = judged;
        }
        return true;
    }

    /** What is left of a cut log is whole: the mark outside, bundles and papers know its end. */
    @Test
    void aCutLogNoLongerHasTheEndThatOthersKnow() {
        int count = Repetitions.of(20, ENTRIES);
        var random = new Random(SEED);
        for (int i = 0; i < count; i++) {
            long n = Repetitions.SOAK ? i + 1 : 1 + random.nextInt(ENTRIES);
            assertThat(isFound(Tampering.CUT, n, false, c -> !AuditLog.contains(c, head)))
                    .as("cut at %d, seed %d", n, SEED)
                    .isTrue();
        }
        assertThat(station.audit().headAt(ENTRIES)).isEqualTo(head);
        assertThat(station.audit().verify()).isZero();
    }
}
