package rubezh.report;

import module java.base;

import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tally;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Align;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;

/**
 * The drugs of an operation by country: the largest substances by mass, the total mass, and behind
 * a double rule a column for each other dimension.
 */
final class CountryTable {
    private static final int KEYS = 2;
    private static final int COUNTRY = 78;
    private static final int CASES = 36;
    private static final int UNIT = 46;
    private static final int MASS_COLUMNS = 4;
    private static final int MAX_OTHER_DIMENSIONS = 3;
    private static final String NONE = "–";

    private final ReportFormat words;
    private final OperationTotals totals;
    private final List<Substance> substances;
    private final boolean hasOtherSubstances;
    private final List<Dimension> dimensions;
    private final int decimals;

    CountryTable(ReportFormat reportText, OperationTotals operationTotals) {
        this.words = reportText;
        this.totals = operationTotals;
        List<Tally<Substance>> masses = operationTotals.masses();
        int shown = masses.size() <= MASS_COLUMNS + 1 ? masses.size() : MASS_COLUMNS;
        this.substances =
                masses.stream().limit(shown).flatMap(t -> Stream.ofNullable(t.key())).toList();
        this.hasOtherSubstances = masses.size() > substances.size();
        this.dimensions =
                operationTotals.otherDimensions().stream().limit(MAX_OTHER_DIMENSIONS).toList();
        this.decimals = operationTotals.lineMasses().mapToInt(reportText::decimals).max().orElse(0);
    }

    ReportTable table() {
        var rows = new ArrayList<Row>();
        for (Tally<Country> tally : sorted(totals.countries())) {
            rows.add(row(RowKind.BODY, words.shortLabel(tally.key()), totals.drugs(tally.key())));
        }
        List<Seizure> nowhere = totals.drugs(null);
        if (!nowhere.isEmpty()) {
            rows.add(row(RowKind.BODY, words.label(null), nowhere));
        }
        rows.add(row(RowKind.TOTAL, words.text("report.total"), totals.drugs()));
        return ReportTable.dense(columns(), rows, KEYS);
    }

    /** Returns the number of substances with a column of their own. */
    int shown() {
        return substances.size();
    }

    /** Names the substances joined in the column of others. */
    String otherSubstances() {
        return totals.masses().stream()
                .filter(t -> !substances.contains(t.key()))
                .map(t -> words.inSentence(words.shortLabel(t.key())))
                .collect(Collectors.joining(", "));
    }

    /** Returns whether some dimensions have no column. */
    boolean omitsDimensions() {
        return totals.otherDimensions().size() > dimensions.size();
    }

    private List<Tally<Country>> sorted(List<Tally<Country>> tallies) {
        var collator = Collator.getInstance(words.language().locale());
        return tallies.stream()
                .sorted(Comparator.comparing(t -> words.shortLabel(t.key()), collator))
                .toList();
    }

    private List<Column> columns() {
        List<String> masses = new ArrayList<>(substances.stream().map(words::shortLabel).toList());
        if (hasOtherSubstances) {
            masses.add(words.text("report.column.other"));
        }
        masses.add(words.text("report.column.all-mass"));
        int left = PageFormat.PORTRAIT.width() - COUNTRY - CASES - UNIT * dimensions.size();
        int width = left / masses.size();
        var columns = new ArrayList<Column>();
        columns.add(Column.left(words.markup("report.column.country"), COUNTRY));
        columns.add(Column.right(words.markup("report.column.cases-short"), CASES));
        String group = words.markup("report.column.mass-kg");
        for (String mass : masses) {
            columns.add(new Column(Markup.text(mass), width, Align.RIGHT, group, false));
        }
        for (Dimension dimension : dimensions) {
            boolean first = dimension.equals(dimensions.getFirst());
            String head = words.markup("report.unit." + dimension);
            columns.add(new Column(head, UNIT, Align.RIGHT, null, first));
        }
        return columns;
    }

    private Row row(RowKind kind, String label, List<Seizure> seizures) {
        Map<Substance, Long> bySubstance = new LinkedHashMap<>();
        for (Tally<Substance> tally : Tallies.bySubstance(seizures)) {
            if (tally.key() != null) {
                bySubstance.put(tally.key(), OperationTotals.mass(tally));
            }
        }
        Totals sums = Tallies.totals(seizures);
        long rest = sums.base(Dimension.MASS);
        var cells = new ArrayList<String>();
        cells.add(Markup.text(label));
        cells.add(words.count(Tallies.cases(seizures)));
        for (Substance substance : substances) {
            long mass = bySubstance.getOrDefault(substance, 0L);
            rest -= mass;
            cells.add(mass(mass));
        }
        if (hasOtherSubstances) {
            cells.add(mass(rest));
        }
        cells.add("<b>" + mass(sums.base(Dimension.MASS)) + "</b>");
        dimensions.forEach(dimension -> cells.add(cell(dimension, sums.base(dimension))));
        return new Row(kind, cells);
    }

    private String mass(long milligrams) {
        return milligrams == 0 ? NONE : Markup.text(words.kilograms(milligrams, decimals));
    }

    private String cell(Dimension dimension, long base) {
        return base == 0 ? NONE : Markup.text(words.number(dimension, base));
    }
}
