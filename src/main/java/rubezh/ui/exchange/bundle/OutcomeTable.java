package rubezh.ui.exchange.bundle;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.transfer.RecordOutcome;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.bundle.transfer.RecordOutcome.RecordHeadline;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.review.ReviewAct;
import rubezh.security.Permission;
import rubezh.text.DateFormatter;
import rubezh.text.FormattedQuantity;
import rubezh.text.Messages;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.table.PagedTable;

/**
 * Table of the records of an import: outcome, headline and a sentence on the change. Whoever may
 * not read records sees outcome, number and change without any content.
 */
final class OutcomeTable {
    private static final int MAX_NAMES = 4;

    /** Columns that tell what a record says, for whoever may read records. */
    private static final Set<String> CONTENTS = Set.of("start", "contents", "amount");

    private final LiveLabels labels;
    private final boolean reading;
    private final PagedTable<RecordOutcome> table;

    OutcomeTable(UiContext ui, LiveLabels liveLabels) {
        this.labels = liveLabels;
        this.reading = ui.allows(Permission.READ_RECORDS);
        table = new PagedTable<>(ui, "list.title", RecordOutcome::recordId, columns());
        table.empty(new Label());
    }

    private List<Column<RecordOutcome>> columns() {
        return Stream.<Column<RecordOutcome>>of(
                        Column.of("outcome", "exchange.column.outcome", 148, OutcomeTable::outcome),
                        Column.number(
                                "number", "exchange.column.record", 176, OutcomeTable::number),
                        Column.<RecordOutcome>text(
                                        "start", "list.column.start", 140, OutcomeTable::start)
                                .sized(ColumnWidth.of(136, 148)),
                        Column.<RecordOutcome>of(
                                        "contents", "exchange.column.contents", 200, this::contents)
                                .sized(ColumnWidth.of(200).min(140)),
                        Column.quantity("amount", "list.column.amount", 110, this::amount),
                        Column.<RecordOutcome>text(
                                        "change", "exchange.column.change", 360, this::changeText)
                                .sized(ColumnWidth.of(360).min(170).growing()))
                .filter(column -> reading || !CONTENTS.contains(column.id()))
                .map(Column::unsorted)
                .toList();
    }

    /** Returns the table; it is blank until the first rows are shown. */
    PagedTable<RecordOutcome> table() {
        return table;
    }

    void show(List<RecordOutcome> records) {
        table.show(PageSource.of(records));
    }

    private static String number(RecordOutcome record, Messages messages) {
        return record.headline().number();
    }

    private static String start(RecordOutcome record, Messages messages) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(record.headline().start());
            return DateFormatter.in(messages.language()).dateTime(time.toLocalDateTime());
        } catch (DateTimeParseException e) {
            return record.headline().start();
        }
    }

    private @Nullable FormattedQuantity amount(RecordOutcome record, Messages messages) {
        RecordHeadline headline = record.headline();
        try {
            Amount amount = headline.amount().isEmpty() ? null : Amount.of(headline.amount());
            return labels.format().goods(amount, headline.traces());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String changeText(RecordOutcome record, Messages messages) {
        String change = changeOf(record, messages);
        String refused =
                record.outcome() == ImportOutcome.REFUSED || record.refusals().isEmpty()
                        ? ""
                        : "; " + refusals(record, messages);
        return marks(record, messages) + change + refused;
    }

    private static String marks(RecordOutcome record, Messages messages) {
        return record.flags().stream()
                .map(mark -> messages.text("exchange.mark." + mark) + "; ")
                .collect(Collectors.joining());
    }

    private String changeOf(RecordOutcome record, Messages messages) {
        return switch (record.outcome()) {
            case NEW, UPDATES -> added(record, messages);
            case CONFLICT ->
                    messages.text(
                            "exchange.change.conflict",
                            record.fields().size(),
                            fields(record, messages));
            case INVALID -> violations(record);
            case OLDER -> kindText(record, messages) + messages.text("exchange.change.older");
            case OFFERED -> kindText(record, messages) + messages.text("exchange.change.offered");
            case KNOWN -> kindText(record, messages) + messages.text("exchange.change.known");
            case OPAQUE -> messages.text("exchange.change.opaque");
            case REFUSED -> refusals(record, messages);
        };
    }

    private String added(RecordOutcome record, Messages messages) {
        if (record.headline().isReview()) {
            return messages.text("exchange.change.review", step(record, messages));
        }
        if (record.headline().isOperation()) {
            return messages.text("exchange.change.operation", record.added());
        }
        String settings = settings(record.headline());
        if (!settings.isEmpty()) {
            return messages.text("exchange.change." + settings);
        }
        return record.outcome() == ImportOutcome.NEW
                ? messages.text("exchange.change.new", record.added())
                : messages.text("exchange.change.updates", fields(record, messages));
    }

    /** Returns what a record is that has no number; empty for others. */
    private static String kindText(RecordOutcome record, Messages messages) {
        String settings = settings(record.headline());
        return settings.isEmpty() ? "" : messages.text("exchange.change." + settings) + "; ";
    }

    /** Returns the kind of a record that is changed as a whole; empty for others. */
    private static String settings(RecordHeadline headline) {
        boolean whole = !(headline.isSeizure() || headline.isReview() || headline.isOperation());
        return whole ? headline.kind() : "";
    }

    /** Returns the last step of a review in words; the code of a step of a newer program. */
    private static String step(RecordOutcome record, Messages messages) {
        String code = record.headline().status();
        return Arrays.stream(ReviewAct.values())
                .filter(act -> act.name().equals(code))
                .findFirst()
                .map(act -> messages.text("review.act." + act))
                .orElse(code);
    }

    private String violations(RecordOutcome record) {
        return record.violations().stream()
                .limit(MAX_NAMES)
                .map(v ->
                        labels.format().fieldAt(v.pointer())
                                + (reading ? ": " + labels.sentence(v) : "")
                                + " ["
                                + v.code()
                                + "]")
                .collect(Collectors.joining(" "));
    }

    private static String refusals(RecordOutcome record, Messages messages) {
        return record.refusals().entrySet().stream()
                .map(r ->
                        messages.text("exchange.change.refused", r.getValue())
                                + " "
                                + messages.text("fault." + r.getKey() + ".what")
                                + " ["
                                + r.getKey()
                                + "]")
                .collect(Collectors.joining(" "));
    }

    private String fields(RecordOutcome record, Messages messages) {
        List<String> names =
                record.fields().stream()
                        .map(pointer -> name(pointer, messages))
                        .distinct()
                        .toList();
        String first = names.stream().limit(MAX_NAMES).collect(Collectors.joining(", "));
        return names.size() > MAX_NAMES ? first + "…" : first;
    }

    private String name(String pointer, Messages messages) {
        return labels.format().fieldAt(pointer).toLowerCase(messages.language().locale());
    }

    private static CellView<RecordOutcome> outcome() {
        var box = new HBox();
        return new CellView<>(
                box,
                (row, messages) ->
                        box.getChildren().setAll(OutcomeStyle.of(row.outcome()).cell(messages)));
    }

    private CellView<RecordOutcome> contents() {
        var box = styled(new HBox(), "substance-cell");
        return new CellView<>(
                box,
                (row, _) -> {
                    String code = row.headline().substance();
                    box.getChildren().clear();
                    if (!code.isEmpty()) {
                        var substance = new Substance(code);
                        int rest = row.headline().items() - 1;
                        String more = rest > 0 ? " +" + rest : "";
                        box.getChildren()
                                .addAll(
                                        LiveLabels.groupSquare(labels.group(substance)),
                                        new Label(labels.brief(substance) + more));
                    }
                });
    }
}
