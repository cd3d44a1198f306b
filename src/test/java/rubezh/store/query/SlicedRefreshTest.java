package rubezh.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.Repetitions;
import rubezh.journal.RandomHistory;
import rubezh.journal.RevisionId;
import rubezh.journey.TrainingStation;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.store.projection.SqliteProjection;

/** Many new revisions are read in slices of the journal; the lists are those of one reading. */
class SlicedRefreshTest {
    private static final int HISTORIES = Repetitions.of(6, 100);
    private static final Clock CLOCK = Clock.fixed(TestStations.NOW, ZoneOffset.UTC);

    @TempDir Path root;

    private static void assertSameInSlices(OpenStation station) {
        String rebuilt = hash(station, Long.MAX_VALUE >> 1, true);
        for (long positions : List.of(1L, 3L, 50L)) {
            assertThat(hash(station, positions, false)).as("%d", positions).isEqualTo(rebuilt);
        }
    }

    private static String hash(OpenStation station, long positions, boolean anew) {
        try (var database = new SqliteProjection()) {
            var own = (SqliteCatalogue) station.catalogue();
            SqliteCatalogue lists = own.withDatabase(database, positions);
            if (anew) {
                lists.rebuild(_ -> {});
            } else {
                lists.refresh(List.of());
            }
            assertThat(database.position()).isEqualTo(own.journal().position());
            return lists.contentHash();
        }
    }

    /** Branches, conflicts and gaps, whose revisions lie in several slices. */
    @Test
    void recordsThatGoOnInLaterSlicesAreListedOnce() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            try (OpenStation station = TestStations.create(root.resolve("seed" + seed))) {
                var history = new RandomHistory(seed);
                history.deliverEverything();
                station.journal().accept(history.somePost().ofAll(), () -> {});
                assertSameInSlices(station);
            }
        }
    }

    /** As after an import, which names all records that it changed. */
    @Test
    void recordsNamedBesidesAreNotListedAgain() {
        try (OpenStation station = TestStations.create(root.resolve("station"))) {
            var history = new RandomHistory(6);
            history.deliverEverything();
            station.journal().accept(history.somePost().ofAll(), () -> {});
            Set<UUID> all = station.journal().recordsSince(0);
            for (long positions : List.of(3L, 50L)) {
                assertThat(readFor(station, positions, all))
                        .as("%d", positions)
                        .isEqualTo(readFor(station, positions, Set.of()));
            }
            assertThat(readFor(station, 50, all)).containsAll(ids(station));
        }
    }

    /** Returns the revisions that are read, as often as they are. */
    private static List<RevisionId> readFor(
            OpenStation station, long positions, Set<UUID> besides) {
        var read = new ArrayList<RevisionId>();
        try (var database = new SqliteProjection()) {
            ((SqliteCatalogue) station.catalogue())
                    .withDatabase(database, positions)
                    .refresh(besides, Map.of(), one -> read.add(one.id()));
        }
        return read.stream().sorted(Comparator.comparing(RevisionId::toString)).toList();
    }

    private static List<RevisionId> ids(OpenStation station) {
        var ids = new ArrayList<RevisionId>();
        station.journal().replay(0, (_, one) -> ids.add(one.id()));
        return ids;
    }

    /** An operation that comes after its cases decides how these are listed. */
    @Test
    void casesOfAnOperationThatComesLaterAreListedByIt() {
        try (var station = new TrainingStation(root.resolve("station"), "KG-DOS", CLOCK)) {
            station.record2009(40);
            assertSameInSlices(station.openStation);
        }
    }
}
