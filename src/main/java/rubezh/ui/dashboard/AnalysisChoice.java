package rubezh.ui.dashboard;

import static rubezh.dashboard.AnalysisAxis.CONCEALMENT;
import static rubezh.dashboard.AnalysisAxis.HOUR;
import static rubezh.dashboard.AnalysisAxis.MONTH;
import static rubezh.dashboard.AnalysisAxis.POST;
import static rubezh.dashboard.AnalysisAxis.ROUTE;
import static rubezh.dashboard.AnalysisAxis.SUBSTANCE;
import static rubezh.dashboard.AnalysisAxis.WEEKDAY;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.dashboard.AnalysisAxis;
import rubezh.dashboard.AnalysisMeasure;
import rubezh.dashboard.AnalysisRequest;
import rubezh.dashboard.AnalysisService;
import rubezh.dashboard.AnalysisService.ComparisonKind;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.register.view.SavedView;

/**
 * What the screen of the analysis shows. Periods that move with the calendar stay what they are in
 * a saved view: this year is that of the day it is opened.
 *
 * @param from first day of a period of chosen days; null for the other ones
 * @param to last day of it
 * @param only codes that a case must have one of
 */
record AnalysisChoice(
        AnalysisAxis rows,
        AnalysisAxis columns,
        AnalysisMeasure measure,
        ComparisonKind compared,
        Shade shade,
        Span span,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<AnalysisAxis, Set<String>> only) {
    private static final UUID NO_ID = new UUID(0, 0);

    /** Tables that are offered to everybody. */
    static final List<AnalysisChoice> PRESETS =
            List.of(
                    preset(SUBSTANCE, MONTH, AnalysisMeasure.QUANTITY, Shade.ROW),
                    preset(SUBSTANCE, ROUTE, AnalysisMeasure.QUANTITY, Shade.ROW),
                    preset(POST, CONCEALMENT, AnalysisMeasure.CASES, Shade.ROW),
                    preset(WEEKDAY, HOUR, AnalysisMeasure.CASES, Shade.TABLE));

    /** What the shades of the cells compare. */
    enum Shade {
        NONE,
        /** Cells of a row. */
        ROW,
        /** Cells of a block. */
        TABLE
    }

    /** Period. */
    enum Span {
        MONTH,
        LAST_MONTH,
        YEAR,
        LAST_YEAR,
        /** Twelve months up to today. */
        TWELVE_MONTHS,
        DAYS
    }

    AnalysisChoice {
        only = Collections.unmodifiableMap(new TreeMap<>(only));
    }

    private static AnalysisChoice preset(
            AnalysisAxis rows, AnalysisAxis columns, AnalysisMeasure measure, Shade shade) {
        return new AnalysisChoice(
                rows,
                columns,
                measure,
                ComparisonKind.YEAR,
                shade,
                Span.YEAR,
                null,
                null,
                Map.of());
    }

    /** Returns what to read for it. */
    AnalysisRequest request(AnalysisService service) {
        SummaryPeriod period = period(service);
        return new AnalysisRequest(
                rows, columns, period, service.compared(period, compared).orElse(null), only);
    }

    private SummaryPeriod period(AnalysisService service) {
        LocalDate today = service.today();
        LocalDate month = today.withDayOfMonth(1);
        LocalDate year = today.withDayOfYear(1);
        return switch (span) {
            case MONTH -> service.period(month, today);
            case LAST_MONTH -> service.period(month.minusMonths(1), month.minusDays(1));
            case YEAR -> service.period(year, today);
            case LAST_YEAR -> service.period(year.minusYears(1), year.minusDays(1));
            case TWELVE_MONTHS -> service.period(month.minusMonths(11), today);
            case DAYS -> {
                LocalDate first = from == null ? year : from;
                yield service.period(first, to == null ? first : to);
            }
        };
    }

    AnalysisChoice withAxes(AnalysisAxis newRows, AnalysisAxis newColumns) {
        return new AnalysisChoice(
                newRows, newColumns, measure, compared, shade, span, from, to, only);
    }

    /** Returns the same table with other rows; what was in the columns goes to the rows' place. */
    AnalysisChoice withRows(AnalysisAxis axis) {
        return withAxes(axis, axis == columns ? rows : columns);
    }

    AnalysisChoice withColumns(AnalysisAxis axis) {
        return withAxes(axis == rows ? columns : rows, axis);
    }

    AnalysisChoice withMeasure(AnalysisMeasure other) {
        return new AnalysisChoice(rows, columns, other, compared, shade, span, from, to, only);
    }

    AnalysisChoice withCompared(ComparisonKind other) {
        return new AnalysisChoice(rows, columns, measure, other, shade, span, from, to, only);
    }

    AnalysisChoice withShade(Shade other) {
        return new AnalysisChoice(rows, columns, measure, compared, other, span, from, to, only);
    }

    AnalysisChoice withSpan(Span other) {
        return new AnalysisChoice(rows, columns, measure, compared, shade, other, null, null, only);
    }

    AnalysisChoice withDays(LocalDate first, LocalDate last) {
        return new AnalysisChoice(
                rows, columns, measure, compared, shade, Span.DAYS, first, last, only);
    }

    AnalysisChoice withOnly(Map<AnalysisAxis, Set<String>> codes) {
        return new AnalysisChoice(rows, columns, measure, compared, shade, span, from, to, codes);
    }

    /** Returns whether another choice has the same figures, shown otherwise. */
    boolean readsAs(AnalysisChoice other) {
        return withMeasure(other.measure).withShade(other.shade).equals(other);
    }

    /** Returns it as a view without identity. */
    SavedView toView() {
        var codes = new TreeMap<String, Set<String>>();
        only.forEach((axis, values) -> codes.put(axis.field().orElseThrow().path(), values));
        return new SavedView(
                NO_ID,
                "",
                "",
                SavedView.ANALYSIS,
                from,
                to,
                codes,
                null,
                null,
                true,
                List.of(),
                Map.of(
                        "rows", rows.word(),
                        "columns", columns.word(),
                        "measure", measure.name(),
                        "compared", compared.name(),
                        "shade", shade.name(),
                        "period", span.name()));
    }

    /** Returns what a view shows; empty if only a newer program knows, or it is of the list. */
    static Optional<AnalysisChoice> of(SavedView view) {
        Map<String, String> words = view.analysis();
        if (words == null) {
            return Optional.empty();
        }
        try {
            var only = new TreeMap<AnalysisAxis, Set<String>>();
            view.codes().forEach((path, codes) -> only.put(axis(path), codes));
            return Optional.of(
                    new AnalysisChoice(
                            AnalysisAxis.of(word(words, "rows")).orElseThrow(),
                            AnalysisAxis.of(word(words, "columns")).orElseThrow(),
                            AnalysisMeasure.valueOf(word(words, "measure")),
                            ComparisonKind.valueOf(word(words, "compared")),
                            Shade.valueOf(word(words, "shade")),
                            Span.valueOf(word(words, "period")),
                            view.from(),
                            view.to(),
                            only));
        } catch (IllegalArgumentException | NoSuchElementException _) {
            return Optional.empty();
        }
    }

    private static String word(Map<String, String> words, String name) {
        return words.getOrDefault(name, "");
    }

    private static AnalysisAxis axis(String path) {
        return Stream.of(AnalysisAxis.values())
                .filter(axis -> axis.field().filter(f -> f.path().equals(path)).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
