package rubezh.dashboard;

import static java.util.Comparator.comparing;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.dashboard.DashboardRow.FigureKind;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.summary.DayCount;
import rubezh.domain.summary.PeriodFigures.CaseCount;
import rubezh.domain.summary.PeriodFigures.Route;
import rubezh.domain.summary.WeekHour;
import rubezh.format.DomainFormat;
import rubezh.format.PeriodFormat;

/** Figures of a dashboard as rows, in the order they are shown. */
public final class DashboardTable {
    private final Dashboard dashboard;
    private final DomainFormat format;

    public DashboardTable(Dashboard dashboard, DomainFormat format) {
        this.dashboard = dashboard;
        this.format = format;
    }

    /** Returns all rows. */
    public List<DashboardRow> rows() {
        return Stream.of(FigureKind.values()).map(this::rows).flatMap(Collection::stream).toList();
    }

    /** Returns the rows of one kind. */
    public List<DashboardRow> rows(FigureKind kind) {
        return switch (kind) {
            case CASES -> List.of(cases());
            case RECORDS -> {
                long records = dashboard.figures().records();
                yield number(kind, records, records != dashboard.figures().cases());
            }
            case TOTAL ->
                    amounts(kind, "", format.messages().text("dashboard.drugs"), all(), before());
            case GROUP -> groups();
            case SUBSTANCE -> substances();
            case DAY -> dashboard.days().stream().map(this::day).toList();
            case WITHOUT_DAY -> {
                long cases = dashboard.figures().casesWithoutDay();
                yield number(kind, cases, cases > 0);
            }
            case HOUR -> hours();
            case POST -> counts(kind, CodeListId.POSTS, dashboard.figures().posts());
            case CONCEALMENT ->
                    counts(kind, CodeListId.CONCEALMENT_PLACES, dashboard.figures().concealment());
            case MEANS -> counts(kind, CodeListId.DETECTION_MEANS, dashboard.figures().means());
            case ROUTE -> dashboard.figures().routes().stream().map(this::route).toList();
        };
    }

    private DashboardRow cases() {
        @Nullable Long before = dashboard.compared().map(b -> b.figures().cases()).orElse(null);
        String name = format.messages().text(FigureKind.CASES.key());
        return new DashboardRow(
                FigureKind.CASES, "", name, dashboard.figures().cases(), null, null, before, null);
    }

    /** Returns a row for a number that is told only where it says anything. */
    private List<DashboardRow> number(FigureKind kind, long number, boolean shown) {
        String name = format.messages().text(kind.key());
        return shown ? List.of(DashboardRow.ofCases(kind, "", name, number)) : List.of();
    }

    private Totals all() {
        return dashboard.current().drugs().all();
    }

    private @Nullable Totals before() {
        return dashboard.compared().map(b -> b.drugs().all()).orElse(null);
    }

    /** Returns a row for each dimension that occurs now or before. */
    private List<DashboardRow> amounts(
            FigureKind kind, String key, String name, Totals sums, @Nullable Totals before) {
        Set<Dimension> dimensions = new TreeSet<>(sums.byDimension().keySet());
        dimensions.addAll((before == null ? Totals.NONE : before).byDimension().keySet());
        return dimensions.stream()
                .map(dimension ->
                        new DashboardRow(
                                kind,
                                key,
                                name,
                                null,
                                new Quantity(dimension, sums.base(dimension)),
                                null,
                                null,
                                before == null
                                        ? null
                                        : new Quantity(dimension, before.base(dimension))))
                .toList();
    }

    private List<DashboardRow> groups() {
        Map<String, Totals> now = dashboard.current().drugs().groups();
        var names = new TreeSet<>(now.keySet());
        dashboard.compared().ifPresent(b -> names.addAll(b.drugs().groups().keySet()));
        var rows = new ArrayList<DashboardRow>();
        names.stream()
                .sorted(comparing((String group) -> -mass(now.get(group))))
                .forEach(group -> rows.addAll(group(group)));
        return rows;
    }

    private static long mass(@Nullable Totals totals) {
        return totals == null ? 0 : totals.base(Dimension.MASS);
    }

    private List<DashboardRow> group(String group) {
        Totals now = dashboard.current().drugs().groups().getOrDefault(group, Totals.NONE);
        @Nullable Totals before =
                dashboard
                        .compared()
                        .map(b -> b.drugs().groups().getOrDefault(group, Totals.NONE))
                        .orElse(null);
        return amounts(FigureKind.GROUP, group, format.group(group), now, before);
    }

    /** Returns the substances by kind of measure, the largest amount first. */
    private List<DashboardRow> substances() {
        var rows = new ArrayList<DashboardRow>();
        dashboard
                .current()
                .drugs()
                .substances()
                .forEach((code, sums) ->
                        sums.byDimension()
                                .forEach((dimension, base) ->
                                        rows.add(substance(code, new Quantity(dimension, base)))));
        rows.sort(
                comparing((DashboardRow row) ->
                                row.amount() == null ? null : row.amount().dimension())
                        .thenComparing(row -> row.amount() == null ? 0 : -row.amount().base())
                        .thenComparing(DashboardRow::key));
        return rows;
    }

    private DashboardRow substance(String code, Quantity amount) {
        long cases =
                dashboard.figures().substances().stream()
                        .filter(count -> count.key().equals(code))
                        .mapToLong(CaseCount::cases)
                        .sum();
        return new DashboardRow(
                FigureKind.SUBSTANCE,
                code,
                label(CodeListId.SUBSTANCES, code),
                cases,
                amount,
                null,
                null,
                null);
    }

    private DashboardRow day(DayCount day) {
        return new DashboardRow(
                FigureKind.DAY,
                day.date().toString(),
                format.dates().date(day.date()),
                day.cases(),
                null,
                day.meanInTenths(),
                null,
                null);
    }

    private List<DashboardRow> hours() {
        return dashboard.figures().hours().entrySet().stream()
                .map(e ->
                        DashboardRow.ofCases(
                                FigureKind.HOUR, key(e.getKey()), name(e.getKey()), e.getValue()))
                .toList();
    }

    private static String key(WeekHour hour) {
        return hour.day().name().substring(0, 3) + "-%02d".formatted(hour.hour());
    }

    private String name(WeekHour hour) {
        return new PeriodFormat(format).format(hour);
    }

    private List<DashboardRow> counts(
            FigureKind kind, CodeListId list, List<CaseCount<String>> counts) {
        return counts.stream()
                .map(count ->
                        DashboardRow.ofCases(
                                kind, count.key(), label(list, count.key()), count.cases()))
                .toList();
    }

    private DashboardRow route(CaseCount<Route> count) {
        Route route = count.key();
        return DashboardRow.ofCases(
                FigureKind.ROUTE,
                route.departure() + ">" + route.post() + ">" + route.destination(),
                label(CodeListId.COUNTRIES, route.departure())
                        + " \u2192 "
                        + label(CodeListId.POSTS, route.post())
                        + " \u2192 "
                        + label(CodeListId.COUNTRIES, route.destination()),
                count.cases());
    }

    private String label(CodeListId list, String code) {
        return code.isEmpty()
                ? format.messages().text("dashboard.unstated")
                : format.shortLabel(list, code);
    }
}
