package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import rubezh.app.OpenRegisterFixture;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.journal.Draft;
import rubezh.json.SeizureShape;
import rubezh.security.Officer;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.text.Fault;

/** A register whose bytes are changed one at a time, and what is said of each on opening it. */
final class DamagedRegister {
    private final Path root;
    private final Map<Path, byte[]> sound = new HashMap<>();
    private final RegisterContents contents;

    /**
     * Creates a register with some cases, a draft, a note and a second officer.
     *
     * @param pageSize bytes of a page of the database; the smaller, the fewer are empty
     */
    DamagedRegister(Path root, int cases, long seed, int pageSize) throws IOException {
        this.root = root;
        try (OpenStation station = TestStations.create(root)) {
            fill(station, cases, new Random(seed));
        }
        rewrite(pageSize);
        try (OpenStation station = TestStations.open(root)) {
            contents = RegisterContents.read(station, Integer.MAX_VALUE);
        }
        try (var walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                sound.put(file, Files.readAllBytes(file));
            }
        }
    }

    /** Writes the database anew; SQLite changes the size of pages outside of WAL mode only. */
    private void rewrite(int pageSize) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement()) {
            for (String sql :
                    List.of(
                            "PRAGMA journal_mode = DELETE",
                            "PRAGMA page_size = " + pageSize,
                            "VACUUM",
                            "PRAGMA journal_mode = WAL")) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(OpenStation station, int cases, Random random) {
        station.addOfficer(new Officer("bek", "Bek B.", "senior"), "sirena-lampa-gorizont-puma");
        var seeder = new StationSeeder(station);
        for (int i = 0; i < cases; i++) {
            seeder.put(record(i), GeneratedSeizure.from(random));
        }
        station.drafts()
                .save(
                        new Draft(
                                record(cases),
                                "asanov",
                                rubezh.fixtures.JournalSeeder.AT.toInstant(),
                                List.of(),
                                SeizureShape.SHAPE.write(GeneratedSeizure.from(random)),
                                Map.of("/items", "2,"),
                                null));
        station.notes().put("a note", new byte[] {1, 2});
    }

    static UUID record(int number) {
        return new UUID(0x7000, 0x8000_0000_0000_0000L + number);
    }

    RegisterContents contents() {
        return contents;
    }

    /** Returns the bytes of the database before any damage. */
    byte[] bytes() {
        return sound.getOrDefault(database(), new byte[0]);
    }

    Path database() {
        return root.resolve("data/station.db");
    }

    Path image() {
        return root.resolve("data/projection.img");
    }

    /**
     * Changes one byte of the database and opens the register.
     *
     * @return what was said; begins with {@code WRONG} if a value was wrong and nothing was said
     */
    String change(int at, int change, boolean withImage) throws IOException {
        restore();
        byte[] bytes = bytes().clone();
        bytes[at] ^= (byte) change;
        Files.write(database(), bytes);
        if (!withImage) {
            Files.delete(image());
        }
        String result = open();
        return result.startsWith("WRONG")
                ? result + " after byte " + at + " ^ " + change + (withImage ? "" : ", no lists")
                : result;
    }

    void restore() throws IOException {
        for (String beside : List.of("station.db-wal", "station.db-shm")) {
            Files.deleteIfExists(database().resolveSibling(beside));
        }
        for (var file : sound.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    RegisterContents read(OpenStation station) {
        return RegisterContents.read(station, contents.audit().size());
    }

    private String open() {
        try (OpenStation station = TestStations.open(root);
                var register = OpenRegisterFixture.create(station, root.resolve("area"))) {
            boolean noticed = !station.notices().isEmpty();
            RegisterContents now = read(station);
            if (!contents.rows().containsAll(now.rows())
                    || !contents.revisions().containsAll(now.revisions())) {
                return "WRONG: values shown that were never saved";
            }
            var findings = register.verify(_ -> {});
            if (!findings.isEmpty()) {
                return "found by verify";
            }
            if (noticed) {
                return "noticed " + station.notices();
            }
            return now.equals(contents) ? "harmless" : "WRONG: " + difference(now);
        } catch (Fault fault) {
            return "refused " + fault.code();
        } catch (RuntimeException | StackOverflowError e) {
            return "WRONG: " + e + " " + List.of(e.getStackTrace()).subList(0, 3);
        }
    }

    /** Returns the names of the parts that differ. */
    private String difference(RegisterContents now) {
        var differing = new ArrayList<String>();
        for (var part : RegisterContents.class.getRecordComponents()) {
            try {
                Object was = part.getAccessor().invoke(contents);
                if (!was.equals(part.getAccessor().invoke(now))) {
                    differing.add(part.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return "other " + differing;
    }
}
