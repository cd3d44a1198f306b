package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.Equivalent;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tallies.SubstanceAtStage;
import rubezh.domain.summary.Tally;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;

/** The drugs of a day by substance and stage of identification, and the remarks on them. */
final class DrugTable {
    private final ReportFormat words;
    private final List<Seizure> seizures;
    private final List<Seizure> drugs;
    private final List<Tally<SubstanceAtStage>> tallies;
    private final Equivalent equivalent;

    DrugTable(ReportFormat reportText, List<Seizure> seizures) {
        this.words = reportText;
        this.seizures = seizures;
        this.drugs = GoodsClassification.withItems(seizures, reportText::isDrug);
        this.tallies = Tallies.byStage(drugs);
        this.equivalent = reportText.equivalents().of(drugs);
    }

    boolean isEmpty() {
        return tallies.isEmpty();
    }

    ReportTable table() {
        List<Row> rows = new ArrayList<>();
        for (MeasureKind kind : MeasureKind.values()) {
            List<Row> substances =
                    tallies.stream()
                            .filter(t -> kind.equals(kind(t.key())))
                            .map(this::row)
                            .toList();
            if (!substances.isEmpty()) {
                String name = words.capital(words.text("common.kind." + kind));
                rows.add(row(RowKind.GROUP, Markup.text(name), "", "", "", ""));
                rows.addAll(substances);
                rows.addAll(totals(kind));
            }
        }
        if (equivalent.known()) {
            String sum = Markup.text(words.equivalent(equivalent));
            rows.add(row(RowKind.TOTAL, words.markup("report.equivalent.total"), "", "", "", sum));
        }
        return ReportTable.normal(columns(), rows);
    }

    /** Returns the columns; that of kilogram equivalents only where something was not weighed. */
    private List<Column> columns() {
        boolean all = equivalent.isEmpty();
        var columns = new ArrayList<Column>();
        columns.add(Column.left(words.markup("report.column.substance"), all ? 164 : 146));
        columns.add(Column.left(words.markup("report.column.stage"), all ? 124 : 106));
        columns.add(Column.right(words.markup("report.column.cases"), all ? 54 : 50));
        columns.add(Column.right(words.markup("report.column.quantity"), all ? 125 : 85));
        if (!all) {
            columns.add(Column.right(words.markup("common.equivalent"), 80));
        }
        return columns;
    }

    private Row row(RowKind kind, String... cells) {
        List<String> all = List.of(cells);
        return new Row(kind, equivalent.isEmpty() ? all.subList(0, all.size() - 1) : all);
    }

    private static @Nullable MeasureKind kind(@Nullable SubstanceAtStage key) {
        Dimension dimension = key == null ? null : key.dimension();
        return dimension == null ? null : dimension.kind();
    }

    private Row row(Tally<SubstanceAtStage> tally) {
        SubstanceAtStage key = Objects.requireNonNull(tally.key());
        Dimension dimension = Objects.requireNonNull(key.dimension());
        Equivalent of = words.equivalents().of(key.substance(), tally.totals());
        return row(
                RowKind.BODY,
                Markup.text(words.article(words.label(key.substance()), key.name())),
                Markup.text(words.label(key.stage())),
                Markup.text(words.count(tally.cases())),
                Markup.text(words.quantity(dimension, tally.totals().base(dimension))),
                Markup.text(words.equivalent(of)));
    }

    private List<Row> totals(MeasureKind kind) {
        String name = words.markup("report.total-of", words.text("common.kind." + kind));
        return Tallies.totals(drugs).byDimension().entrySet().stream()
                .filter(e -> e.getKey().kind() == kind)
                .map(e -> Markup.text(words.quantity(e.getKey(), e.getValue())))
                .map(sum -> row(RowKind.TOTAL, name, "", "", sum, ""))
                .toList();
    }

    /** Returns the remarks a reader of the sums needs. */
    String remarks() {
        long sum = tallies.stream().mapToLong(Tally::cases).sum();
        long cases = Tallies.cases(seizures);
        List<SeizedItem> counted = Tallies.countedItems(seizures).toList();
        long unmeasured = counted.stream().filter(item -> item.amount() == null).count();
        long negative = seizures.stream().mapToInt(s -> s.items().size()).sum() - counted.size();
        List<String> remarks = new ArrayList<>();
        remarks.add(words.text("report.note.dimensions"));
        if (sum > cases) {
            remarks.add(
                    words.text(
                            "report.note.several",
                            Tallies.casesWithSeveralSubstances(drugs),
                            words.count(sum),
                            words.count(cases)));
        }
        if (unmeasured > 0) {
            remarks.add(words.text("report.note.unmeasured", words.count(unmeasured)));
        }
        if (negative > 0) {
            remarks.add(words.text("report.note.negative", words.count(negative)));
        }
        remarks.addAll(words.namesInClasses(seizures));
        words.equivalentSource(equivalent).ifPresent(remarks::add);
        return Markup.text(String.join(" ", remarks));
    }
}
