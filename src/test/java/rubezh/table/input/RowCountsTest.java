package rubezh.table.input;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.evidence.Sha256;

/** Equal rows are counted one by one, whatever comes between them and however many there are. */
class RowCountsTest {
    private static Sha256 hash(long row) {
        return Sha256.digest(Long.toString(row).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachRepeatOfARowHasTheNextNumber() {
        var counts = new RowCounts();
        assertThat(counts.add(hash(1))).isEqualTo(1);
        assertThat(counts.add(hash(2))).isEqualTo(1);
        assertThat(counts.add(hash(1))).isEqualTo(2);
        assertThat(counts.add(hash(1))).isEqualTo(3);
        assertThat(counts.add(hash(2))).isEqualTo(2);
    }

    /** Against a map, over so many that the table grows several times. */
    @Test
    void manyRowsAreCountedAsAMapCountsThem() {
        long seed = 20261202;
        var random = new Random(seed);
        var counts = new RowCounts();
        var expected = new HashMap<Long, Integer>();
        for (int i = 0; i < 60_000; i++) {
            long row = random.nextInt(20_000);
            assertThat(counts.add(hash(row)))
                    .as("row %d, seed %d", i, seed)
                    .isEqualTo(expected.merge(row, 1, Integer::sum));
        }
    }

    /** Hashes that begin alike share a place in the table and stay two rows. */
    @Test
    void rowsOfOnePlaceAreToldApart() {
        var counts = new RowCounts();
        var one = new Sha256("0000000000000001" + "0".repeat(48));
        var other = new Sha256("0000000100000000" + "0".repeat(48));
        assertThat(counts.add(one)).isEqualTo(1);
        assertThat(counts.add(other)).isEqualTo(1);
        assertThat(counts.add(one)).isEqualTo(2);
    }
}
