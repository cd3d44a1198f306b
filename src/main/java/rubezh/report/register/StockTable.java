package rubezh.report.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Texts;
import rubezh.domain.stock.StockedPackage;
import rubezh.domain.stock.StockedPackage.PackedItem;
import rubezh.report.ReportFormat;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;

/** Table of packages in store: what they are, their case, their goods, where they are. */
record StockTable(ReportFormat words) {
    private static final double NUMBER = 7;

    /** Widths that break no common word; together as wide as a turned page. */
    private static final Map<String, Integer> WIDTHS = new LinkedHashMap<>();

    static {
        WIDTHS.put("row", 28);
        WIDTHS.put("package", 130);
        WIDTHS.put("seals", 96);
        WIDTHS.put("case", 96);
        WIDTHS.put("goods", 170);
        WIDTHS.put("gross", 66);
        WIDTHS.put("since", 62);
        WIDTHS.put("place", 108);
    }

    /** Adds the table; returns the pages it needs. */
    PageFormat addTo(List<ReportBlock> blocks, String key, List<StockedPackage> packages) {
        var columns = new ArrayList<Column>();
        WIDTHS.forEach((name, width) -> {
            String head = words.markup("report.stock.column." + name);
            columns.add(
                    name.equals("row") || name.equals("gross")
                            ? Column.right(head, width)
                            : Column.left(head, width));
        });
        var rows = new ArrayList<Row>();
        packages.forEach(one -> rows.add(row(rows.size() + 1, one)));
        blocks.add(
                new ReportBlock.TableBlock(words.markup(key), ReportTable.dense(columns, rows, 1)));
        return PageFormat.LANDSCAPE;
    }

    private Row row(int number, StockedPackage one) {
        var content = one.content();
        var gross = one.gross();
        var since = one.since();
        String name =
                joined(
                        ", ",
                        words.text("report.stock.package", words.count(one.position())),
                        label(content.kind()),
                        BookLine.unbroken(Texts.orEmpty(content.bag())));
        return new Row(
                RowKind.BODY,
                List.of(
                        words.count(number),
                        Markup.text(name)
                                + "\n"
                                + Markup.mono(StockedPackage.mark(content.id()), NUMBER),
                        content.seals().stream()
                                .map(seal -> Markup.mono(BookLine.unbroken(seal), NUMBER))
                                .collect(Collectors.joining("\n")),
                        one.number().isEmpty()
                                ? words.markup("report.unnumbered")
                                : Markup.mono(one.number(), NUMBER),
                        Markup.text(
                                one.goods().stream()
                                        .map(this::goods)
                                        .collect(Collectors.joining("; "))),
                        gross == null ? "–" : BookLine.sums(words, gross, "\n"),
                        since == null ? "–" : Markup.text(words.moment(since)),
                        Markup.text(joined(", ", label(one.storage()), one.place()))));
    }

    private String goods(PackedItem goods) {
        return joined(
                ", ",
                words.article(words.shortLabel(goods.substance()), goods.name()),
                label(goods.form()));
    }

    private String label(@Nullable Code code) {
        return code == null ? "" : words.shortLabel(code);
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
