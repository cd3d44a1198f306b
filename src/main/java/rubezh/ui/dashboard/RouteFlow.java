package rubezh.ui.dashboard;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import module java.base;

import rubezh.dashboard.DashboardRow;

/**
 * Routes as a flow of cases from countries of departure over posts to countries of destination.
 *
 * @param columns stops of the three columns, from top to bottom
 * @param ways ways of the routes, in the order they leave and reach their stops
 */
record RouteFlow(List<List<Stop>> columns, List<Way> ways) {
    /** Code of the stop that stands for all that are not shown. */
    static final String OTHERS = "*";

    private static final List<Integer> MOST = List.of(8, 12, 8);

    /**
     * Country or post.
     *
     * @param column 0, 1 or 2
     * @param code its code, empty if none is stated, {@link #OTHERS} for the rest
     * @param cases cases that pass it
     * @param members number of countries or posts it stands for
     */
    record Stop(int column, String code, long cases, int members) {}

    /**
     * Way of the cases of one route.
     *
     * @param row index of the route
     * @param stops a stop of each column
     */
    record Way(int row, long cases, List<Stop> stops) {}

    /** Returns the flow of rows of routes; the least of many stops are put together. */
    static RouteFlow of(List<DashboardRow> routes) {
        List<Map<String, Stop>> stops =
                IntStream.range(0, MOST.size()).mapToObj(column -> stops(routes, column)).toList();
        List<Way> ways =
                IntStream.range(0, routes.size()).mapToObj(i -> way(i, routes, stops)).toList();
        List<Stop> from = ordered(stops.get(0), Map.of());
        List<Stop> over = ordered(stops.get(1), origins(ways, from));
        List<List<Stop>> columns = List.of(from, over, ordered(stops.get(2), Map.of()));
        return new RouteFlow(
                columns,
                ways.stream()
                        .sorted(
                                comparing(
                                                (Way way) -> way.stops().getFirst(),
                                                comparingInt(from::indexOf))
                                        .thenComparingInt(way -> over.indexOf(way.stops().get(1)))
                                        .thenComparingInt(
                                                way -> columns.get(2).indexOf(way.stops().get(2))))
                        .toList());
    }

    private static String code(DashboardRow route, int column) {
        return route.key().split(">", -1)[column];
    }

    private static long cases(DashboardRow route) {
        return Objects.requireNonNullElse(route.cases(), 0L);
    }

    /** Returns the stop of each code of a column. */
    private static Map<String, Stop> stops(List<DashboardRow> routes, int column) {
        Map<String, Long> sums = sums(routes, column);
        var stops = new HashMap<String, Stop>();
        sums.forEach((code, cases) -> stops.put(code, new Stop(column, code, cases, 1)));
        int most = MOST.get(column);
        if (sums.size() > most) {
            List<Stop> rest =
                    stops.values().stream()
                            .sorted(comparingLong(Stop::cases).reversed().thenComparing(Stop::code))
                            .skip(most - 1L)
                            .toList();
            long cases = rest.stream().mapToLong(Stop::cases).sum();
            var others = new Stop(column, OTHERS, cases, rest.size());
            rest.forEach(stop -> stops.put(stop.code(), others));
        }
        return stops;
    }

    private static Map<String, Long> sums(List<DashboardRow> routes, int column) {
        return routes.stream()
                .collect(
                        Collectors.groupingBy(
                                route -> code(route, column),
                                Collectors.summingLong(RouteFlow::cases)));
    }

    private static Way way(int row, List<DashboardRow> routes, List<Map<String, Stop>> stops) {
        DashboardRow route = routes.get(row);
        var passed = new ArrayList<Stop>();
        for (int column = 0; column < stops.size(); column++) {
            passed.add(Objects.requireNonNull(stops.get(column).get(code(route, column))));
        }
        return new Way(row, cases(route), passed);
    }

    /** Returns where the first way of each post begins; the ways are the largest first. */
    private static Map<Stop, Integer> origins(List<Way> ways, List<Stop> from) {
        var origins = new HashMap<Stop, Integer>();
        ways.forEach(way ->
                origins.putIfAbsent(way.stops().get(1), from.indexOf(way.stops().getFirst())));
        return origins;
    }

    private static List<Stop> ordered(Map<String, Stop> stops, Map<Stop, Integer> origins) {
        return stops.values().stream()
                .distinct()
                .sorted(
                        comparing((Stop stop) -> stop.code().equals(OTHERS))
                                .thenComparingInt(stop -> origins.getOrDefault(stop, 0))
                                .thenComparing(comparingLong(Stop::cases).reversed())
                                .thenComparing(Stop::code))
                .toList();
    }
}
