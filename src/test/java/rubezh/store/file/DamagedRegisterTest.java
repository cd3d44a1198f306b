package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.journal.Draft;
import rubezh.json.SeizureShape;
import rubezh.security.ChunkSealer;
import rubezh.security.Officer;
import rubezh.store.OpenStation;
import rubezh.store.StationNotice;
import rubezh.store.StationSeeder;
import rubezh.text.Fault;

/**
 * Changes bytes in every kind of page of a register, one at a time. Either everything reads as
 * before, or the damage is reported: with a code on opening or reading, or as a finding of verify.
 */
@LongTest
final class DamagedRegisterTest {
    private static final long SEED = Long.getLong("rubezh.seed", 20261124L);
    private static final int DAMAGES = Repetitions.of(12, 1_600);

    static final int CASES = 12;

    @TempDir Path root;
    private int pageSize;
    private Map<Path, byte[]> sound = Map.of();
    private RegisterContents contents =
            new RegisterContents(
                    TestStations.STATION,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    @BeforeEach
    void aRegisterOfADozenCases() throws IOException {
        try (OpenStation station = TestStations.create(root)) {
            fill(station, new Random(SEED));
        }
        try (OpenStation station = TestStations.open(root)) {
            contents = RegisterContents.read(station, Integer.MAX_VALUE);
        }
        sound = new HashMap<>();
        try (var walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                sound.put(file, Files.readAllBytes(file));
            }
        }
    }

    private static void fill(OpenStation station, Random random) {
        station.addOfficer(new Officer("bek", "Bek B.", "senior"), "sirena-lampa-gorizont-puma");
        var seeder = new StationSeeder(station);
        for (int i = 0; i < CASES; i++) {
            seeder.put(record(i), GeneratedSeizure.from(random));
        }
        station.drafts()
                .save(
                        new Draft(
                                record(CASES),
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

    @Test
    void everyChangedByteIsHarmlessOrReported() throws IOException {
        var random = new Random(SEED);
        Map<String, List<Integer>> pages = pages();
        var results = new TreeMap<String, Integer>();
        int damages = 0;
        while (damages < DAMAGES) {
            for (var kind : pages.entrySet()) {
                List<Integer> numbers = kind.getValue();
                int page = numbers.get(random.nextInt(numbers.size()));
                String result = damage(page, random, damages % 2 == 0);
                results.merge(result, 1, Integer::sum);
                damages++;
            }
        }
        assertThat(results.keySet())
                .as(damages + " bytes changed in " + pages.size() + " kinds of pages: " + results)
                .filteredOn(result -> result.startsWith("WRONG"))
                .isEmpty();
    }

    /** Returns the pages of the file by content. */
    private Map<String, List<Integer>> pages() {
        var pages = new TreeMap<String, List<Integer>>();
        try (var connections = new Connections(new Database(database()))) {
            String size = "PRAGMA page_size";
            pageSize = connections.query(size, row -> row.getInt(1)).getFirst();
            connections.query(
                    "SELECT name || ' ' || pagetype, pageno FROM dbstat",
                    row ->
                            pages.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                                    .add(row.getInt(2)));
        }
        return pages;
    }

    private String damage(int page, Random random, boolean withImage) throws IOException {
        restore();
        byte[] bytes = Files.readAllBytes(database());
        int at = place(bytes, page, random);
        int change = 1 + random.nextInt(255);
        bytes[at] ^= (byte) change;
        Files.write(database(), bytes);
        if (!withImage) {
            Files.delete(image());
        }
        String result = open();
        return result.startsWith("WRONG")
                ? result + " after byte " + at + " ^ " + change + ", seed " + SEED
                : result;
    }

    /**
     * Selects a byte, mostly of used space, a third of them in the page header and cell pointers.
     */
    private int place(byte[] bytes, int page, Random random) {
        int within = random.nextInt(3) == 0 ? 100 : pageSize;
        int at = 0;
        for (int tries = 0; tries < 50 && (tries == 0 || bytes[at] == 0); tries++) {
            at = (page - 1) * pageSize + random.nextInt(within);
        }
        return at;
    }

    private RegisterContents read(OpenStation station) {
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

    @Test
    void aDamagedSnapshotIsRebuiltWithEqualLists() throws IOException {
        byte[] image = Files.readAllBytes(image());
        int head = 84 + 32;
        int chunk = ChunkSealer.CHUNK + 16;
        assertThat(image.length).as("more than one chunk").isGreaterThan(head + chunk);
        var damaged = new ArrayList<byte[]>();
        for (int at = 0; at < image.length; at = at < head ? at + 4 : at + chunk / 3) {
            damaged.add(changed(image, at));
            damaged.add(java.util.Arrays.copyOf(image, at));
        }
        for (int from = head; from < image.length; from += chunk) {
            damaged.add(java.util.Arrays.copyOf(image, from));
            damaged.add(changed(image, Math.min(from + chunk, image.length) - 1));
            damaged.add(without(image, from, Math.min(from + chunk, image.length)));
        }
        for (int i = 0; i < damaged.size(); i += Repetitions.of(13, 1)) {
            byte[] bytes = damaged.get(i);
            restore();
            Files.write(image(), bytes);
            try (OpenStation station = TestStations.open(root)) {
                assertThat(read(station)).isEqualTo(contents);
                assertThat(station.notices()).isSubsetOf(StationNotice.IMAGE_DAMAGED);
            }
        }
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 0x10;
        return changed;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] less = java.util.Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, less, from, bytes.length - to);
        return less;
    }

    private void restore() throws IOException {
        for (String beside : List.of("station.db-wal", "station.db-shm")) {
            Files.deleteIfExists(database().resolveSibling(beside));
        }
        for (var file : sound.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    private Path database() {
        return root.resolve("data/station.db");
    }

    private Path image() {
        return root.resolve("data/projection.img");
    }
}
