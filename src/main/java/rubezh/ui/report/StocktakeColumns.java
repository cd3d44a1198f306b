package rubezh.ui.report;

import module java.base;

import rubezh.domain.stock.StockedPackage;
import rubezh.domain.stock.Stocktake.StockScan;
import rubezh.format.StockScanFormat;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.report.StocktakeViewModel.Standing;
import rubezh.ui.report.StocktakeViewModel.StocktakeRow;

/** Columns of the list of a stocktaking. */
record StocktakeColumns(UiText texts, LiveLabels labels) {
    static String words(LiveLabels labels, StockScan scan) {
        return new StockScanFormat(labels.format()).text(scan);
    }

    List<Column<StocktakeRow>> all() {
        return Stream.of(
                        column(
                                "standing",
                                ColumnWidth.of(150).min(110),
                                row -> texts.text(row.standing().key())),
                        column("what", ColumnWidth.of(280).min(150).growing(), this::what),
                        column(
                                "scan",
                                ColumnWidth.of(220).min(110).later(),
                                row -> row.scan() == null ? "" : row.scan().text()),
                        column("case", ColumnWidth.of(180).min(120), StocktakeColumns::number),
                        column("seals", ColumnWidth.of(150).min(90), StocktakeColumns::seals),
                        column(
                                "place",
                                ColumnWidth.of(150).min(90).last(),
                                row -> row.content() == null ? "" : row.content().place()))
                .map(Column::unsorted)
                .toList();
    }

    /** Says what a package holds, and of one that is not expected why. */
    private String what(StocktakeRow row) {
        StockScan scan = row.scan();
        var words = new ArrayList<String>();
        if (scan != null && row.standing() != Standing.FOUND) {
            words.add(words(labels, scan));
        }
        if (row.content() != null) {
            row.content().goods().stream()
                    .map(this::goods)
                    .filter(name -> !name.isEmpty())
                    .forEach(words::add);
        }
        return String.join("; ", words);
    }

    private String goods(StockedPackage.PackedItem goods) {
        return goods.name().isEmpty() && goods.substance() != null
                ? labels.format().label(goods.substance())
                : goods.name();
    }

    private static String number(StocktakeRow row) {
        return row.content() == null ? "" : row.content().number();
    }

    private static String seals(StocktakeRow row) {
        return row.content() == null ? "" : StockedPackage.seal(row.content().content());
    }

    private static Column<StocktakeRow> column(
            String id, ColumnWidth width, Function<StocktakeRow, String> text) {
        return Column.<StocktakeRow>text(
                        id, "stocktake.column." + id, width.ru(), (row, _) -> text.apply(row))
                .sized(width);
    }
}
