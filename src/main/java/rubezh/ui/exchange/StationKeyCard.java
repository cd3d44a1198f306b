package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.PeerState;
import rubezh.bundle.peer.Peer;
import rubezh.report.content.QrCode;
import rubezh.security.Fingerprint;
import rubezh.ui.exchange.bundle.ExchangePaperFactory;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.key.WordsGrid;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;

/**
 * Key of this station, in words to read to a receiver and as a code to scan; below it the keys of
 * other stations known here.
 */
final class StationKeyCard {
    private final UiText texts;
    private final ExchangeViewModel model;
    private final UiContext ui;
    private final ExchangePaperFactory papers;
    private final VBox node;

    StationKeyCard(UiContext ui, ExchangeViewModel model, ExchangePaperFactory papers) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.papers = papers;
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

    /** Shows the card as a paper, to print or save. */
    private void showPaper() {
        ui.go(new Destination.Paper(papers.key()));
    }

    private Node code(Fingerprint key) {
        var digits = styled(new Label(key.inTwoLines()), "mono", "fs-11", "muted");
        var beside =
                new VBox(
                        wrapping(styled(texts.label("exchange.key.scan"), "muted")),
                        Buttons.small(texts, "exchange.key.copy", () -> copy(key)),
                        Buttons.small(texts, "exchange.key.paper", this::showPaper));
        HBox.setHgrow(beside, Priority.ALWAYS);
        var row = new HBox(QrPane.of(texts, key.scanned()), styled(beside, "gap-8"));
        return styled(new VBox(styled(row, "gap-12"), digits), "gap-8");
    }

    private void copy(Fingerprint key) {
        var content = new ClipboardContent();
        content.putString(key.words().text(texts.language().get()) + "\n" + key.grouped());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** QR code, dark on white in every theme, because scanners read it so. */
    private static final class QrPane {
        private static final int SQUARE = 4;

        private QrPane() {}

        static Node of(UiText texts, String content) {
            QrCode code = QrCode.of(content);
            var squares = new StringBuilder();
            for (int y = 0; y < code.size(); y++) {
                for (int x = 0; x < code.size(); x++) {
                    if (code.isDark(x, y)) {
                        squares.append(
                                "M%d,%dh%2$dv%2$dh-%2$dz"
                                        .replace("%2$d", String.valueOf(SQUARE))
                                        .formatted(x * SQUARE, y * SQUARE));
                    }
                }
            }
            var path = new SVGPath();
            path.setContent(squares.toString());
            path.setFill(Color.BLACK); // in every theme: a camera wants dark on light
            var pane = new StackPane(path);
            pane.getStyleClass().add("qr-code");
            keepWidth(pane);
            pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            return texts.accessibleName(pane, "exchange.key.qr");
        }
    }

    /** Keys of other stations known here, any number of them; the words of the chosen one below. */
    private static final class KnownKeys {
        /** Height of a row, and most rows in sight, in pixels at 100 %. */
        private static final double ROW = 28;

        private static final int IN_SIGHT = 8;

        private final UiContext ui;
        private final UiText texts;
        private final ListView<PeerState> list = styled(new ListView<>(), "key-list");
        private final VBox words = new VBox();
        private final VBox node;

        KnownKeys(UiContext ui, ExchangeViewModel model) {
            this.ui = ui;
            this.texts = ui.texts();
            Label caption = styled(texts.label("exchange.key.known"), "semibold");
            caption.setLabelFor(list);
            this.node = styled(new VBox(caption, list, words), "gap-4");
            list.setCellFactory(_ -> new KeyCell());
            list.setItems(model.peers());
            list.fixedCellSizeProperty().bind(ui.display().px(ROW));
            list.getSelectionModel().selectedItemProperty().addListener((_, _, peer) -> show(peer));
            list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
            model.peers().addListener((ListChangeListener<PeerState>) _ -> fit());
            texts.paint(list, _ -> list.refresh());
            fit();
        }

        Node node() {
            return node;
        }

        private void fit() {
            int rows = list.getItems().size();
            setShown(node, rows > 0);
            double height = Math.min(rows, IN_SIGHT) * ROW + 2;
            list.prefHeightProperty().bind(ui.display().px(height));
            list.minHeightProperty().bind(ui.display().px(height));
        }

        /** Hides the words by Esc, before the screen takes the key. */
        private void onKey(KeyEvent event) {
            if (event.getCode() == KeyCode.ESCAPE && !list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().clearSelection();
                event.consume();
            }
        }

        private void show(@Nullable PeerState peer) {
            words.getChildren().clear();
            if (peer != null) {
                words.getChildren().add(WordsGrid.of(texts, peer.peer().fingerprint().words()));
            }
        }

        /** A station, and since when its key is confirmed. */
        private final class KeyCell extends ListCell<PeerState> {
            @Override
            protected void updateItem(@Nullable PeerState item, boolean empty) {
                super.updateItem(item, empty);
                if (empty || item == null) {
                    setGraphic(null);
                    return;
                }
                Peer peer = item.peer();
                boolean confirmed = peer.trust() != Peer.TrustState.INTRODUCED;
                String known = peer.trust() == Peer.TrustState.PINNED ? "confirmed" : "attested";
                var day = peer.since().atZone(ui.zone()).toLocalDate();
                String key = "exchange.key." + (confirmed ? known : "introduced");
                String state = texts.text(key, texts.dates().date(day));
                Feather icon = confirmed ? Feather.SHIELD : Feather.ALERT_TRIANGLE;
                Node mark = Icons.of(icon, 14, confirmed ? "ok-text" : "warn-text");
                Label station = styled(new Label(peer.station()), "semibold");
                setGraphic(
                        styled(
                                new HBox(mark, station, styled(new Label(state), "muted")),
                                "key-row"));
                setAccessibleText(peer.station() + " " + state);
            }
        }
    }
}
