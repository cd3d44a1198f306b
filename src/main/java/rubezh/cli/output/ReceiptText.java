package rubezh.cli.output;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.format.ReceiptFormat;
import rubezh.json.RecordKind;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/** The exchange log with what became of each bundle, and a receipt as text and as JSON. */
public final class ReceiptText {
    private final Messages messages;
    private final ReceiptFormat format;
    private final ZoneId zone;

    public ReceiptText(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.format = new ReceiptFormat(messages);
        this.zone = zone;
    }

    /** Returns the log, a row for each bundle. */
    public DataTable table(List<ExchangeLogEntry> log, List<SentBundle> sent) {
        Map<UUID, SentBundle> states =
                sent.stream().collect(Collectors.toMap(s -> s.entry().bundleId(), s -> s));
        List<List<Cell>> rows =
                log.stream()
                        .map(entry ->
                                row(
                                        entry,
                                        entry.direction() == ExchangeLogEntry.Direction.SENT
                                                ? states.get(entry.bundleId())
                                                : null))
                        .toList();
        return new DataTable(columns(), rows);
    }

    private List<Column> columns() {
        return Stream.of(
                        "at", "direction", "station", "file", "revisions", "state", "receipt", "id")
                .map(name ->
                        new Column(
                                name,
                                messages.text("cli.exchange.column." + name),
                                name.equals("revisions")))
                .toList();
    }

    private List<Cell> row(ExchangeLogEntry entry, @Nullable SentBundle sent) {
        String direction = entry.direction().name();
        return List.of(
                new Cell(entry.at().toString(), moment(entry.at())),
                new Cell(direction, messages.text("cli.exchange.direction." + direction)),
                Cell.same(entry.station()),
                Cell.same(entry.file()),
                Cell.same(String.valueOf(entry.revisions())),
                Cell.same(sent == null ? "" : sent.state().name()),
                Cell.same(sent == null ? "" : state(sent)),
                Cell.same(entry.bundleId().toString()));
    }

    /** Returns what is known of a sent bundle. */
    public String state(SentBundle sent) {
        Instant by = sent.expectedBy();
        return format.state(
                sent.state(),
                sent.receipts(),
                by == null ? null : LocalDateTime.ofInstant(by, zone));
    }

    private String moment(Instant at) {
        return DateFormatter.in(messages.language()).dateTime(LocalDateTime.ofInstant(at, zone));
    }

    /** Returns a receipt, a line for each thing it says. */
    public List<String> lines(BundleReceipt signed) {
        ReceiptRecord receipt = signed.receipt();
        var lines = new ArrayList<String>();
        lines.add(messages.text("receipt.paper.name", String.valueOf(receipt.file())));
        lines.add(format.importer(signed));
        lines.add(format.counts(receipt));
        format.outcomes(receipt).forEach(one -> lines.add("  " + one.label() + ": " + one.count()));
        format.reasons(receipt)
                .forEach(one ->
                        lines.add(
                                "  [" + one.code() + "] " + one.count() + " · " + one.sentence()));
        receipt.refusals().records().forEach(one -> lines.add("  " + one));
        if (receipt.missingCount() > 0) {
            lines.add(messages.text("receipt.paper.lacking", receipt.missingCount()));
            format.ranges(receipt.comparison().missing()).forEach(one -> lines.add("  " + one));
        }
        String agreement = format.agreement(receipt);
        if (!agreement.isEmpty()) {
            lines.add(agreement);
        }
        return lines;
    }

    /** Returns the members of a receipt: those of its record, with who signed it. */
    public static Map<String, Object> tree(BundleReceipt signed) {
        var tree = new TreeMap<String, Object>(RecordKind.RECEIPT.shape().write(signed.receipt()));
        tree.put("station", signed.station());
        tree.put("replica", signed.replica().toString());
        tree.put("at", signed.at().toString());
        return tree;
    }
}
