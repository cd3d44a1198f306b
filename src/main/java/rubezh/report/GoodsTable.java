package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.CashTotals;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.domain.summary.Tally;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;

/**
 * Table of the goods other than drugs, by category. Articles are never summed together: a litre of
 * petrol and a litre of vodka are different goods. Cash is summed by currency.
 */
final class GoodsTable {
    private final ReportFormat words;
    private final List<Seizure> seizures;

    GoodsTable(ReportFormat reportText, List<Seizure> seizures) {
        this.words = reportText;
        this.seizures = GoodsClassification.withItems(seizures, item -> !reportText.isDrug(item));
    }

    boolean isEmpty() {
        return Tallies.countedItems(seizures).findAny().isEmpty();
    }

    /** Returns the number of cases with such goods. */
    long cases() {
        return Tallies.cases(
                seizures.stream()
                        .filter(s -> s.items().stream().anyMatch(Tallies::isCounted))
                        .toList());
    }

    /** Adds the table, if there are such goods, and a note with the remarks on the totals. */
    void addTo(List<ReportBlock> blocks, SectionHeadings headings, String remarks) {
        if (!isEmpty()) {
            headings.addTable(blocks, "report.goods", table());
        }
        blocks.add(new ReportBlock.Note(remarks + remark()));
    }

    /** Returns the remark on other goods, to follow other remarks; empty without such goods. */
    private String remark() {
        return isEmpty() ? "" : " " + words.markup("report.note.goods");
    }

    private ReportTable table() {
        List<Column> columns =
                List.of(
                        Column.left(words.markup("report.column.article"), 288),
                        Column.right(words.markup("report.column.cases"), 54),
                        Column.right(words.markup("report.column.quantity"), 125));
        List<Row> rows = new ArrayList<>();
        for (CodeEntry entry : words.reference().list(CodeListId.CATEGORIES).entries()) {
            List<Row> goods = rows(new Category(entry.code()));
            if (!goods.isEmpty()) {
                String name = words.label(new Category(entry.code()));
                rows.add(new Row(RowKind.GROUP, List.of(Markup.text(name), "", "")));
                rows.addAll(goods);
            }
        }
        return ReportTable.normal(columns, rows);
    }

    private List<Row> rows(Category category) {
        List<Seizure> cases =
                GoodsClassification.withItems(seizures, item -> category.equals(category(item)));
        return Stream.concat(Tallies.byMeasure(cases).stream().map(this::row), money(cases))
                .toList();
    }

    /** Returns the value of cash by currency, a row each; they follow the rows of banknotes. */
    private Stream<Row> money(List<Seizure> cases) {
        List<SeizedItem> lines = Tallies.countedItems(cases).toList();
        return CashTotals.of(lines).entrySet().stream()
                .map(sum ->
                        Row.body(
                                words.markup("report.goods.sum", words.currency(sum.getKey())),
                                "",
                                Markup.text(words.money(sum.getKey(), sum.getValue()))));
    }

    private @Nullable Category category(SeizedItem item) {
        return GoodsClassification.category(item, words.reference());
    }

    private Row row(Tally<SubstanceByDimension> tally) {
        SubstanceByDimension key = Objects.requireNonNull(tally.key());
        Dimension dimension = key.dimension();
        String quantity =
                dimension == null
                        ? words.text("report.unstated")
                        : words.quantity(dimension, tally.totals().base(dimension));
        return Row.body(
                Markup.text(words.label(key.substance())),
                Markup.text(words.count(tally.cases())),
                Markup.text(quantity));
    }
}
