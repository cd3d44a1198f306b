package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.security.Fingerprint;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.key.WordsGrid;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/**
 * Key of this station, in words to read to a receiver and as a code to scan; below it the keys of
 * other stations known here.
 */
final class StationKeyCard {
    private final UiText texts;
    private final ExchangeViewModel model;
    private final Runnable showPaper;
    private final VBox node;

    /**
     * @param showPaper shows the card as a paper, to print or save
     */
    StationKeyCard(UiContext ui, ExchangeViewModel model, Runnable showPaper) {
        this.texts = ui.texts();
        this.model = model;
        this.showPaper = showPaper;
        Fingerprint key = model.self().fingerprint();
        this.node = new VBox(title(), words(key), code(key), new KnownKeys(ui, model).node());
        node.getStyleClass().addAll("key-card", "gap-12");
    }

    /** Sets the focus on its first button. */
    void focus() {
        node.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    Region node() {
        return node;
    }

    private Node title() {
        Label title = styled(texts.label("exchange.key.title"), "semibold", "fs-15");
        title.setGraphic(Icons.of(Feather.KEY, 16, "muted"));
        return new VBox(title, styled(new Label(model.self().station()), "muted"));
    }

    private Node words(Fingerprint key) {
        var box =
                new VBox(
                        WordsGrid.of(texts, key.words()), InfoBox.info(texts, "exchange.key.read"));
        box.getStyleClass().add("gap-12");
        return box;
    }

    private Node code(Fingerprint key) {
        var digits = styled(new Label(key.inTwoLines()), "mono", "fs-11", "muted");
        var beside =
                new VBox(
                        wrapping(styled(texts.label("exchange.key.scan"), "muted")),
                        Buttons.small(texts, "exchange.key.copy", () -> copy(key)),
                        Buttons.small(texts, "exchange.key.paper", showPaper));
        HBox.setHgrow(beside, Priority.ALWAYS);
        var row = new HBox(QrPane.of(texts, key.scanned()), styled(beside, "gap-8"));
        return styled(new VBox(styled(row, "gap-12"), digits), "gap-8");
    }

    private void copy(Fingerprint key) {
        var content = new ClipboardContent();
        content.putString(key.words().text(texts.language().get()) + "\n" + key.grouped());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
