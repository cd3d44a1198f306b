package rubezh.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.dashboard.DashboardRow;
import rubezh.dashboard.DashboardRow.FigureKind;
import rubezh.ui.dashboard.RouteFlow.Stop;

/** Routes as a flow. */
class RouteFlowTest {
    private static DashboardRow route(String key, long cases) {
        return new DashboardRow(FigureKind.ROUTE, key, key, cases, null, null, null, null);
    }

    private static long sum(List<Stop> column) {
        return column.stream().mapToLong(Stop::cases).sum();
    }

    @Test
    void everyCasePassesOneStopOfEachColumn() {
        RouteFlow flow =
                RouteFlow.of(
                        List.of(
                                route("TJ>KG-DOS>RU", 5),
                                route("AF>KG-DOS>RU", 3),
                                route("RU>KG-OSH>", 2)));
        assertThat(flow.columns()).allSatisfy(column -> assertThat(sum(column)).isEqualTo(10));
        assertThat(flow.columns().get(1))
                .containsExactly(new Stop(1, "KG-DOS", 8, 1), new Stop(1, "KG-OSH", 2, 1));
        assertThat(flow.columns().get(2).getLast()).isEqualTo(new Stop(2, "", 2, 1));
    }

    @Test
    void postsStandInTheOrderOfTheirDepartures() {
        RouteFlow flow =
                RouteFlow.of(
                        List.of(
                                route("AF>FAR>RU", 6),
                                route("TJ>NEAR>RU", 4),
                                route("TJ>OTHER>RU", 3)));
        assertThat(flow.columns().get(1))
                .extracting(Stop::code)
                .containsExactly("NEAR", "OTHER", "FAR");
    }

    @Test
    void theLeastOfManyPostsArePutTogetherAtTheEnd() {
        List<DashboardRow> routes =
                IntStream.range(0, 20).mapToObj(i -> route("TJ>P" + i + ">RU", 20 - i)).toList();
        List<Stop> posts = RouteFlow.of(routes).columns().get(1);
        assertThat(posts).hasSize(12);
        assertThat(posts.getLast()).isEqualTo(new Stop(1, RouteFlow.OTHERS, 45, 9));
        assertThat(RouteFlow.of(routes).ways()).hasSize(20);
    }
}
