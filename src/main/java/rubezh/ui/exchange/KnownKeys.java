package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.PeerState;
import rubezh.bundle.peer.Peer;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.key.WordsGrid;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Keys of other stations known here, any number of them; the words of the chosen one below. */
final class KnownKeys {
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
            boolean pinned = peer.trust() == Peer.TrustState.PINNED;
            var day = peer.since().atZone(ui.zone()).toLocalDate();
            String state =
                    pinned
                            ? texts.text("exchange.key.confirmed", texts.dates().date(day))
                            : texts.text("exchange.key.introduced");
            Feather icon = pinned ? Feather.SHIELD : Feather.ALERT_TRIANGLE;
            Node mark = Icons.of(icon, 14, pinned ? "ok-text" : "warn-text");
            Label station = styled(new Label(peer.station()), "semibold");
            setGraphic(
                    styled(new HBox(mark, station, styled(new Label(state), "muted")), "key-row"));
            setAccessibleText(peer.station() + " " + state);
        }
    }
}
