package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Equivalent;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.domain.summary.Tally;
import rubezh.report.content.ChartBar;
import rubezh.report.content.ChartBar.FillPattern;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;
import rubezh.report.layout.BarChartLayout;
import rubezh.report.layout.TableWidthLayout;

/** Bars and tables of an operation summary, and the remarks on them. */
final class OperationTables {
    /** Width of the place beside the bars, in points. */
    private static final int NARROW_WIDTH = 200;

    private static final int CASES_WIDTH = 34;
    private static final int COUNT_WIDTH = 40;
    private static final int EQUIVALENT_WIDTH = 46;

    private final ReportFormat words;
    private final OperationTotals totals;
    private final CountryTable countries;
    private final Equivalent equivalent;

    OperationTables(ReportFormat reportText, List<Seizure> seizures) {
        this.words = reportText;
        this.totals = new OperationTotals(seizures, reportText::isDrug);
        this.countries = new CountryTable(reportText, totals);
        this.equivalent = reportText.equivalents().of(totals.drugs());
    }

    OperationTotals totals() {
        return totals;
    }

    ReportTable countries() {
        return countries.table();
    }

    boolean hasCounts() {
        return !totals.otherDimensions().isEmpty();
    }

    /**
     * Returns a bar for each substance; if there are too many, those that have a column in the
     * table by country, and the same sum of the others.
     */
    List<ChartBar> bars() {
        List<Tally<Substance>> masses = totals.masses();
        int shown = masses.size() <= BarChartLayout.MAX_BARS ? masses.size() : countries.shown();
        var bars = new ArrayList<ChartBar>();
        for (Tally<Substance> tally : masses.subList(0, shown)) {
            Substance substance = tally.key();
            String label = words.shortLabel(substance);
            bars.add(bar(label, OperationTotals.mass(tally), pattern(substance)));
        }
        long rest = masses.stream().skip(shown).mapToLong(OperationTotals::mass).sum();
        if (rest > 0) {
            bars.add(bar(words.text("report.column.other"), rest, FillPattern.WHITE));
        }
        return bars;
    }

    private FillPattern pattern(@Nullable Substance substance) {
        return substance == null
                ? FillPattern.WHITE
                : FillPattern.of(substance, words.extraColumn(substance, "group"));
    }

    private ChartBar bar(String label, long mass, FillPattern fillPattern) {
        String value = words.quantity(Dimension.MASS, mass);
        return new ChartBar(Markup.text(label), Markup.text(value), mass, fillPattern);
    }

    /** Writes {@code 6 412 tablets (tramadol 4 860; …)} for every dimension except mass. */
    String countsInWords() {
        return totals.otherDimensions().stream()
                .map(this::countInWords)
                .collect(Collectors.joining("; "));
    }

    private String countInWords(Dimension dimension) {
        String parts =
                totals.measuredIn(dimension)
                        .map(t ->
                                words.inSentence(label(t))
                                        + "\u00A0"
                                        + words.number(dimension, t.totals().base(dimension)))
                        .collect(Collectors.joining("; "));
        return Markup.bold(words.quantityInSentence(dimension, totals.base(dimension)))
                + Markup.text(" (" + parts + ")");
    }

    private String label(Tally<SubstanceByDimension> tally) {
        return words.shortLabel(Objects.requireNonNull(tally.key()).substance());
    }

    /**
     * Returns the table of counts and volumes beside the bars; several tables if it is too wide for
     * the place there. Masses have their own chart.
     */
    List<ReportTable> countsBesideBars() {
        return TableWidthLayout.fit(counts(), NARROW_WIDTH);
    }

    /** Returns the table of counts and volumes before it is fitted to its place. */
    ReportTable counts() {
        List<Dimension> dimensions = totals.otherDimensions();
        boolean single = dimensions.size() == 1;
        String head = single ? "report.unit." + dimensions.getFirst() : "report.column.quantity";
        int width = NARROW_WIDTH - CASES_WIDTH - COUNT_WIDTH - EQUIVALENT_WIDTH;
        List<Column> columns =
                List.of(
                        Column.left(words.markup("report.column.substance"), width),
                        Column.right(words.markup("report.column.cases-short"), CASES_WIDTH),
                        Column.right(words.markup(head), COUNT_WIDTH),
                        Column.right(words.markup("common.equivalent"), EQUIVALENT_WIDTH));
        var rows = new ArrayList<Row>();
        for (Dimension dimension : dimensions) {
            totals.measuredIn(dimension).map(t -> count(t, dimension, single)).forEach(rows::add);
            rows.add(total(dimension, single));
        }
        if (equivalent.known() && !single) {
            String sum = Markup.text(words.equivalent(equivalent));
            String name = words.markup("report.equivalent.total");
            rows.add(new Row(RowKind.TOTAL, List.of(name, "", "", sum)));
        }
        return ReportTable.dense(columns, rows, 1);
    }

    private Row count(Tally<SubstanceByDimension> tally, Dimension dimension, boolean unitInHead) {
        return Row.body(
                Markup.text(label(tally)),
                words.count(tally.cases()),
                quantity(dimension, tally.totals().base(dimension), unitInHead),
                Markup.text(words.equivalent(equivalent(tally))));
    }

    private Equivalent equivalent(Tally<SubstanceByDimension> tally) {
        var key = Objects.requireNonNull(tally.key());
        return words.equivalents().of(key.substance(), tally.totals());
    }

    private Row total(Dimension dimension, boolean unitInHead) {
        String sum = quantity(dimension, totals.base(dimension), unitInHead);
        String kilograms = unitInHead ? Markup.text(words.equivalent(equivalent)) : "";
        return new Row(RowKind.TOTAL, List.of(words.markup("report.total"), "", sum, kilograms));
    }

    private String quantity(Dimension dimension, long base, boolean unitInHead) {
        return Markup.text(
                unitInHead ? words.number(dimension, base) : words.quantity(dimension, base));
    }

    /** Returns the remarks a reader of the sums needs. */
    String remarks() {
        long several = Tallies.casesWithSeveralSubstances(totals.drugs());
        List<String> remarks = new ArrayList<>();
        remarks.add(words.text("report.note.attempt"));
        if (several > 0) {
            String lines = words.count(totals.lines());
            remarks.add(words.text("report.note.several-lines", several, lines));
        }
        String others = countries.otherSubstances();
        if (!others.isEmpty()) {
            remarks.add(words.text("report.note.other", others));
        }
        remarks.add(words.text("report.note.dimensions"));
        remarks.add(words.text("report.note.dash"));
        if (totals.unmeasured() > 0) {
            remarks.add(words.text("report.note.unmeasured", words.count(totals.unmeasured())));
        }
        remarks.addAll(words.namesInClasses(totals.cases()));
        words.equivalentSource(equivalent).ifPresent(remarks::add);
        if (countries.omitsDimensions()) {
            remarks.add(words.text("report.note.more-units"));
        }
        return Markup.text(String.join(" ", remarks));
    }
}
