package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.store.OpenStation;
import rubezh.store.StationNotice;
import rubezh.store.projection.ProjectionPart;
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

    /** What a changed length in a page has SQLite say, as a byte of the test below once did. */
    @Test
    void aValueThatClaimsToBeTooLargeIsDamage() {
        var tooLarge = new SQLiteException("blob too big", SQLiteErrorCode.SQLITE_TOOBIG);

        assertThat(Faults.ofReading(tooLarge))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("STO-003"));
    }

    @Test
    void everyChangedByteIsHarmlessOrReported() throws IOException {
        var random = new Random(SEED);
        var register = new DamagedRegister(root, CASES, SEED, 4096);
        Map<String, List<Integer>> pages = pages(register.database());
        var results = new TreeMap<String, Integer>();
        int damages = 0;
        while (damages < DAMAGES) {
            for (var kind : pages.entrySet()) {
                List<Integer> numbers = kind.getValue();
                int page = numbers.get(random.nextInt(numbers.size()));
                int at = place(register.bytes(), page, random);
                String result = register.change(at, 1 + random.nextInt(255), damages % 2 == 0);
                results.merge(result, 1, Integer::sum);
                damages++;
            }
        }
        assertThat(results.keySet())
                .as(
                        "%d bytes in %d kinds of pages, seed %d: %s",
                        damages, pages.size(), SEED, results)
                .filteredOn(result -> result.startsWith("WRONG"))
                .isEmpty();
    }

    /** Returns the pages of the file by content. */
    private Map<String, List<Integer>> pages(Path database) {
        var pages = new TreeMap<String, List<Integer>>();
        try (var connections = new Connections(new Database(database))) {
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

    @Test
    void aDamagedSnapshotIsRebuiltWithEqualLists() throws IOException {
        var register = new DamagedRegister(root, CASES, SEED, 4096);
        byte[] image = Files.readAllBytes(register.image());
        int head = 80 + 8 * ProjectionPart.ALL.size();
        int step = (image.length - head) / 40;
        assertThat(step).as("bytes of a fortieth of the image").isPositive();
        var damaged = new ArrayList<byte[]>();
        for (int at = 0; at < image.length; at += at < head ? 4 : step) {
            damaged.add(changed(image, at));
            damaged.add(Arrays.copyOf(image, at));
            damaged.add(without(image, at, Math.min(at + step, image.length)));
        }
        damaged.add(changed(image, image.length - 1));
        for (int i = 0; i < damaged.size(); i += Repetitions.of(17, 1)) {
            register.restore();
            Files.write(register.image(), damaged.get(i));
            try (OpenStation station = TestStations.open(root)) {
                assertThat(register.read(station)).isEqualTo(register.contents());
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
        byte[] less = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, less, from, bytes.length - to);
        return less;
    }
}
