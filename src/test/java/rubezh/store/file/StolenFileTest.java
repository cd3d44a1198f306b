package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryBlobs;
import rubezh.fixtures.Seizures;
import rubezh.security.AuditAction;
import rubezh.security.Officer;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.text.Fault;

/**
 * What the files of a register tell without a password. The page <em>Security</em> of the manual
 * lists the same.
 */
@LongTest
final class StolenFileTest {
    private static final UUID RECORD = new UUID(0x0193_0000_0000_7000L, 1);
    private static final byte[] PICTURE = Bytes.of("picture ".repeat(9_000));
    private static final Sha256 HASH = MemoryBlobs.hash(PICTURE);
    private static final Officer BEK = new Officer("bekmuratov", "Bek B. B.", "canary-rank");
    private static final String PASSWORD = "sirena-lampa-gorizont-puma";
    private static final String PEER = "0f0e0d0c-0b0a-4908-8706-050403020100";

    /** Columns that are readable, by table, and why they have to be. */
    private static final Map<String, Set<String>> READABLE =
            Map.of(
                    // Before sign-in: station, letters, id of the installation and of the register,
                    // the key that failed sign-ins are sealed for.
                    "meta", Set.of("name", "value"),
                    // The screen offers the officers; the cost of the password hash is needed to
                    // compute it. An officer without a name is offered by the rank.
                    "keyslot",
                            Set.of(
                                    "login",
                                    "name",
                                    "rank",
                                    "version",
                                    "salt",
                                    "memory_kib",
                                    "passes",
                                    "lanes"),
                    // The screen shows when each officer was last let in.
                    "sign_in", Set.of("login", "at"),
                    // The pause after wrong passwords: 16 bits of the hash of what was typed.
                    "attempt", Set.of("login", "failures", "at"),
                    // Chains are followed by number, lists built by record in order of time.
                    "revision", Set.of("pos", "id", "record_id", "replica", "seq"),
                    "draft", Set.of("record_id"),
                    "blob_chunk", Set.of("pos", "n"),
                    "blob_named", Set.of("kept"),
                    "audit", Set.of("seq"));

    /** Columns that tell nothing without the data key. */
    private static final Map<String, Set<String>> SEALED =
            Map.of(
                    "keyslot", Set.of("wrapped"),
                    "revision", Set.of("sealed"),
                    "draft", Set.of("sealed"),
                    "note", Set.of("name", "folder", "sealed"),
                    "counter", Set.of("name", "sealed"),
                    "blob", Set.of("id", "sealed"),
                    "blob_chunk", Set.of("id", "sealed"),
                    "blob_named", Set.of("id", "sealed"),
                    "audit", Set.of("sealed", "hash"));

    @TempDir Path root;
    private final List<byte[]> stolen = new ArrayList<>();

    @BeforeEach
    void stealTheFilesOfABusyStation() throws IOException {
        try (OpenStation station = TestStations.create(root)) {
            station.addOfficer(BEK, PASSWORD);
            work(station);
        }
        try (LockedStation locked = TestStations.file(root).open()) {
            assertFault(
                    () -> locked.unlock(BEK.login(), "not the password", _ -> {}),
                    "SEC-001",
                    Fault.Exit.NOT_PERMITTED);
            try (OpenStation station = locked.unlock(BEK.login(), PASSWORD, _ -> {})) {
                work(station);
                steal();
                assertThat(Files.size(root.resolve("data/station.db-wal"))).isPositive();
            }
        }
        steal();
        assertThat(root.resolve("data/projection.img")).exists();
    }

    private static void work(OpenStation station) {
        station.blobs().put(HASH, new ByteArrayInputStream(PICTURE));
        station.journal()
                .append(context -> {
                    context.nextCount("number/2009");
                    return List.of();
                });
        new StationSeeder(station).put(RECORD, Seizures.complete());
        station.notes().put("peer/" + PEER, Bytes.of("canary-note"));
        station.audit().write(AuditAction.PRINT, "canary-object", Map.of("k", "canary-detail"));
    }

    private void steal() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                stolen.add(Files.readAllBytes(file));
            }
        }
    }

    @Test
    void noByteTellsWhoDidWhatOrWhichPictureItIs() {
        for (String canary :
                List.of(
                        "canary",
                        "sign-in-failed",
                        "sign-out",
                        "change-password",
                        "admit",
                        "number/2009",
                        "peer/",
                        HASH.hex())) {
            assertThat(find(Bytes.of(canary))).as(canary).isFalse();
        }
        byte[] uuid = HexFormat.of().parseHex(PEER.replace("-", ""));
        assertThat(find(uuid)).as("another installation").isFalse();
        assertThat(find(HexFormat.of().parseHex(HASH.hex()))).as("hash of the picture").isFalse();
        byte[] typed = HexFormat.of().parseHex(Sha256.digest(Bytes.of(BEK.login())).hex());
        assertThat(find(typed)).as("hash of the login").isFalse();
    }

    private boolean find(byte[] canary) {
        String searched = latin(canary);
        return stolen.stream().map(StolenFileTest::latin).anyMatch(f -> f.contains(searched));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aLoginStandsWhereTheSignInScreenNeedsItOnly() {
        var places = new TreeSet<String>();
        columns()
                .forEach((table, columns) -> {
                    for (String column : columns) {
                        String sql = "SELECT count(*) FROM %s WHERE instr(%s, ?) > 0";
                        long rows = query(sql.formatted(table, column), Bytes.of(BEK.login()));
                        rows += query(sql.formatted(table, column), BEK.login());
                        if (rows > 0) {
                            places.add(table + "." + column);
                        }
                    }
                });
        assertThat(places).containsExactly("keyslot.login", "sign_in.login");
    }

    @Test
    void everyColumnIsSealedOrReadableForAReason() {
        var known = new TreeSet<String>();
        Stream.of(READABLE, SEALED)
                .forEach(map ->
                        map.forEach((table, columns) ->
                                columns.forEach(c -> known.add(table + "." + c))));
        var found =
                columns().entrySet().stream()
                        .flatMap(t -> t.getValue().stream().map(c -> t.getKey() + "." + c))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(known);
    }

    @Test
    void factsOfTheStationAreSealedUnlessSignInNeedsThem() {
        try (var connections = new Connections(new Database(root.resolve("data/station.db")))) {
            String names = "SELECT name FROM meta WHERE name NOT LIKE '%.sealed' ORDER BY name";
            assertThat(connections.query(names, row -> row.getString(1)))
                    .containsExactly("audit.public", "facts", "incarnation", "replica");
        }
    }

    /** Entries of one length do not tell what they are about. */
    @Test
    void entriesOfTheAuditLogHaveOneLength() {
        assertThat(query("SELECT count(DISTINCT length(sealed)) FROM audit")).isEqualTo(1);
        assertThat(query("SELECT length(sealed) FROM audit")).isEqualTo(256);
    }

    private Map<String, List<String>> columns() {
        try (var connections = new Connections(new Database(root.resolve("data/station.db")))) {
            return connections
                    .query(
                            "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c"
                                    + " WHERE m.type = 'table'",
                            row -> Map.entry(row.getString(1), row.getString(2)))
                    .stream()
                    .collect(
                            Collectors.groupingBy(
                                    Map.Entry::getKey,
                                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        }
    }

    private long query(String sql, Object... parameters) {
        try (var connections = new Connections(new Database(root.resolve("data/station.db")))) {
            return connections.query(sql, row -> row.getLong(1), parameters).getFirst();
        }
    }
}
