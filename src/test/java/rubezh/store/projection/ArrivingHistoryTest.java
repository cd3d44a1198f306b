package rubezh.store.projection;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.Repetitions;
import rubezh.journal.RandomHistory;
import rubezh.journal.StoredRevision;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/** Lists refreshed as branches, conflicts and gaps arrive equal lists built anew at the end. */
class ArrivingHistoryTest {
    private static final int HISTORIES = Repetitions.of(8, 200);
    private static final int PIECE = 7;

    @TempDir Path root;

    @Test
    void whatArrivesInPiecesAndInAnyOrderIsListedAsIfBuiltAnew() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            try (OpenStation station = TestStations.create(root.resolve("seed" + seed))) {
                arrive(station, seed);
                String kept = station.catalogue().contentHash();
                station.catalogue().rebuild(_ -> {});
                assertThat(station.catalogue().contentHash()).as("seed %d", seed).isEqualTo(kept);
            }
        }
    }

    private static void arrive(OpenStation station, long seed) {
        var history = new RandomHistory(seed);
        history.deliverEverything();
        List<StoredRevision> all = new ArrayList<>(history.somePost().ofAll());
        Collections.shuffle(all, new Random(seed));
        for (int from = 0; from < all.size(); from += PIECE) {
            List<StoredRevision> piece = all.subList(from, Math.min(from + PIECE, all.size()));
            station.journal().accept(piece, () -> {});
            station.catalogue()
                    .refresh(
                            piece.stream()
                                    .map(r -> r.revision().subject().recordId())
                                    .distinct()
                                    .toList());
        }
    }
}
