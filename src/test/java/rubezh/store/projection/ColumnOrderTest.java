package rubezh.store.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;
import rubezh.text.Language;

/** The catalogue sorts, so that a list of any length is sorted as a whole. */
final class ColumnOrderTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-01T10:00:00+06:00");

    @TempDir Path root;

    private OpenStation station;
    private StationSeeder seeder;

    @BeforeEach
    void open() {
        station =
                TestStations.create(
                        root,
                        seizure ->
                                SeizureRules.check(
                                        seizure, START.toInstant(), TestStations.REFERENCE));
        seeder = new StationSeeder(station);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void amountsSortByTheirValueWhateverTheUnit() {
        put(1, "2 KGM");
        put(2, "300 GRM");
        put(3, "1500 GRM");
        put(4, "7 U2");
        assertThat(ids(Query.ALL.orderedBy(ITEMS_AMOUNT.path(), false, Language.RU)))
                .as("pieces apart from mass")
                .containsExactly(2, 3, 1, 4);
        assertThat(ids(Query.ALL.orderedBy(ITEMS_AMOUNT.path(), true, Language.RU)))
                .containsExactly(4, 1, 3, 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rowsThatAreEqualKeepTheOrderOfTheirTime(boolean descending) {
        put(2, "2 KGM");
        put(1, "2 KGM");
        put(3, "2 KGM");
        var expected = descending ? List.of(3, 2, 1) : List.of(1, 2, 3);
        for (FieldPath path : List.of(HEADER_STATUS, PLACE_POST, EVENT_DIRECTION, ITEMS_AMOUNT)) {
            assertThat(ids(Query.ALL.orderedBy(path.path(), descending, Language.RU)))
                    .as(path.path())
                    .isEqualTo(expected);
        }
    }

    @Test
    void recordsWithMostViolationsComeFirst() {
        put(1, "2 KGM");
        seeder.put(new UUID(1, 2), SeizureShape.SHAPE.with(seizure(2), "/place/post", null));
        put(3, "2 KGM");
        assertThat(ids(Query.ALL.orderedBy(Query.ISSUES, true, Language.RU)).getFirst())
                .isEqualTo(2);
    }

    @Test
    void pagesOfASortedListFollowOneAnother() {
        for (int i = 1; i <= 5; i++) {
            put(i, 6 - i + " KGM");
        }
        Query byAmount = Query.ALL.orderedBy(ITEMS_AMOUNT.path(), false, Language.RU);
        assertThat(station.catalogue().page(byAmount, 2, 2))
                .extracting(row -> (int) row.recordId().getLeastSignificantBits())
                .containsExactly(3, 2);
    }

    @Test
    void aRecordIsFoundByTheAuthorOfItsFirstRevision() {
        put(1, "2 KGM");
        String author =
                station.journal().ofRecord(new UUID(1, 1)).getFirst().revision().act().author();
        assertThat(ids(Query.ALL.recordedBy(author))).containsExactly(1);
        assertThat(ids(Query.ALL.recordedBy("officer:another"))).isEmpty();
        assertThat(station.catalogue().count(Query.ALL.recordedBy("officer:another"))).isZero();
    }

    private void put(int n, String amount) {
        SeizedItem item = seizure(n).items().getFirst();
        String pointer = "/items/" + item.id() + "/amount";
        seeder.put(new UUID(1, n), SeizureShape.SHAPE.with(seizure(n), pointer, Amount.of(amount)));
    }

    private static Seizure seizure(int n) {
        return SeizureShape.SHAPE.with(
                Seizures.complete(), EVENT_START.pointer(), START.plusMinutes(n));
    }

    private List<Integer> ids(Query query) {
        return station.catalogue().page(query, 0, 100).stream()
                .map(SeizureRow::recordId)
                .map(id -> (int) id.getLeastSignificantBits())
                .toList();
    }
}
