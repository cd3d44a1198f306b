package rubezh.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Coordinates;
import rubezh.ui.dashboard.PostChart.PostPlan;

/** Posts on a plan without borders. */
class PostPlanTest {
    private static final Map<String, Coordinates> POSITIONS =
            Map.of(
                    "UA", new Coordinates(4_900_000, 3_100_000),
                    "AM", new Coordinates(4_000_000, 4_500_000),
                    "KG", new Coordinates(4_100_000, 7_500_000),
                    "TJ", new Coordinates(3_900_000, 7_100_000));

    @Test
    void columnsGoFromWestToEastAndLinesFromNorthToSouth() {
        List<String> countries = List.of("TJ", "KG", "AM", "UA");
        assertThat(new PostPlan(countries, POSITIONS).columns(2))
                .containsExactly(List.of(3, 2), List.of(1, 0));
    }

    @Test
    void everyPostStandsOnceWhateverIsKnownOfItsCountry() {
        List<String> countries = List.of("KG", "", "KG", "XX", "UA");
        assertThat(new PostPlan(countries, POSITIONS).columns(3).stream().flatMap(List::stream))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(new PostPlan(countries, Map.of()).columns(1))
                .containsExactly(List.of(0, 1, 2, 3, 4));
    }
}
