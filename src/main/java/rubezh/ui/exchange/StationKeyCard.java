package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.PeerState;
import rubezh.bundle.peer.Peer;
import rubezh.security.Fingerprint;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/**
 * Key of this station, in words to read to a receiver and as a code to scan; below it the keys of
 * other stations known here.
 */
final class StationKeyCard {
    private static final int MAX_LISTED = 50;

    private final UiContext ui;
    private final UiText texts;
    private final ExchangeViewModel model;
    private final VBox known = styled(new VBox(), "gap-4");
    private final VBox node;
    private @Nullable UUID opened;
    private @Nullable UUID pressed;

    StationKeyCard(UiContext ui, ExchangeViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        Fingerprint key = model.self().fingerprint();
        this.node = new VBox(title(), words(key), code(key), known);
        node.getStyleClass().addAll("key-card", "gap-12");
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
        var digits = wrapping(styled(new Label(key.grouped()), "mono", "fs-11", "muted"));
        var beside =
                new VBox(
                        wrapping(styled(texts.label("exchange.key.scan"), "muted")),
                        Buttons.small(texts, "exchange.key.copy", () -> copy(key)));
        HBox.setHgrow(beside, Priority.ALWAYS);
        var row = new HBox(QrPane.of(texts, key.scanned()), styled(beside, "gap-8"));
        return styled(new VBox(styled(row, "gap-12"), digits), "gap-8");
    }

    private void copy(Fingerprint key) {
        var content = new ClipboardContent();
        content.putString(key.words().text(texts.language().get()) + "\n" + key.grouped());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Lists the keys known here; a press on one shows its words. */
    void fill() {
        known.getChildren().clear();
        if (!model.peers().isEmpty()) {
            known.getChildren().add(styled(texts.label("exchange.key.known"), "semibold"));
        }
        model.peers().stream().limit(MAX_LISTED).map(PeerState::peer).forEach(this::add);
        int more = model.peers().size() - MAX_LISTED;
        if (more > 0) {
            Label label = wrapping(styled(texts.label("exchange.key.more", more), "muted"));
            known.getChildren().add(label);
        }
    }

    private void add(Peer peer) {
        Button station =
                Buttons.action(
                        texts, "exchange.key.station", "", () -> toggle(peer), peer.station());
        known.getChildren().add(row(styled(station, "link"), peer));
        if (peer.replica().equals(opened)) {
            known.getChildren().add(WordsGrid.of(texts, peer.fingerprint().words()));
        }
        if (peer.replica().equals(pressed)) {
            station.requestFocus();
            pressed = null;
        }
    }

    /** Shows or hides the words of a key; the focus stays on its station. */
    private void toggle(Peer peer) {
        opened = peer.replica().equals(opened) ? null : peer.replica();
        pressed = peer.replica();
        fill();
    }

    private Node row(Button station, Peer peer) {
        boolean pinned = peer.trust() == Peer.TrustState.PINNED;
        var day = peer.since().atZone(ui.zone()).toLocalDate();
        var state =
                new Label(
                        pinned
                                ? texts.text("exchange.key.confirmed", texts.dates().date(day))
                                : texts.text("exchange.key.introduced"));
        Feather icon = pinned ? Feather.SHIELD : Feather.ALERT_TRIANGLE;
        Node mark = Icons.of(icon, 14, pinned ? "ok-text" : "warn-text");
        return styled(new HBox(mark, station, styled(state, "muted")), "key-row");
    }
}
