package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Log of the bundles sent and received, one row each. */
final class ExchangeLogView {
    private final UiContext ui;
    private final UiText texts;
    private final ExchangeViewModel model;
    private final VBox node = styled(new VBox(), "exchange-log");

    ExchangeLogView(UiContext ui, ExchangeViewModel model) {
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
        row.getStyleClass().addAll("exchange-log-row", "line-bottom");
        return row;
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
