package rubezh.report;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.domain.summary.Tally;
import rubezh.report.content.ChartBar;
import rubezh.report.content.FillPattern;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Align;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;
import rubezh.report.layout.BarChartLayout;

/** The bars and tables of an operation summary; cases are all cases, sums those of drugs only. */
final class OperationTables {
    private static final int WIDTH = 467;
    private static final int NARROW_WIDTH = 170;
    private static final int COUNTRY = 78;
    private static final int CASES = 36;
    private static final int UNIT = 46;
    private static final int MASS_COLUMNS = 4;
    private static final int MAX_OTHER_DIMENSIONS = 3;
    private static final String NONE = "–";

    private final ReportText words;
    private final List<Seizure> all;
    private final List<Seizure> seizures;
    private final Totals totals;
    private final List<Tally<Substance>> substances;

    OperationTables(ReportText reportText, List<Seizure> seizures) {
        this.words = reportText;
        this.all = seizures;
        this.seizures = GoodsClassification.withItems(seizures, reportText::isDrug);
        this.totals = Tallies.totals(this.seizures);
        this.substances = Tallies.bySubstance(this.seizures);
    }

    int lines() {
        return (int)
                all.stream().flatMap(s -> s.items().stream()).filter(Tallies::isCounted).count();
    }

    /** Returns all mass of drugs in milligrams. */
    long mass() {
        return totals.base(Dimension.MASS);
    }

    /** Returns substances that were weighed, the largest mass first. */
    List<Tally<Substance>> masses() {
        return substances.stream().filter(t -> t.totals().base(Dimension.MASS) > 0).toList();
    }

    /** Returns every dimension but mass that occurs. */
    private List<Dimension> otherDimensions() {
        return totals.byDimension().keySet().stream()
                .filter(d -> d.kind() != MeasureKind.MASS)
                .toList();
    }

    boolean hasCounts() {
        return !otherDimensions().isEmpty();
    }

    List<Tally<Country>> countryTallies() {
        return Tallies.byCase(seizures, s -> Stream.ofNullable(s.place().country()));
    }

    List<ChartBar> bars() {
        List<Tally<Substance>> masses = masses();
        int shown =
                masses.size() <= BarChartLayout.MAX_BARS
                        ? masses.size()
                        : BarChartLayout.MAX_BARS - 1;
        var bars = new ArrayList<ChartBar>();
        for (Tally<Substance> tally : masses.subList(0, shown)) {
            Substance substance = tally.key();
            FillPattern fillPattern =
                    substance == null
                            ? FillPattern.WHITE
                            : FillPattern.of(substance, words.extraColumn(substance, "group"));
            bars.add(bar(words.shortLabel(substance), mass(tally), fillPattern));
        }
        long rest = masses.stream().skip(shown).mapToLong(OperationTables::mass).sum();
        if (rest > 0) {
            bars.add(bar(words.text("report.column.other"), rest, FillPattern.WHITE));
        }
        return bars;
    }

    private ChartBar bar(String label, long mass, FillPattern fillPattern) {
        String value = words.quantity(Dimension.MASS, mass);
        return new ChartBar(Markup.text(label), Markup.text(value), mass, fillPattern);
    }

    private static long mass(Tally<?> tally) {
        return tally.totals().base(Dimension.MASS);
    }

    private List<Tally<SubstanceByDimension>> counted() {
        return Tallies.byMeasure(seizures).stream()
                .filter(t -> otherDimensions().contains(measured(t).dimension()))
                .toList();
    }

    private static SubstanceByDimension measured(Tally<SubstanceByDimension> tally) {
        return Objects.requireNonNull(tally.key());
    }

    /** Writes {@code 6 412 tablets (tramadol 4 860; …)} for every dimension but mass. */
    String countsInWords() {
        return otherDimensions().stream().map(this::countInWords).collect(Collectors.joining("; "));
    }

    private String countInWords(Dimension dimension) {
        String parts =
                counted().stream()
                        .filter(t -> dimension.equals(measured(t).dimension()))
                        .map(t ->
                                words.inSentence(words.shortLabel(measured(t).substance()))
                                        + "\u00A0"
                                        + words.number(dimension, t.totals().base(dimension)))
                        .collect(Collectors.joining("; "));
        return Markup.bold(words.quantityInSentence(dimension, totals.base(dimension)))
                + Markup.text(" (" + parts + ")");
    }

    /** Returns the table of what was counted or poured, never of what was weighed. */
    ReportTable counts() {
        List<Dimension> apart = otherDimensions();
        boolean one = apart.size() == 1;
        String head = one ? unitName(apart.getFirst()) : words.text("report.column.quantity");
        List<Column> columns =
                List.of(
                        Column.left(Markup.text(words.text("report.column.substance")), 68),
                        Column.right(Markup.text(words.text("report.column.cases")), 42),
                        Column.right(Markup.text(head), NARROW_WIDTH - 110));
        var rows = new ArrayList<Row>();
        for (Dimension dimension : apart) {
            counted().stream()
                    .filter(t -> dimension.equals(measured(t).dimension()))
                    .map(t -> count(t, dimension, one))
                    .forEach(rows::add);
            rows.add(total(dimension, one));
        }
        return new ReportTable(columns, rows, false);
    }

    private Row count(Tally<SubstanceByDimension> tally, Dimension dimension, boolean one) {
        return Row.body(
                Markup.text(words.shortLabel(measured(tally).substance())),
                words.count(tally.cases()),
                Markup.text(figure(dimension, tally.totals().base(dimension), one)));
    }

    private Row total(Dimension dimension, boolean one) {
        String sum = figure(dimension, totals.base(dimension), one);
        return new Row(
                RowKind.TOTAL,
                List.of(Markup.text(words.text("report.total")), "", Markup.text(sum)));
    }

    private String figure(Dimension dimension, long base, boolean unitInHead) {
        return unitInHead ? words.number(dimension, base) : words.quantity(dimension, base);
    }

    private String unitName(Dimension dimension) {
        return words.text("report.unit." + dimension);
    }

    /**
     * Returns the table by country: the largest substances by mass, all mass, and behind a double
     * rule every other dimension in its own column.
     */
    ReportTable countries() {
        List<Substance> named = namedSubstances();
        boolean other = masses().size() > named.size();
        List<Dimension> apart = otherDimensions().stream().limit(MAX_OTHER_DIMENSIONS).toList();
        List<Column> columns = columns(named, other, apart);
        var rows = new ArrayList<Row>();
        for (Tally<Country> tally : sorted(countryTallies())) {
            List<Seizure> own =
                    seizures.stream()
                            .filter(s -> Objects.equals(s.place().country(), tally.key()))
                            .toList();
            var cells = cells(own, named, other, apart);
            cells.addFirst(Markup.text(words.shortLabel(tally.key())));
            rows.add(new Row(RowKind.BODY, cells));
        }
        var sums = cells(seizures, named, other, apart);
        sums.addFirst(Markup.text(words.text("report.total")));
        rows.add(new Row(RowKind.TOTAL, sums));
        return new ReportTable(columns, rows, true);
    }

    private List<Substance> namedSubstances() {
        List<Tally<Substance>> masses = masses();
        int shown = masses.size() <= MASS_COLUMNS + 1 ? masses.size() : MASS_COLUMNS;
        return masses.stream().limit(shown).flatMap(t -> Stream.ofNullable(t.key())).toList();
    }

    private List<Tally<Country>> sorted(List<Tally<Country>> tallies) {
        var collator = Collator.getInstance(words.language().locale());
        return tallies.stream()
                .sorted(Comparator.comparing(t -> words.shortLabel(t.key()), collator))
                .toList();
    }

    private List<Column> columns(List<Substance> named, boolean other, List<Dimension> apart) {
        List<String> masses = new ArrayList<>(named.stream().map(words::shortLabel).toList());
        if (other) {
            masses.add(words.text("report.column.other"));
        }
        masses.add(words.text("report.column.all-mass"));
        int left = WIDTH - COUNTRY - CASES - UNIT * apart.size() - (apart.isEmpty() ? 0 : 2);
        int[] widths = ColumnWidths.distribute(masses, left);
        String mass = Markup.text(words.text("report.column.mass-kg"));
        var columns = new ArrayList<Column>();
        columns.add(Column.left(Markup.text(words.text("report.column.country")), COUNTRY));
        columns.add(Column.right(Markup.text(words.text("report.column.cases-short")), CASES));
        for (int i = 0; i < widths.length; i++) {
            String head = Markup.text(masses.get(i));
            columns.add(new Column(head, widths[i], Align.RIGHT, mass, false));
        }
        for (Dimension dimension : apart) {
            boolean first = dimension.equals(apart.getFirst());
            String head = Markup.text(unitName(dimension));
            columns.add(new Column(head, UNIT, Align.RIGHT, null, first));
        }
        return columns;
    }

    private List<String> cells(
            List<Seizure> own, List<Substance> named, boolean other, List<Dimension> apart) {
        Map<Substance, Totals> bySubstance = new LinkedHashMap<>();
        for (Tally<Substance> tally : Tallies.bySubstance(own)) {
            if (tally.key() != null) {
                bySubstance.put(tally.key(), tally.totals());
            }
        }
        Totals all = Tallies.totals(own);
        long rest = all.base(Dimension.MASS);
        var cells = new ArrayList<String>();
        cells.add(words.count(own.size()));
        for (Substance substance : named) {
            long mass = bySubstance.getOrDefault(substance, Totals.NONE).base(Dimension.MASS);
            rest -= mass;
            cells.add(cell(Dimension.MASS, mass));
        }
        if (other) {
            cells.add(cell(Dimension.MASS, rest));
        }
        cells.add("<b>" + cell(Dimension.MASS, all.base(Dimension.MASS)) + "</b>");
        apart.forEach(dimension -> cells.add(cell(dimension, all.base(dimension))));
        return cells;
    }

    private String cell(Dimension dimension, long base) {
        return base == 0 ? NONE : Markup.text(words.number(dimension, base));
    }

    /** Says what a reader of the sums must know. */
    String remarks() {
        int several = Tallies.casesWithSeveralSubstances(seizures);
        List<String> remarks = new ArrayList<>();
        remarks.add(words.text("report.note.attempt"));
        if (several > 0) {
            remarks.add(words.text("report.note.several-lines", several, words.count(lines())));
        }
        String others = otherSubstances();
        if (!others.isEmpty()) {
            remarks.add(words.text("report.note.other", others));
        }
        remarks.add(words.text("report.note.dimensions"));
        remarks.add(words.text("report.note.dash"));
        if (unmeasured() > 0) {
            remarks.add(words.text("report.note.unmeasured", words.count(unmeasured())));
        }
        if (otherDimensions().size() > MAX_OTHER_DIMENSIONS) {
            remarks.add(words.text("report.note.more-units"));
        }
        return Markup.text(String.join(" ", remarks));
    }

    /** Names the substances joined in the column of others. */
    private String otherSubstances() {
        List<Substance> named = namedSubstances();
        return masses().stream()
                .filter(t -> !named.contains(t.key()))
                .map(t -> words.inSentence(words.shortLabel(t.key())))
                .collect(Collectors.joining(", "));
    }

    private long unmeasured() {
        return seizures.stream()
                .flatMap(s -> s.items().stream())
                .filter(item -> Tallies.isCounted(item) && item.amount() == null)
                .count();
    }
}
