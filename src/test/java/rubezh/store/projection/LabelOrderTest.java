package rubezh.store.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_DESCRIPTION;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.store.SeededStationTest;
import rubezh.text.Language;

/** A list is sorted by what the officer reads in the language of the screen. */
final class LabelOrderTest extends SeededStationTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-01T10:00:00+06:00");

    @Test
    void countriesSortByTheirNamesInTheLanguageOfTheScreen() {
        put(1, ROUTE_DEPARTURE, new Country("AF")); // Афганистан, Afghanistan
        put(2, ROUTE_DEPARTURE, new Country("DE")); // Германия, Germany
        put(3, ROUTE_DEPARTURE, new Country("IR")); // Иран, Iran
        put(4, ROUTE_DEPARTURE, new Country("CN")); // Китай, China
        assertThat(ids(ROUTE_DEPARTURE, false, Language.RU)).containsExactly(1, 2, 3, 4);
        assertThat(ids(ROUTE_DEPARTURE, false, Language.EN)).containsExactly(1, 4, 2, 3);
        assertThat(ids(ROUTE_DEPARTURE, true, Language.EN)).containsExactly(3, 2, 4, 1);
    }

    @Test
    void substancesSortByTheShortNameOfTheFirstLine() {
        putSubstance(1, "OPI-HER"); // Героин, Heroin
        putSubstance(2, "ATS-CAP"); // Каптагон, Captagon
        putSubstance(3, "CAN-THC"); // Дельта-9-ТГК, Delta-9-THC
        assertThat(ids(ITEMS_SUBSTANCE, false, Language.RU)).containsExactly(1, 3, 2);
        assertThat(ids(ITEMS_SUBSTANCE, false, Language.EN)).containsExactly(2, 3, 1);
    }

    @ParameterizedTest
    @EnumSource
    void wordsSortAsInADictionary(Language language) {
        List<String> sorted = List.of("ёж у реки", "Ежевика", "ежи", "Ёлка 2", "жёлоб", "Жуки");
        for (int n : new int[] {4, 2, 6, 1, 5, 3}) {
            put(n, PLACE_DESCRIPTION, sorted.get(n - 1));
        }
        assertThat(ids(PLACE_DESCRIPTION, false, language)).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void emptyValuesComeLastInBothDirectionsAndPagesFollowOneAnother() {
        put(1, ROUTE_DEPARTURE, null);
        put(2, ROUTE_DEPARTURE, new Country("IR"));
        put(3, ROUTE_DEPARTURE, null);
        put(4, ROUTE_DEPARTURE, new Country("AF"));
        put(5, ROUTE_DEPARTURE, new Country("AF"));
        assertThat(ids(ROUTE_DEPARTURE, false, Language.RU)).containsExactly(4, 5, 2, 1, 3);
        assertThat(ids(ROUTE_DEPARTURE, true, Language.RU)).containsExactly(2, 5, 4, 3, 1);
        for (boolean descending : new boolean[] {false, true}) {
            Query query = Query.ALL.orderedBy(ROUTE_DEPARTURE.path(), descending, Language.RU);
            for (int size = 1; size <= 6; size++) {
                var paged = new ArrayList<Integer>();
                for (int offset = 0; offset < 6; offset += size) {
                    paged.addAll(page(query, offset, size));
                }
                assertThat(paged)
                        .as("pages of %s", size)
                        .isEqualTo(ids(ROUTE_DEPARTURE, descending, Language.RU));
            }
        }
    }

    @Test
    void aValueThatComesLaterTakesItsPlace() {
        put(1, ROUTE_DEPARTURE, new Country("IR"));
        assertThat(ids(ROUTE_DEPARTURE, false, Language.RU)).containsExactly(1);
        put(2, ROUTE_DEPARTURE, new Country("DE"));
        assertThat(ids(ROUTE_DEPARTURE, false, Language.RU)).containsExactly(2, 1);
        station.catalogue().rebuild(_ -> {});
        assertThat(ids(ROUTE_DEPARTURE, false, Language.RU)).containsExactly(2, 1);
    }

    @Test
    void aPlaceWithoutAPostSortsByItsWords() {
        put(1, PLACE_POST, new Post("KZ-KOR")); // Кордай
        seeder.put(
                new UUID(1, 2),
                with(with(seizure(2), PLACE_POST, null), PLACE_DESCRIPTION, "Лесной кордон"));
        put(3, PLACE_POST, new Post("KG-AKZ")); // Ак-Жол
        assertThat(ids(PLACE_POST, false, Language.RU)).containsExactly(3, 1, 2);
    }

    @Test
    void aCancelledRecordSortsByTheStatusItShows() {
        put(1, HEADER_STATUS, Status.SUBMITTED); // На проверке
        put(2, HEADER_STATUS, Status.DRAFT); // Черновик
        put(3, HEADER_STATUS, Status.APPROVED); // Утверждено
        assertThat(ids(HEADER_STATUS, false, Language.RU)).containsExactly(1, 3, 2);
    }

    @Test
    void aSearchAndAFilterKeepTheOrder() {
        put(1, ROUTE_DEPARTURE, new Country("IR"));
        put(2, ROUTE_DEPARTURE, null);
        put(3, ROUTE_DEPARTURE, new Country("AF"));
        Query sorted = Query.ALL.orderedBy(ROUTE_DEPARTURE.path(), false, Language.RU);
        assertThat(page(sorted.matching("her"), 0, 10)).containsExactly(3, 1, 2);
        assertThat(page(sorted.where(ROUTE_DEPARTURE, Set.of("IR", "")), 0, 10))
                .containsExactly(1, 2);
    }

    private void put(int n, FieldPath field, @Nullable Object value) {
        seeder.put(new UUID(1, n), with(seizure(n), field, value));
    }

    private void putSubstance(int n, String code) {
        String line = seizure(n).items().getFirst().id().toString();
        seeder.put(
                new UUID(1, n),
                SeizureShape.SHAPE.with(
                        seizure(n), "/items/" + line + "/substance", new Substance(code)));
    }

    private static Seizure with(Seizure seizure, FieldPath field, @Nullable Object value) {
        return SeizureShape.SHAPE.with(seizure, field.pointer(), value);
    }

    private static Seizure seizure(int n) {
        return with(Seizures.complete(), EVENT_START, START.plusMinutes(n));
    }

    private List<Integer> ids(FieldPath path, boolean descending, Language language) {
        return page(Query.ALL.orderedBy(path.path(), descending, language), 0, 100);
    }

    private List<Integer> page(Query query, int offset, int limit) {
        return station.catalogue().page(query, offset, limit).stream()
                .map(row -> (int) row.recordId().getLeastSignificantBits())
                .toList();
    }
}
