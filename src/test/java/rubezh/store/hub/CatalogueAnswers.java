package rubezh.store.hub;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_MODE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_COUNTRY;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;

import module java.base;

import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.domain.summary.SummarySelection;
import rubezh.json.SeizureShape;
import rubezh.register.CaseGrouping;
import rubezh.register.CaseGrouping.Stretch;
import rubezh.register.CaseGrouping.TimePart;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.register.operation.RecordedOperation;
import rubezh.text.Language;

/** Everything that a catalogue can be asked, to compare the answers of two. */
final class CatalogueAnswers {
    private static final OffsetDateTime FROM = OffsetDateTime.parse("2009-08-10T00:00:00+06:00");
    private static final OffsetDateTime BEFORE = OffsetDateTime.parse("2009-09-20T00:00:00+06:00");

    private static final List<CaseGrouping> GROUPINGS =
            List.of(
                    new CaseGrouping.OfField(ITEMS_SUBSTANCE),
                    new CaseGrouping.OfField(PLACE_POST),
                    new CaseGrouping.OfField(HEADER_STATION),
                    new CaseGrouping.OfField(CONVEYANCES_MODE),
                    new CaseGrouping.OfField(CONCEALMENT_PLACE),
                    new CaseGrouping.OfField(DETECTION_MEANS),
                    new CaseGrouping.OfSubstanceGroup(),
                    new CaseGrouping.OfRoute(),
                    new CaseGrouping.OfPlace(),
                    new CaseGrouping.OfTime(TimePart.MONTH),
                    new CaseGrouping.OfTime(TimePart.WEEKDAY),
                    new CaseGrouping.OfTime(TimePart.HOUR),
                    new CaseGrouping.OfStretches(
                            "KG-DOS",
                            List.of(new Stretch("1", FROM.toInstant(), BEFORE.toInstant()))));

    private final Catalogue catalogue;
    private final StationClock clock;
    private final int parts;
    private final int part;
    private final Map<String, Object> answers = new LinkedHashMap<>();

    /**
     * @param parts number of parts that the questions are divided into
     * @param part the one that is asked
     */
    CatalogueAnswers(Catalogue catalogue, StationClock clock, int parts, int part) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.parts = parts;
        this.part = part;
    }

    /**
     * Returns the answers by question.
     *
     * @param cases cases to look for similar ones of
     */
    Map<String, Object> all(Map<UUID, Seizure> cases) {
        queries(catalogue).forEach(this::addQuery);
        addOrders();
        addTables();
        addPeriods();
        addRecords();
        cases.forEach((id, seizure) -> {
            put("similar to " + id, () -> catalogue.similar(id, seizure));
            put("repeated by " + id, () -> catalogue.repeated(id, seizure));
        });
        answers.put("digest", catalogue.contentHash());
        return answers;
    }

    private void put(String question, Supplier<Object> answer) {
        if (Math.floorMod(question.hashCode(), parts) == part) {
            answers.put(question, answer.get());
        }
    }

    private static Map<String, Query> queries(Catalogue catalogue) {
        var queries = new LinkedHashMap<String, Query>();
        queries.put("all", Query.ALL);
        for (String text :
                List.of(
                        "героин",
                        "her",
                        "heroin -fuel",
                        "\"в тайнике\"",
                        "777",
                        "01 KG 777",
                        "kg-osh",
                        "KG-DOS-A-2009-000007",
                        "saidov kyzyl",
                        "100%_\\'",
                        "\"'; DROP TABLE seizure; --\"",
                        "truck -line",
                        "a",
                        "қызыл",
                        "нет такого слова")) {
            queries.put("text " + text, Query.ALL.matching(text));
        }
        addConditions(queries);
        addCodes(queries, catalogue);
        List<UUID> ids = catalogue.ids(Query.ALL);
        queries.put("among", Query.ALL.among(Set.copyOf(ids.subList(0, ids.size() / 2))));
        queries.put("among none", Query.ALL.among(Set.of()));
        return queries;
    }

    private static void addConditions(Map<String, Query> queries) {
        queries.put("period", Query.ALL.between(FROM, BEFORE));
        queries.put("vague period", Query.ALL.between(FROM, BEFORE).ofImpreciseTime());
        queries.put("from", Query.ALL.between(FROM, null));
        queries.put("without cancelled", Query.ALL.withCancelled(false));
        queries.put("by author", Query.ALL.recordedBy("asanov"));
        queries.put("drafts", Query.ALL.where(HEADER_STATUS, Set.of("DRAFT")));
        queries.put("counting drafts", Query.ALL.countingDrafts());
        queries.put("returned", Query.returnedTo("KG-OSH"));
        queries.put("no post", Query.ALL.where(PLACE_POST, Set.of("")));
        for (ExclusionReason reason : ExclusionReason.values()) {
            queries.put("marked " + reason, Query.ALL.marked(Set.of(reason)));
        }
    }

    private static void addCodes(Map<String, Query> queries, Catalogue catalogue) {
        catalogue
                .uses(CodeListId.SUBSTANCES)
                .keySet()
                .forEach(code -> {
                    Query one = Query.ALL.where(ITEMS_SUBSTANCE, Set.of(code));
                    queries.put("substance " + code, one);
                    queries.put("substance and text " + code, one.matching("героин"));
                });
        catalogue
                .uses(CodeListId.OPERATIONS)
                .keySet()
                .forEach(code ->
                        queries.put(
                                "operation " + code,
                                Query.ALL.where(HEADER_OPERATION, Set.of(code))));
    }

    private void addQuery(String name, Query query) {
        put(name + ": page", () -> catalogue.page(query, 0, 50));
        put(name + ": later page", () -> catalogue.page(query, 7, 5));
        put(name + ": oldest", () -> catalogue.page(query.oldestFirst(), 0, 20));
        put(name + ": count", () -> catalogue.count(query));
        put(name + ": ids", () -> catalogue.ids(query));
        put(name + ": records", () -> catalogue.records(query));
        put(name + ": imprecise", () -> catalogue.imprecise(query, true));
        for (List<String> by :
                List.of(
                        List.<String>of(),
                        List.of("year"),
                        List.of("month", ITEMS_SUBSTANCE.path()),
                        List.of("day"),
                        List.of(PLACE_COUNTRY.path(), PLACE_POST.path()),
                        List.of(ITEMS_CATEGORY.path(), ROUTE_DEPARTURE.path()),
                        List.of(HEADER_STATION.path(), EVENT_PRECISION.path()))) {
            put(name + ": totals by " + by, () -> catalogue.totals(query, by));
        }
    }

    private void addOrders() {
        var paths = new TreeSet<>(List.of(Query.ISSUES, "items.substance", "items.amount"));
        SeizureShape.SHAPE.fields().stream()
                .filter(field -> field.lines() == null)
                .map(field -> field.path())
                .filter(Query::isSortable)
                .forEach(paths::add);
        for (String path : paths) {
            for (Language language : Language.values()) {
                for (boolean descending : List.of(true, false)) {
                    Query query = Query.ALL.orderedBy(path, descending, language);
                    put(
                            "order %s %s %s".formatted(path, language, descending),
                            () ->
                                    catalogue.page(query, 3, 30).stream()
                                            .map(SeizureRow::recordId)
                                            .toList());
                }
            }
        }
    }

    private void addTables() {
        for (int i = 0; i < GROUPINGS.size(); i++) {
            CaseGrouping rows = GROUPINGS.get(i);
            CaseGrouping columns = GROUPINGS.get((i + 3) % GROUPINGS.size());
            for (SummaryPeriod period : List.of(year("2009-08-01"), year("2026-03-01"))) {
                Query query = Query.ALL.of(SummarySelection.of(period));
                String question = rows + " in " + period;
                put(
                        "cross with " + columns + " " + question,
                        () -> catalogue.cross(List.of(query), rows, columns));
                put("behind none of " + question, () -> catalogue.behind(query, Map.of(rows, "")));
                put("behind all of " + question, () -> catalogue.behind(query, Map.of()));
                put(
                        "cross each of " + question,
                        () -> catalogue.crossEach(query, rows, GROUPINGS.subList(0, 4)));
            }
        }
    }

    private SummaryPeriod year(String day) {
        return SummaryPeriod.of(SummaryPeriod.Kind.YEAR, LocalDate.parse(day), clock);
    }

    private void addPeriods() {
        var periods = new ArrayList<SummaryPeriod>();
        for (SummaryPeriod.Kind kind :
                List.of(
                        SummaryPeriod.Kind.DAY,
                        SummaryPeriod.Kind.WEEK,
                        SummaryPeriod.Kind.MONTH,
                        SummaryPeriod.Kind.YEAR)) {
            for (String day : List.of("2009-08-31", "2009-09-14", "2026-03-01")) {
                periods.add(SummaryPeriod.of(kind, LocalDate.parse(day), clock));
            }
        }
        answers.put("figures", catalogue.figures(periods));
        put("figures again", () -> catalogue.figures(periods));
        for (SummaryPeriod period : periods) {
            Query query = Query.ALL.of(SummarySelection.of(period));
            put("selected " + period, () -> catalogue.page(query, 0, 50));
            put("selected records " + period, () -> catalogue.records(query));
        }
    }

    private void addRecords() {
        for (CodeListId list : CodeListId.values()) {
            SortedMap<String, Long> uses = catalogue.uses(list);
            put("uses of " + list, () -> uses);
            put("using " + list, () -> catalogue.using(list, uses.keySet()));
        }
        put("containing", () -> Set.copyOf(catalogue.containing(Set.of("geroin", "saidov"))));
        put("last decision", () -> catalogue.lastDecision());
        put("marks", () -> catalogue.marks());
        put("mark summaries", () -> catalogue.markSummaries());
        put("offered", () -> catalogue.offered());
        put("watched", () -> catalogue.watchEntries());
        put("watched of several", () -> catalogue.watchEntriesOfSeveral());
        for (String station : List.of("KG-OSH", "KG-DOS", "KZ-KOR", "RU-ORE")) {
            put("in store of " + station, () -> catalogue.inStore(station));
            put("meant for " + station, () -> catalogue.meantFor(station));
        }
        for (RecordedOperation one : catalogue.operations().recorded()) {
            var code = Objects.requireNonNull(one.operation().code());
            put("operation " + one.operation().code(), () -> one);
            put("days of " + code, () -> catalogue.operations().days(code));
            put("records of " + code, () -> new TreeSet<>(catalogue.recordsOf(code.code())));
        }
    }
}
