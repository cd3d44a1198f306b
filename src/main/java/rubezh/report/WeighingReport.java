package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.Sample;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.goods.WeightBalance;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;

/** Content of the act of weighing and packing: by what, how much each line, in what it lies. */
final class WeighingReport extends CaseReport {
    /** Sign after an amount that follows from the two others and was not weighed. */
    private static final String COMPUTED = "*";

    private boolean computed;

    WeighingReport(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        super(words, printed, issue);
    }

    @Override
    List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(when());
        var scales = new ScaleTable(words, seizure.items());
        addTable(blocks, "report.weighing.scales", scales.columns(), scales.rows());
        List<SeizedItem> counted =
                seizure.items().stream().filter(WeighingReport::isCounted).toList();
        List<SeizedItem> weighed =
                seizure.items().stream().filter(item -> !isCounted(item)).toList();
        if (!weighed.isEmpty()) {
            addTable(blocks, "report.weighing.masses", massColumns(), masses(weighed));
        }
        if (!counted.isEmpty()) {
            addTable(blocks, "report.weighing.counts", countColumns(), counts(counted));
        }
        String note = words.markup("report.note.dimensions");
        blocks.add(
                new ReportBlock.Note(
                        computed ? note + " " + words.markup("report.weighing.computed") : note));
        blocks.add(new ReportBlock.Text(headings.next("report.weighing.packing"), packing()));
        addSignatures(blocks, "report.weighing.signed", seizing("report.weighing.weigher"), true);
        return blocks;
    }

    private static boolean isCounted(SeizedItem item) {
        Amount amount = item.amount();
        return amount != null && amount.unit().kind() == MeasureKind.PIECES;
    }

    private List<Column> massColumns() {
        return List.of(
                Column.right(words.markup("report.column.row"), 22),
                Column.left(words.markup("report.weighing.column.item"), 113),
                Column.right(words.markup("report.weighing.column.gross"), 54),
                Column.right(words.markup("report.weighing.column.tare"), 50),
                Column.right(words.markup("report.weighing.column.net"), 54),
                Column.right(words.markup("report.weighing.column.sample"), 46),
                Column.left(words.markup("report.weighing.column.seal"), 64),
                Column.left(words.markup("report.weighing.column.bag"), 64));
    }

    private List<Row> masses(List<SeizedItem> items) {
        var rows = new ArrayList<Row>();
        for (SeizedItem item : items) {
            List<EvidencePackage> packages = texts.packages(item);
            rows.add(
                    Row.body(
                            row(item),
                            lines(texts.shortItem(item), texts.packed(item)),
                            part(item, WeightBalance.Part.GROSS, item.weighing().gross()),
                            part(item, WeightBalance.Part.TARE, item.weighing().tare()),
                            item.isTrace()
                                    ? texts.net(item)
                                    : part(item, WeightBalance.Part.NET, item.amount()),
                            samples(item),
                            orDash(texts.seals(packages)),
                            orDash(texts.bags(packages))));
        }
        if (items.size() > 1) {
            rows.addAll(totals(items));
        }
        return rows;
    }

    /** Returns one of the three amounts; the third that follows from two is marked. */
    private String part(SeizedItem item, WeightBalance.Part part, @Nullable Amount entered) {
        if (entered != null) {
            return texts.amount(entered);
        }
        Optional<WeightBalance> balance =
                WeightBalance.of(item).filter(one -> one.missing() == part);
        computed |= balance.isPresent();
        return balance.map(one -> texts.amount(one.amount()) + COMPUTED).orElse("–");
    }

    private List<Row> totals(List<SeizedItem> items) {
        Totals net = sum(items, SeizedItem::amount);
        var rows = new ArrayList<Row>();
        net.byDimension()
                .forEach((dimension, base) -> {
                    String name = words.kind(dimension.kind());
                    rows.add(
                            new Row(
                                    RowKind.TOTAL,
                                    List.of(
                                            "",
                                            words.markup("report.total-of", name),
                                            "",
                                            "",
                                            texts.quantity(dimension, base),
                                            "",
                                            "",
                                            "")));
                });
        return rows;
    }

    private Totals sum(List<SeizedItem> items, Function<SeizedItem, @Nullable Amount> part) {
        return texts.totals(item -> items.contains(item) ? part.apply(item) : null);
    }

    private List<Column> countColumns() {
        return List.of(
                Column.right(words.markup("report.column.row"), 22),
                Column.left(words.markup("report.weighing.column.item"), 159),
                Column.right(words.markup("report.weighing.column.count"), 70),
                Column.right(words.markup("report.weighing.column.sample"), 60),
                Column.left(words.markup("report.weighing.column.seal"), 78),
                Column.left(words.markup("report.weighing.column.bag"), 78));
    }

    private List<Row> counts(List<SeizedItem> items) {
        return items.stream()
                .map(item -> {
                    List<EvidencePackage> packages = texts.packages(item);
                    return Row.body(
                            row(item),
                            lines(texts.shortItem(item), texts.packed(item)),
                            "<b>" + texts.net(item) + "</b>",
                            samples(item),
                            orDash(texts.seals(packages)),
                            orDash(texts.bags(packages)));
                })
                .toList();
    }

    private static String lines(String first, String second) {
        return second.isEmpty() ? first : first + "\n" + second;
    }

    private String samples(SeizedItem item) {
        boolean only = seizure.items().size() == 1;
        return orDash(
                seizure.evidence().samples().stream()
                        .filter(one -> isOf(one, item, only))
                        .map(one -> texts.amount(one.amount()))
                        .collect(Collectors.joining("\n")));
    }

    private static boolean isOf(Sample sample, SeizedItem item, boolean only) {
        return sample.item() == null ? only : sample.item().id().equals(item.id());
    }

    /** Returns what the packages are, with their numbers; rules where none is recorded. */
    private String packing() {
        List<EvidencePackage> packages = seizure.evidence().packages();
        if (packages.isEmpty()) {
            return words.markup("report.weighing.packing.none") + "\n" + CaseFormat.RULE;
        }
        return packages.stream().map(this::packing).collect(Collectors.joining("\n"));
    }

    private String packing(EvidencePackage one) {
        String what =
                CaseFormat.joined(
                        ", ",
                        one.kind() == null ? "" : words.label(one.kind()),
                        Texts.orEmpty(one.bag()),
                        one.seals().isEmpty()
                                ? ""
                                : words.text(
                                        "report.weighing.seals", String.join(", ", one.seals())),
                        texts.lines(one).isEmpty()
                                ? ""
                                : words.text("report.weighing.lines", texts.lines(one)));
        String inscription = texts.inscription(one);
        int number = seizure.evidence().packages().indexOf(one) + 1;
        return words.count(number)
                + ". "
                + words.capital(what.isEmpty() ? "–" : what)
                + (inscription.isEmpty() ? "" : ": «" + inscription + "»");
    }

    /** Table of the scales on which the lines of goods of a case were weighed. */
    private record ScaleTable(ReportFormat words, List<SeizedItem> items) {
        List<Column> columns() {
            return List.of(
                    Column.left(words.markup("report.weighing.column.scale"), 130),
                    Column.left(words.markup("report.weighing.column.checked"), 90),
                    Column.left(words.markup("report.weighing.column.method"), 127),
                    Column.left(words.markup("report.weighing.column.lines"), 120));
        }

        /** A scale, until when it was checked, and how it was weighed on it. */
        private record Instrument(String scale, String checked, String method) {}

        List<Row> rows() {
            var lines = new LinkedHashMap<Instrument, List<String>>();
            for (SeizedItem item : items) {
                var weighing = item.weighing();
                var one =
                        new Instrument(
                                Texts.orEmpty(weighing.scale()),
                                words.format().value(weighing.scaleChecked()),
                                words.format().value(weighing.method()));
                lines.computeIfAbsent(one, _ -> new ArrayList<>())
                        .add(words.count(items.indexOf(item) + 1));
            }
            return lines.entrySet().stream()
                    .map(e ->
                            Row.body(
                                    ruled(e.getKey().scale()),
                                    ruled(e.getKey().checked()),
                                    ruled(e.getKey().method()),
                                    Markup.text(String.join(", ", e.getValue()))))
                    .toList();
        }

        private static String ruled(String text) {
            return text.isBlank() ? CaseFormat.SHORT_RULE : Markup.text(text);
        }
    }
}
