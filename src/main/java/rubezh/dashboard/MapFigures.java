package rubezh.dashboard;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import module java.base;

import rubezh.dashboard.MapTarget.OfPoint;
import rubezh.dashboard.MapTarget.OfPost;
import rubezh.dashboard.MapTarget.OfWay;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.domain.summary.RecordCount;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.register.CaseGrouping.OfPlace;
import rubezh.register.CrossTotals;
import rubezh.register.TotalsRow;

/**
 * Cases of a period by place and by route, as a map shows them; all are of one state of the
 * register. A case is at one place and on one route, so the posts add up to all cases, and so do
 * the routes.
 *
 * @param request what they are of: posts by routes
 * @param posts posts, the most cases first
 * @param routes routes of which at least one country is stated, the most cases first
 * @param all totals of all cases
 * @param groups groups of substances that occur, the greatest mass first
 * @param records numbers of the records, whether they count or not
 * @param imprecise cases that may belong to the period, but whose time is not known well enough
 * @param coverage what the figures may lack
 */
public record MapFigures(
        AnalysisRequest request,
        List<PostFigures> posts,
        List<RouteFigures> routes,
        TotalsRow all,
        List<String> groups,
        List<RecordCount> records,
        ImpreciseCases imprecise,
        Coverage coverage) {
    private static final Comparator<Coordinates> NORTHWARDS =
            comparing(Coordinates::latitude).thenComparing(Coordinates::longitude);

    public MapFigures {
        posts = List.copyOf(posts);
        routes = List.copyOf(routes);
        groups = List.copyOf(groups);
        records = List.copyOf(records);
    }

    /**
     * Cases and amounts.
     *
     * @param totals drugs and precursors
     * @param groups the same by group of substances
     */
    public record Amounts(long cases, Totals totals, SortedMap<String, Totals> groups) {
        static final Amounts NONE = new Amounts(0, Totals.NONE, new TreeMap<>());

        public Amounts {
            groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        }

        Amounts plus(Amounts other) {
            var both = new TreeMap<>(groups);
            other.groups.forEach((group, sums) -> both.merge(group, sums, Totals::plus));
            return new Amounts(cases + other.cases, totals.plus(other.totals), both);
        }

        /** Returns the totals of a group of substances. */
        public Totals of(String group) {
            return groups.getOrDefault(group, Totals.NONE);
        }
    }

    /**
     * Cases of a post.
     *
     * @param post its code; empty for cases that state none
     * @param atPost those that are shown at the post
     * @param points those with coordinates of their own, by these
     * @param all all cases of the post, wherever they are shown
     */
    public record PostFigures(
            String post, Amounts atPost, SortedMap<Coordinates, Amounts> points, Amounts all) {
        public PostFigures {
            points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
        }

        private static PostFigures of(
                String post, Amounts atPost, SortedMap<Coordinates, Amounts> points) {
            Amounts all = points.values().stream().reduce(atPost, Amounts::plus);
            return new PostFigures(post, atPost, points, all);
        }

        public OfPost target() {
            return new OfPost(post);
        }

        public OfPoint target(Coordinates point) {
            return new OfPoint(post, point.toString());
        }
    }

    /**
     * Cases of a route.
     *
     * @param way its countries and post
     * @param totals drugs and precursors
     */
    public record RouteFigures(OfWay way, long cases, Totals totals) {}

    /**
     * @param routes places by routes
     * @param groups places by groups of substances
     */
    static MapFigures of(
            AnalysisRequest request, CrossTotals routes, CrossTotals groups, Coverage coverage) {
        return new MapFigures(
                request,
                posts(routes, groups),
                routes(routes),
                routes.all(),
                groups.columns().entrySet().stream()
                        .filter(e -> !e.getValue().totals().byDimension().isEmpty())
                        .sorted(
                                comparingLong((Map.Entry<String, TotalsRow> e) ->
                                                e.getValue().totals().base(Dimension.MASS))
                                        .reversed()
                                        .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey)
                        .toList(),
                routes.records(),
                routes.imprecise(),
                coverage);
    }

    private static List<PostFigures> posts(CrossTotals places, CrossTotals groups) {
        var byPlace = new HashMap<String, SortedMap<String, Totals>>();
        groups.cells()
                .forEach((cell, row) ->
                        byPlace.computeIfAbsent(cell.row(), _ -> new TreeMap<>())
                                .merge(cell.column(), row.totals(), Totals::plus));
        var atPosts = new TreeMap<String, Amounts>();
        var points = new HashMap<String, SortedMap<Coordinates, Amounts>>();
        places.rows()
                .forEach((place, row) -> {
                    String post = post(place);
                    var sums = byPlace.getOrDefault(place, new TreeMap<>());
                    var amounts = new Amounts(row.cases(), row.totals(), sums);
                    Optional<Coordinates> point = point(place, post);
                    atPosts.merge(post, point.isEmpty() ? amounts : Amounts.NONE, Amounts::plus);
                    point.ifPresent(own ->
                            points.computeIfAbsent(post, _ -> new TreeMap<>(NORTHWARDS))
                                    .merge(own, amounts, Amounts::plus));
                });
        return atPosts.entrySet().stream()
                .map(e ->
                        PostFigures.of(
                                e.getKey(),
                                e.getValue(),
                                points.getOrDefault(e.getKey(), new TreeMap<>(NORTHWARDS))))
                .sorted(
                        comparingLong((PostFigures one) -> one.all().cases())
                                .reversed()
                                .thenComparing(PostFigures::post))
                .toList();
    }

    private static String post(String place) {
        int at = place.indexOf(OfPlace.AT);
        return at < 0 ? place : place.substring(0, at);
    }

    private static Optional<Coordinates> point(String place, String post) {
        return Coordinates.find(place.substring(Math.min(place.length(), post.length() + 1)));
    }

    private static List<RouteFigures> routes(CrossTotals places) {
        var routes = new HashMap<OfWay, RouteFigures>();
        places.cells()
                .forEach((cell, row) -> {
                    if (!cell.column().isEmpty()) {
                        String[] ends = cell.column().split(">", -1);
                        var way = new OfWay(ends[0], post(cell.row()), ends[1]);
                        routes.merge(
                                way,
                                new RouteFigures(way, row.cases(), row.totals()),
                                (one, other) ->
                                        new RouteFigures(
                                                way,
                                                one.cases + other.cases,
                                                one.totals.plus(other.totals)));
                    }
                });
        return routes.values().stream()
                .sorted(
                        comparingLong(RouteFigures::cases)
                                .reversed()
                                .thenComparing(one -> one.way().toString()))
                .toList();
    }

    /** Returns the period. */
    public SummaryPeriod period() {
        return request.period();
    }

    /** Returns the number of cases that state neither country of their route. */
    public long withoutRoute() {
        return all.cases() - routes.stream().mapToLong(RouteFigures::cases).sum();
    }

    /** Returns the number of records that are not counted. */
    public long excluded() {
        return RecordCount.excluded(records).values().stream().mapToLong(Long::longValue).sum();
    }
}
