package rubezh.store.hub;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import rubezh.dashboard.AnalysisAxis;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.domain.summary.SummarySelection;
import rubezh.hub.HubAddress;
import rubezh.hub.HubConnection;
import rubezh.register.CaseGrouping.OfField;
import rubezh.register.CaseGrouping.OfTime;
import rubezh.register.CaseGrouping.TimePart;
import rubezh.register.Query;
import rubezh.review.ReviewService;
import rubezh.store.OpenStation;
import rubezh.store.StoreMeasurement;
import rubezh.store.file.Connections;
import rubezh.store.query.ListCatalogue;
import rubezh.text.Language;

/**
 * Asks the lists of a hub as a workstation does, in turns with plain SQL by hand that reads the
 * same rows: the best of several plans is the limit. {@code HubListMeasurement folder address
 * password [kind…]}, where the folder has a register that {@link StoreMeasurement} filled and the
 * hub has cases already, say those of {@link HubMeasurement}. It reads only, but for the figures of
 * months that a dashboard keeps.
 */
public final class HubListMeasurement {
    private static final StationClock CLOCK =
            new StationClock(ZoneId.of("Asia/Bishkek"), LocalTime.of(8, 0));

    private static final int TIMES = 36;
    private static final int LEAST_ROUNDS = 4;
    private static final int TO_WARM_UP = 2;
    private static final int PAGES_TO_WARM_UP = 200;

    /** What takes as many milliseconds is not asked again and again. */
    private static final double SLOW = 2_000;

    private static final String ORDER =
            " ORDER BY s.moment DESC NULLS LAST, s.\"header.number\" DESC NULLS LAST,"
                    + " s.record_id DESC NULLS LAST";

    private static final String WALK =
            "SELECT s.* FROM words w JOIN seizure s USING (rowid)"
                    + " WHERE ts_match_vq(w.t, CAST(? AS tsquery)) AND %s"
                    + " ORDER BY w.rowid DESC LIMIT 50 OFFSET %d";
    private static final String COLLECT =
            "WITH hits AS MATERIALIZED (SELECT rowid FROM words WHERE t @@ CAST(? AS tsquery))"
                    + " SELECT s.* FROM (SELECT rowid FROM hits JOIN seizure s USING (rowid)"
                    + " WHERE %s ORDER BY rowid DESC LIMIT 50 OFFSET %d) h"
                    + " JOIN seizure s USING (rowid) ORDER BY s.rowid DESC";
    private static final String RARE =
            "WITH hits AS MATERIALIZED (SELECT rowid FROM words WHERE t @@ CAST(? AS tsquery)"
                    + " AND ts_match_vq(t, CAST(? AS tsquery)))"
                    + " SELECT s.* FROM (SELECT rowid FROM hits ORDER BY rowid DESC LIMIT 50) h"
                    + " JOIN seizure s USING (rowid) ORDER BY s.rowid DESC";
    private static final String SELECT =
            "WITH hits AS MATERIALIZED (SELECT s.rowid FROM seizure s WHERE %2$s)"
                    + " SELECT s.* FROM (SELECT rowid FROM hits JOIN words w USING (rowid)"
                    + " WHERE ts_match_vq(w.t, CAST(? AS tsquery))"
                    + " ORDER BY rowid DESC LIMIT 50 OFFSET %3$d) h"
                    + " JOIN seizure s USING (rowid) ORDER BY s.rowid DESC";
    private static final String PAGE =
            "SELECT s.* FROM seizure s WHERE %s" + ORDER + " LIMIT 50 OFFSET %d";
    private static final String PAGE_COLLECTED =
            "WITH hits AS MATERIALIZED (SELECT s.rowid, s.moment, s.\"header.number\", s.record_id"
                    + " FROM seizure s WHERE %s) SELECT s.* FROM (SELECT * FROM hits s"
                    + ORDER
                    + " LIMIT 50 OFFSET %d) h JOIN seizure s USING (rowid)"
                    + ORDER;

    /**
     * What is asked, and how.
     *
     * @param limits ways of plain SQL to the same rows
     */
    private record Question(
            String kind, String what, Supplier<Object> program, List<Plain> limits) {}

    private record Plain(String sql, Object... values) {}

    private record Times(List<Double> limit, List<Double> program) {}

    private final HubDatabase database;
    private final ListCatalogue lists;
    private final List<Question> questions = new ArrayList<>();
    private final Set<Plain> slow = new HashSet<>();

    HubListMeasurement(HubDatabase database, ListCatalogue lists) {
        this.database = database;
        this.lists = lists;
    }

    public static void main(String[] args) throws IOException {
        HubAddress address = HubAddress.parse(args[1]);
        try (OpenStation station = StoreMeasurement.open(Path.of(args[0]))) {
            var connector =
                    new PostgresHub(
                            station.handle().config(), station::station, station.installations());
            try (HubConnection hub = connector.open(address, args[2]);
                    HubDatabase database = HubDatabase.open(address, args[2])) {
                var kinds = Set.copyOf(List.of(args).subList(3, args.length));
                new HubListMeasurement(database, (ListCatalogue) hub.lists()).run(kinds);
            }
        }
    }

    /** Asks everything of some kinds; without any, of all. */
    void run(Set<String> kinds) {
        long cases = lists.count(Query.ALL);
        System.out.println(cases + " cases");
        for (int i = 0; i < PAGES_TO_WARM_UP; i++) {
            lists.page(Query.ALL, i * 50, 50);
            lists.page(Query.ALL.matching("героин"), i, 50);
        }
        addSearches();
        addFilteredSearches();
        addPages((int) cases);
        addSorts();
        addSums();
        questions.stream()
                .collect(
                        Collectors.groupingBy(
                                Question::kind, LinkedHashMap::new, Collectors.toList()))
                .forEach((kind, asked) -> {
                    if (kinds.isEmpty() || kinds.contains(kind)) {
                        measure(kind, asked);
                    }
                });
    }

    private void add(String kind, String what, Supplier<Object> program, Plain... limits) {
        questions.add(new Question(kind, what, program, List.of(limits)));
    }

    /** Frequent, middle and rare words and beginnings, one and two; what somebody types. */
    private void addSearches() {
        String kind = "search";
        search(kind, "г", "'g':*");
        search(kind, "к", "'k':*");
        search(kind, "гер", "'ger':*");
        search(kind, "героин", "'geroin':*");
        search(kind, "авто", "'avto':*");
        search(kind, "kg", "'kg':*");
        search(kind, "марих", "'marih':*");
        search(kind, "кордай", "'kordai':*");
        search(kind, "турция", "'turtsia':*");
        search(kind, "турсунов", "'tursunov':*");
        search(kind, "турге", "'turge':*");
        search(kind, "кабек", "'kabek':*");
        search(kind, "иван", "'ivan':*");
        search(kind, "ош", "'osh':*");
        search(kind, "ишкулонов", "'ishkulonov':*");
        search(kind, "вельзар", "'velzar':*");
        search(kind, "zzzz", "'zzzz':*");
        search(kind, "кабек геро", "'kabek':* & 'gero':*");
        search(kind, "анаша трансит", "'anasha':* & 'transit':*");
        search(kind, "кордай тур", "'kordai':* & 'tur':*");
        search(kind, "к о", "'k':* & 'o':*");
        search(kind, "гер тадж", "'ger':* & 'tadj':*");
        search(kind, "ишкулонов гер", "'ishkulonov':* & 'ger':*");
        for (String year : List.of("2016", "2018", "2024")) {
            Query query = Query.ALL.matching(year);
            add(
                    "word with digits",
                    year,
                    () -> lists.page(query, 0, 50),
                    new Plain(WALK.formatted("TRUE", 0), "'" + year + "':*"),
                    new Plain(COLLECT.formatted("TRUE", 0), "'" + year + "':*"));
        }
    }

    private void search(String kind, String text, String words) {
        Query query = Query.ALL.matching(text);
        var limits = new ArrayList<Plain>();
        limits.add(new Plain(WALK.formatted("TRUE", 0), words));
        limits.add(new Plain(COLLECT.formatted("TRUE", 0), words));
        if (words.contains("&")) {
            Stream.of(words.split(" & ")).forEach(rare -> limits.add(new Plain(RARE, rare, words)));
        }
        add(kind, text, () -> lists.page(query, 0, 50), limits.toArray(Plain[]::new));
    }

    private static Query period(String from, String before) {
        String midnight = "T00:00:00+06:00";
        return Query.ALL.between(
                OffsetDateTime.parse(from + midnight), OffsetDateTime.parse(before + midnight));
    }

    private static String periodSql(String from, String before) {
        return "s.moment >= %d AND s.moment < %d"
                .formatted(
                        OffsetDateTime.parse(from + "T00:00:00+06:00").toEpochSecond(),
                        OffsetDateTime.parse(before + "T00:00:00+06:00").toEpochSecond());
    }

    private record Filter(String what, Query query, String sql) {}

    private static List<Filter> filters() {
        var filters = new ArrayList<Filter>();
        filters.add(new Filter("not cancelled", Query.ALL, "TRUE"));
        for (String station : List.of("KZ-KOR", "KG-KEN", "KG-DOS")) {
            filters.add(
                    new Filter(
                            "station " + station,
                            Query.ALL.where(HEADER_STATION, Set.of(station)),
                            "s.\"header.station\" = '" + station + "'"));
        }
        filters.add(
                new Filter(
                        "post",
                        Query.ALL.where(PLACE_POST, Set.of("KG-AKZ")),
                        "s.\"place.post\" = 'KG-AKZ'"));
        for (String substance : List.of("OPI-HER", "ATS-MDM", "OPI-BUP")) {
            filters.add(
                    new Filter(
                            "substance " + substance,
                            Query.ALL.where(ITEMS_SUBSTANCE, Set.of(substance)),
                            "s.rowid IN (SELECT seizure FROM items WHERE \"items.substance\" = '"
                                    + substance
                                    + "')"));
        }
        for (String state : List.of("RETURNED", "SUBMITTED", "APPROVED")) {
            filters.add(
                    new Filter(
                            "state " + state,
                            Query.ALL.where(HEADER_STATUS, Set.of(state)),
                            "s.\"header.status\" = '" + state + "'"));
        }
        filters.add(
                new Filter(
                        "year",
                        period("2020-01-01", "2021-01-01"),
                        periodSql("2020-01-01", "2021-01-01")));
        filters.add(
                new Filter(
                        "month",
                        period("2023-03-01", "2023-04-01"),
                        periodSql("2023-03-01", "2023-04-01")));
        filters.add(
                new Filter(
                        "post, substance, year",
                        period("2020-01-01", "2021-01-01")
                                .where(PLACE_POST, Set.of("KG-AKZ"))
                                .where(ITEMS_SUBSTANCE, Set.of("OPI-HER")),
                        periodSql("2020-01-01", "2021-01-01")
                                + " AND s.\"place.post\" = 'KG-AKZ' AND EXISTS (SELECT 1 FROM items i"
                                + " WHERE i.seizure = s.rowid AND i.\"items.substance\" = 'OPI-HER')"));
        return filters;
    }

    private void addFilteredSearches() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("героин", "'geroin':*");
        texts.put("кордай", "'kordai':*");
        texts.put("ишкулонов", "'ishkulonov':*");
        texts.put("zzzz", "'zzzz':*");
        for (Filter filter : filters()) {
            texts.forEach((text, words) -> {
                Query query = filter.query.withCancelled(false).matching(text);
                String condition = filter.sql + " AND s.exclusions & 1 <> 1";
                add(
                        "search with a condition",
                        text + ", " + filter.what,
                        () -> lists.page(query, 0, 50),
                        new Plain(WALK.formatted(condition, 0), words),
                        new Plain(COLLECT.formatted(condition, 0), words),
                        new Plain(SELECT.formatted(0, condition, 0), words));
            });
        }
        for (int page : List.of(1, 99)) {
            texts.forEach((text, words) -> {
                Query query = Query.ALL.matching(text);
                add(
                        "later page of a search",
                        text + ", page " + (page + 1),
                        () -> lists.page(query, page * 50, 50),
                        new Plain(WALK.formatted("TRUE", page * 50), words),
                        new Plain(COLLECT.formatted("TRUE", page * 50), words));
            });
        }
        texts.forEach((text, words) -> {
            Query query = Query.ALL.matching(text);
            add(
                    "count of a search",
                    text,
                    () -> lists.count(query),
                    new Plain("SELECT count(*) FROM words WHERE t @@ CAST(? AS tsquery)", words));
        });
    }

    private void addPages(int cases) {
        for (int offset : List.of(0, 50, 4_950, cases / 100, cases / 2)) {
            add(
                    offset < 5_000 ? "page" : "page far down",
                    "from " + offset,
                    () -> lists.page(Query.ALL, offset, 50),
                    new Plain(PAGE.formatted("TRUE", offset)));
        }
        for (Filter filter : filters()) {
            Query query = filter.query.withCancelled(false);
            String condition = filter.sql + " AND s.exclusions & 1 <> 1";
            for (int offset : List.of(0, 4_950)) {
                add(
                        "page with a condition",
                        filter.what + ", from " + offset,
                        () -> lists.page(query, offset, 50),
                        new Plain(PAGE.formatted(condition, offset)),
                        new Plain(PAGE_COLLECTED.formatted(condition, offset)));
            }
            add(
                    "count with a condition",
                    filter.what,
                    () -> lists.count(query),
                    new Plain("SELECT count(*) FROM seizure s WHERE " + condition));
        }
        Query queue = ReviewService.QUEUE;
        add(
                "review",
                "first page",
                () -> lists.page(queue, 0, 200),
                new Plain(
                        "SELECT s.* FROM seizure s WHERE s.\"header.status\" = 'SUBMITTED'"
                                + " ORDER BY moment NULLS FIRST, s.\"header.number\" NULLS FIRST,"
                                + " record_id NULLS FIRST LIMIT 200"));
        add(
                "review",
                "posts",
                () -> lists.totals(queue, List.of(PLACE_POST.path())),
                new Plain(
                        "SELECT \"place.post\", count(*) FROM seizure"
                                + " WHERE \"header.status\" = 'SUBMITTED' GROUP BY 1"));
        add(
                "review",
                "last decision",
                lists::lastDecision,
                new Plain("SELECT max(decided_at) FROM seizure"));
        add("operations", "of all", () -> lists.operations().recorded());
    }

    private void addSorts() {
        sort(Query.ISSUES, "stops", "questions");
        sort(PLACE_POST.path(), "place");
        sort(HEADER_STATUS.path(), "state");
        sort(ITEMS_SUBSTANCE.path(), "substance");
        sort(ITEMS_AMOUNT.path(), "dimension", "base");
        sort(HEADER_NUMBER.path(), "\"header.number\"");
        sort(HEADER_STATION.path(), "\"header.station\"");
        add(
                "sorted page",
                "the oldest first",
                () -> lists.page(Query.ALL.oldestFirst(), 0, 50),
                new Plain(PAGE.formatted("TRUE", 0).replace("DESC NULLS LAST", "NULLS FIRST")));
    }

    private void sort(String path, String... columns) {
        String first =
                Stream.of(columns)
                        .map(column -> " s." + column + " DESC NULLS LAST,")
                        .collect(Collectors.joining("", " ORDER BY", ""));
        for (int offset : List.of(0, 4_950)) {
            add(
                    "sorted page",
                    path + ", from " + offset,
                    () -> lists.page(Query.ALL.orderedBy(path, true, Language.RU), offset, 50),
                    new Plain(PAGE.formatted("TRUE", offset).replace(" ORDER BY", first)));
        }
    }

    private void addSums() {
        SummaryPeriod year = SummaryPeriod.of(Kind.YEAR, LocalDate.of(2020, 6, 1), CLOCK);
        SummaryPeriod day = SummaryPeriod.of(Kind.DAY, LocalDate.of(2024, 6, 1), CLOCK);
        String sums =
                "SELECT figure, k1, k2, k3, sum(number) FROM month_figures"
                        + " WHERE month BETWEEN '2020-01' AND '2020-12' GROUP BY 1, 2, 3, 4";
        add("dashboard", "year", () -> lists.figures(List.of(year)), new Plain(sums));
        add(
                "dashboard",
                "year and the one before",
                () -> lists.figures(List.of(year, year.shifted(-1))),
                new Plain(sums));
        add("dashboard", "day", () -> lists.figures(List.of(day)));
        Query ofYear = Query.ALL.of(SummarySelection.of(year));
        var substance = new OfField(AnalysisAxis.SUBSTANCE.field().orElseThrow());
        var post = new OfField(AnalysisAxis.POST.field().orElseThrow());
        add(
                "analysis of a year",
                "substance by month",
                () -> lists.cross(List.of(ofYear), substance, new OfTime(TimePart.MONTH)));
        add(
                "analysis of a year",
                "post by substance",
                () -> lists.cross(List.of(ofYear), post, substance));
        add(
                "records",
                "of all",
                () -> lists.records(Query.ALL),
                new Plain(
                        "SELECT \"header.station\", exclusions, count(*) FROM seizure GROUP BY 1, 2"));
        add(
                "records",
                "of a year",
                () -> lists.records(period("2020-01-01", "2021-01-01")),
                new Plain(
                        "SELECT \"header.station\", exclusions, count(*) FROM seizure s WHERE "
                                + periodSql("2020-01-01", "2021-01-01")
                                + " GROUP BY 1, 2"));
    }

    private void measure(String kind, List<Question> asked) {
        int rounds = Math.max(LEAST_ROUNDS, TIMES / asked.size()) + TO_WARM_UP;
        var limits = new ArrayList<Double>();
        var program = new ArrayList<Double>();
        for (Question question : asked) {
            Times times = ask(question, rounds);
            print("  " + question.what, times.limit, times.program);
            limits.addAll(times.limit);
            program.addAll(times.program);
        }
        print(kind, limits, program);
    }

    private Times ask(Question question, int rounds) {
        var times = new Times(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            double limit = limit(question.limits);
            double program = millis(question.program);
            if (round >= TO_WARM_UP || program > SLOW) {
                times.limit.add(limit);
                times.program.add(program);
            }
            if (program > SLOW) {
                break;
            }
        }
        return times;
    }

    /** Returns the time of the quickest of several plans, those too slow left out. */
    private double limit(List<Plain> plans) {
        double least = Double.NaN;
        for (Plain plan : plans) {
            if (!slow.contains(plan)) {
                double one = millis(() -> run(plan));
                if (one > SLOW) {
                    slow.add(plan);
                }
                least = Double.isNaN(least) ? one : Math.min(least, one);
            }
        }
        return least;
    }

    private Object run(Plain plan) {
        try {
            return database.read(connection -> {
                limitTime(connection);
                return Connections.query(
                        connection, plan.sql, row -> row.getString(1), plan.values);
            });
        } catch (RuntimeException e) {
            slow.add(plan);
            return e;
        }
    }

    private static void limitTime(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = " + (long) (SLOW * 3));
        }
    }

    private static double millis(Supplier<Object> action) {
        long start = System.nanoTime();
        var _ = action.get();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, List<Double> limit, List<Double> program) {
        System.out.printf(
                Locale.ROOT,
                "%-40s %4d times: limit p50 %8.1f p95 %8.1f; program p50 %8.1f p95 %8.1f max %8.1f ms;"
                        + " ratio of p50 %.2f%n",
                what,
                program.size(),
                percentile(limit, 50),
                percentile(limit, 95),
                percentile(program, 50),
                percentile(program, 95),
                percentile(program, 100),
                percentile(program, 50) / percentile(limit, 50));
    }

    private static double percentile(List<Double> values, int percent) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
