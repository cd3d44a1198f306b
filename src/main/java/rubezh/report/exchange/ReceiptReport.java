package rubezh.report.exchange;

import module java.base;

import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.format.ReceiptFormat;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.SheetContent;
import rubezh.report.layout.TableWidthLayout;
import rubezh.text.Messages;

/** Content of the paper of a receipt, in one language. */
public final class ReceiptReport {
    private static final double MONO = 8;

    private final BundleReceipt signed;
    private final ReceiptRecord receipt;
    private final Messages messages;
    private final ReceiptFormat format;

    public ReceiptReport(BundleReceipt signedReceipt, Messages messages) {
        this.signed = signedReceipt;
        this.receipt = signedReceipt.receipt();
        this.messages = messages;
        this.format = new ReceiptFormat(messages);
    }

    public SheetContent content() {
        String file = Objects.requireNonNullElse(receipt.file(), "");
        UUID bundle = Objects.requireNonNull(receipt.bundle());
        return new SheetContent(
                messages.text("receipt.paper.name", file),
                "",
                markup("receipt.paper.title"),
                Markup.text(format.importer(signed)),
                "RUBEZH RECEIPT " + bundle + " " + receipt.sha256(),
                blocks());
    }

    private List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock.Text(markup("receipt.paper.bundle"), bundle()));
        blocks.add(
                new ReportBlock.Text(markup("receipt.paper.taken"), text(format.counts(receipt))));
        if (!receipt.outcomes().isEmpty()) {
            blocks.add(outcomes());
        }
        blocks.add(refused());
        if (!receipt.refusals().records().isEmpty()) {
            String named = String.join(", ", receipt.refusals().records());
            blocks.add(new ReportBlock.Note(markup("receipt.paper.named", named)));
        }
        blocks.add(new ReportBlock.Text(markup("receipt.paper.missing"), missing()));
        String agreement = format.agreement(receipt);
        if (!agreement.isEmpty()) {
            blocks.add(new ReportBlock.Text(markup("receipt.paper.agreement"), text(agreement)));
        }
        blocks.add(signatures());
        return blocks;
    }

    private String bundle() {
        String contents = String.join("; ", format.ranges(receipt.ranges()));
        return String.join(
                "\n",
                Markup.mono(String.valueOf(receipt.file()), MONO),
                markup("receipt.paper.from", String.valueOf(receipt.from()), part()),
                markup("receipt.paper.contents", contents.isEmpty() ? "–" : contents),
                markup("receipt.paper.sha256"),
                Markup.mono(String.valueOf(receipt.sha256()), MONO));
    }

    private String part() {
        return receipt.part() == null ? "1/1" : receipt.part();
    }

    private ReportBlock outcomes() {
        List<Row> rows =
                format.outcomes(receipt).stream()
                        .map(one -> Row.body(text(one.label()), text(one.count())))
                        .toList();
        List<Column> columns =
                List.of(
                        Column.left(markup("receipt.paper.outcome"), Column.BY_CONTENT),
                        Column.right(markup("receipt.paper.records"), Column.BY_CONTENT));
        return new ReportBlock.TableBlock(markup("receipt.paper.outcomes"), table(columns, rows));
    }

    private ReportBlock refused() {
        String heading = markup("receipt.paper.refused");
        List<Row> rows =
                format.reasons(receipt).stream()
                        .map(one ->
                                Row.body(
                                        Markup.mono(one.code(), MONO),
                                        text(one.sentence()),
                                        text(one.count())))
                        .toList();
        if (rows.isEmpty()) {
            return new ReportBlock.Text(heading, markup("receipt.paper.refused.none"));
        }
        List<Column> columns =
                List.of(
                        Column.left(markup("receipt.paper.code"), Column.BY_CONTENT),
                        Column.left(markup("receipt.paper.reason"), Column.BY_CONTENT),
                        Column.right(markup("receipt.paper.revisions"), Column.BY_CONTENT));
        return new ReportBlock.TableBlock(heading, table(columns, rows));
    }

    private static ReportTable table(List<Column> columns, List<Row> rows) {
        ReportTable table = ReportTable.normal(columns, rows);
        return TableWidthLayout.fit(table, PageFormat.PORTRAIT.width()).getFirst();
    }

    private String missing() {
        var lines = new ArrayList<String>();
        format.ranges(receipt.comparison().missing()).forEach(line -> lines.add(text(line)));
        long revisions = receipt.missingCount();
        long pictures = ReceiptRecord.count(receipt.pictures().missing());
        if (revisions > 0) {
            lines.addFirst(markup("receipt.paper.lacking", revisions));
        }
        if (pictures > 0) {
            lines.add(markup("receipt.paper.pictures", pictures));
        }
        return lines.isEmpty() ? markup("receipt.paper.missing.none") : String.join("\n", lines);
    }

    private ReportBlock signatures() {
        return new ReportBlock.Signatures(
                new ReportBlock.Signature(
                        markup("receipt.paper.by"),
                        text(signed.importer()),
                        text(format.day(signed))),
                new ReportBlock.Signature(markup("receipt.paper.to"), "", ""),
                markup("report.signature"),
                markup("report.name"),
                markup("report.date"));
    }

    private static String text(String plain) {
        return Markup.text(plain);
    }

    private String markup(String key, Object... arguments) {
        return Markup.text(messages.text(key, arguments));
    }
}
