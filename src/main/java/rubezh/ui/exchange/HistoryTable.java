package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.ExchangeLogEntry.Direction;
import rubezh.bundle.receipt.SentBundle;
import rubezh.format.BundleFileFormat;
import rubezh.format.ReceiptFormat;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.ReceiptStyle;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.table.PagedTable;

/** Table of the bundles sent and received, the newest first; only visible rows are made. */
final class HistoryTable {
    private final UiContext ui;
    private final UiText texts;
    private final ExchangeViewModel model;
    private final PagedTable<ExchangeLogEntry> table;

    HistoryTable(UiContext ui, ExchangeViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.table = new PagedTable<>(ui, "command.exchange-history", HistoryTable::key, columns());
        table.selected().addListener(_ -> forgetIfSelected());
    }

    PagedTable<ExchangeLogEntry> table() {
        return table;
    }

    private static Object key(ExchangeLogEntry entry) {
        return bundle(entry);
    }

    /** Shows the log as it is known now; a bundle that was asked for is selected in it. */
    void show() {
        PageSource<ExchangeLogEntry> log = PageSource.of(model.log());
        Destination.Bundle wanted = model.wanted().get();
        int row = indexOf(wanted);
        if (row < 0) {
            table.show(log);
        } else {
            table.showAt(log, row, key(model.log().get(row)));
            forgetIfSelected();
        }
    }

    /**
     * Forgets the bundle that was asked for once it is selected, not before: rows are loaded in the
     * background, and whatever is shown meanwhile would keep the selection of before.
     */
    private void forgetIfSelected() {
        ExchangeLogEntry selected = table.selected().get();
        if (selected != null && bundle(selected).equals(model.wanted().get())) {
            model.wanted().set(null);
        }
    }

    private static Destination.Bundle bundle(ExchangeLogEntry entry) {
        return new Destination.Bundle(entry.bundleId(), entry.direction() == Direction.SENT);
    }

    private int indexOf(Destination.@Nullable Bundle wanted) {
        return IntStream.range(0, model.log().size())
                .filter(i -> bundle(model.log().get(i)).equals(wanted))
                .findFirst()
                .orElse(-1);
    }

    private List<Column<ExchangeLogEntry>> columns() {
        return List.of(
                text("at", ColumnWidth.of(124, 140), this::time),
                Column.<ExchangeLogEntry>of("way", "exchange.history.way", 0, this::wayCell)
                        .sized(ColumnWidth.of(200, 190).min(176).growing().later())
                        .unsorted(),
                text("revisions", ColumnWidth.of(170, 170).min(90), this::count),
                Column.<ExchangeLogEntry>of("state", "exchange.history.state", 0, this::stateCell)
                        .sized(ColumnWidth.of(290, 290).min(130).growing().later())
                        .unsorted(),
                text("file", ColumnWidth.of(70).min(60).first(), this::file),
                text("by", ColumnWidth.of(146).min(60), entry -> ui.name(entry.by())));
    }

    /** Returns the number of the file; its name, which stands below the table, without one. */
    private String file(ExchangeLogEntry entry) {
        return BundleFileFormat.number(entry.file())
                .map(number -> ui.texts().text("exchange.history.number", number))
                .orElse(entry.file());
    }

    private static Column<ExchangeLogEntry> text(
            String id, ColumnWidth width, Function<ExchangeLogEntry, String> text) {
        return Column.<ExchangeLogEntry>text(
                        id, "exchange.history." + id, width.ru(), (entry, _) -> text.apply(entry))
                .sized(width)
                .unsorted();
    }

    private CellView<ExchangeLogEntry> wayCell() {
        var box = styled(new HBox(), "outcome-cell");
        return new CellView<>(
                box,
                (entry, _) -> {
                    Feather icon = isSent(entry) ? Feather.UPLOAD : Feather.DOWNLOAD;
                    box.getChildren()
                            .setAll(Icons.of(icon, 14, "accent-text"), new Label(direction(entry)));
                });
    }

    private CellView<ExchangeLogEntry> stateCell() {
        var label = new Label();
        return new CellView<>(
                label,
                (entry, _) -> {
                    SentBundle sent = sent(entry);
                    label.setText(state(entry));
                    String style = sent == null ? "muted" : ReceiptStyle.of(sent.state());
                    label.getStyleClass().setAll("label", style);
                });
    }

    private static boolean isSent(ExchangeLogEntry entry) {
        return entry.direction() == ExchangeLogEntry.Direction.SENT;
    }

    private @Nullable SentBundle sent(ExchangeLogEntry entry) {
        return isSent(entry) ? model.receipts().get().sent().get(entry.bundleId()) : null;
    }

    /** Returns what became of a sent bundle; empty of one received. */
    String state(ExchangeLogEntry entry) {
        SentBundle bundle = sent(entry);
        if (bundle == null) {
            return "";
        }
        Instant by = bundle.expectedBy();
        return new ReceiptFormat(texts.messages())
                .state(
                        bundle.state(),
                        bundle.receipts(),
                        by == null ? null : LocalDateTime.ofInstant(by, ui.zone()));
    }

    private String time(ExchangeLogEntry entry) {
        return texts.dates().dateTime(entry.at().atZone(ui.zone()).toLocalDateTime());
    }

    /** Returns where a bundle went or came from. */
    String direction(ExchangeLogEntry entry) {
        return texts.text(isSent(entry) ? "exchange.sent" : "exchange.received", entry.station());
    }

    private String count(ExchangeLogEntry entry) {
        return isSent(entry)
                ? texts.text("exchange.revisions", entry.revisions())
                : texts.text("exchange.revisions.new", entry.revisions(), entry.added());
    }
}
