package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.receipt.ReceiptState;
import rubezh.format.ReceiptFormat;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Log of the bundles sent and received, one row each. */
final class ExchangeLogView {
    private final UiContext ui;
    private final UiText texts;
    private final ExchangeViewModel model;
    private final Consumer<BundleReceipt> showReceipt;
    private final VBox node = styled(new VBox(), "exchange-log");

    /**
     * @param showReceipt shows a receipt as a paper
     */
    ExchangeLogView(UiContext ui, ExchangeViewModel model, Consumer<BundleReceipt> showReceipt) {
        this.showReceipt = showReceipt;
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
    }

    Node node() {
        return node;
    }

    void fill() {
        node.getChildren().clear();
        if (model.log().isEmpty()) {
            node.getChildren().add(label(texts.text("exchange.history.none"), "muted"));
        }
        model.log().forEach(entry -> node.getChildren().add(row(entry)));
    }

    private Node row(ExchangeLogEntry entry) {
        boolean sent = entry.direction() == ExchangeLogEntry.Direction.SENT;
        var row =
                new HBox(
                        Icons.of(sent ? Feather.UPLOAD : Feather.DOWNLOAD, 14, "accent-text"),
                        label(time(entry), "exchange-log-time"),
                        label(direction(entry, sent), "exchange-log-direction"),
                        label(count(entry, sent), "muted", "exchange-log-count"),
                        label(entry.file(), "mono", "muted"),
                        new Spacer(),
                        label(entry.by(), "muted"));
        row.getStyleClass().add("exchange-log-row");
        return styled(new VBox(row, receiptRow(entry, sent)), "line-bottom");
    }

    /** Returns what became of a sent bundle, and the way to the receipt. */
    private Node receiptRow(ExchangeLogEntry entry, boolean sent) {
        var receipts = model.receipts().get();
        SentBundle bundle = sent ? receipts.sent().get(entry.bundleId()) : null;
        BundleReceipt receipt = sent ? first(bundle) : receipts.written().get(entry.bundleId());
        var row = styled(new HBox(), "exchange-log-receipt");
        if (bundle != null) {
            row.getChildren().add(label(state(bundle), style(bundle.state())));
        }
        if (receipt != null) {
            row.getChildren()
                    .add(
                            Buttons.link(
                                    texts,
                                    "exchange.receipt.show",
                                    () -> showReceipt.accept(receipt)));
        }
        setShown(row, !row.getChildren().isEmpty());
        return row;
    }

    private static @Nullable BundleReceipt first(@Nullable SentBundle bundle) {
        return bundle == null ? null : bundle.receipts().stream().findFirst().orElse(null);
    }

    private String state(SentBundle bundle) {
        Instant by = bundle.expectedBy();
        return new ReceiptFormat(texts.messages())
                .state(
                        bundle.state(),
                        bundle.receipts(),
                        by == null ? null : LocalDateTime.ofInstant(by, ui.zone()));
    }

    private static String style(ReceiptState state) {
        return switch (state) {
            case NONE, WAITING -> "muted";
            case OVERDUE, PARTLY -> "warn-text";
            case TAKEN, APPLIED -> "ok-text";
        };
    }

    private String time(ExchangeLogEntry entry) {
        return texts.dates().dateTime(entry.at().atZone(ui.zone()).toLocalDateTime());
    }

    private String direction(ExchangeLogEntry entry, boolean sent) {
        return texts.text(sent ? "exchange.sent" : "exchange.received", entry.station());
    }

    private String count(ExchangeLogEntry entry, boolean sent) {
        return sent
                ? texts.text("exchange.revisions", entry.revisions())
                : texts.text("exchange.revisions.new", entry.revisions(), entry.added());
    }

    private static Label label(String text, String... styles) {
        return styled(new Label(text), styles);
    }
}
