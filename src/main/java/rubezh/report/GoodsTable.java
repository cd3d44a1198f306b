package rubezh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * Contraband other than drugs, category by category. Nothing is added up over articles: a litre of
 * petrol and one of vodka have nothing in common. Money is summed by currency.
 */
final class GoodsTable {
    private final ReportText words;
    private final List<Seizure> seizures;

    GoodsTable(ReportText reportText, List<Seizure> seizures) {
        this.words = reportText;
        this.seizures = GoodsClassification.withItems(seizures, item -> !reportText.isDrug(item));
    }

    boolean isEmpty() {
        return seizures.stream().flatMap(s -> s.items().stream()).noneMatch(Tallies::isCounted);
    }

    /** Returns in how many cases there were such goods. */
    int cases() {
        return (int)
                seizures.stream()
                        .filter(s -> s.items().stream().anyMatch(Tallies::isCounted))
                        .count();
    }

    /** Adds the table, where there are such goods, and the remarks on the totals. */
    void addTo(List<ReportBlock> blocks, SectionHeadings headings, String remarks) {
        if (!isEmpty()) {
            blocks.add(new ReportBlock.TableBlock(headings.next("report.goods"), table()));
        }
        blocks.add(new ReportBlock.Note(remarks + remark()));
    }

    /** Says what a reader of the totals must know, after other remarks; nothing without goods. */
    private String remark() {
        return isEmpty() ? "" : " " + Markup.text(words.text("report.note.goods"));
    }

    private ReportTable table() {
        List<Column> columns =
                List.of(
                        Column.left(head("report.column.article"), 288),
                        Column.right(head("report.column.cases"), 54),
                        Column.right(head("report.column.quantity"), 125));
        List<Row> rows = new ArrayList<>();
        for (CodeEntry entry : words.reference().list(CodeListId.CATEGORIES).entries()) {
            List<Row> own = rows(new Category(entry.code()));
            if (!own.isEmpty()) {
                String name = words.label(new Category(entry.code()));
                rows.add(new Row(RowKind.GROUP, List.of(Markup.text(name), "", "")));
                rows.addAll(own);
            }
        }
        return new ReportTable(columns, rows, false);
    }

    private List<Row> rows(Category category) {
        List<Seizure> own =
                GoodsClassification.withItems(seizures, item -> category.equals(category(item)));
        return Stream.concat(Tallies.byMeasure(own).stream().map(this::row), money(own)).toList();
    }

    /** Says what money is worth, by currency, below the number of notes. */
    private Stream<Row> money(List<Seizure> own) {
        List<SeizedItem> lines =
                own.stream().flatMap(s -> s.items().stream()).filter(Tallies::isCounted).toList();
        return CashTotals.of(lines).entrySet().stream()
                .map(sum ->
                        Row.body(
                                Markup.text(
                                        words.text(
                                                "report.goods.sum", words.currency(sum.getKey()))),
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

    private String head(String key) {
        return Markup.text(words.text(key));
    }
}
