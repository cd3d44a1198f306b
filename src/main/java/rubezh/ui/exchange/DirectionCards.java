package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.PeerState;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.ExchangeLogEntry.Direction;
import rubezh.bundle.receipt.UnsentRevisionService.UnsentCount;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/**
 * Two cards above the tabs: what goes to headquarters and what comes from there; where there is
 * none, or this station is it, to and from all other stations.
 */
final class DirectionCards {
    private final UiContext ui;
    private final UiText texts;
    private final ExchangeViewModel model;
    private final GridPane node = styled(new GridPane(), "direction-cards");

    DirectionCards(UiContext ui, ExchangeViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        node.getColumnConstraints().setAll(half, half);
        node.setMinHeight(Region.USE_PREF_SIZE);
        InvalidationListener repaint = _ -> texts.repaint(node);
        model.peers().addListener(repaint);
        model.log().addListener(repaint);
        model.headquarters().addListener(repaint);
        model.unsent().addListener(repaint);
        texts.paint(node, _ -> paint());
    }

    Node node() {
        return node;
    }

    private void paint() {
        Optional<String> headquarters = model.headquarters().get();
        List<PeerState> peers = headquarters.map(model::peersOf).orElseGet(model::peers);
        node.getChildren().clear();
        node.addRow(
                0,
                card(
                        Feather.UPLOAD,
                        title("out", headquarters),
                        sentence("out", outgoing(headquarters, peers), Direction.SENT)),
                card(
                        Feather.DOWNLOAD,
                        title("in", headquarters),
                        sentence("in", incoming(headquarters, peers), Direction.RECEIVED)));
    }

    private String title(String key, Optional<String> headquarters) {
        return headquarters
                .map(station -> texts.text("exchange.cards." + key, station))
                .orElseGet(() -> texts.text("exchange.cards." + key + ".all"));
    }

    private String outgoing(Optional<String> headquarters, List<PeerState> peers) {
        UnsentCount count = headquarters.map(model.unsent().get()::get).orElse(null);
        if (count != null) {
            String open = texts.text("exchange.cards.unsent", count.unsent(), count.waiting());
            return count.withheld() == 0
                    ? open
                    : open + " · " + texts.text("exchange.card.kept", count.withheld());
        }
        if (peers.isEmpty()) {
            return texts.text("exchange.cards.none");
        }
        List<PeerState> recipients = peers.stream().filter(PeerState::addressed).toList();
        long waiting = recipients.stream().filter(peer -> peer.unacknowledged() > 0).count();
        return recipients.isEmpty()
                ? ""
                : texts.text("exchange.cards.waiting", waiting, recipients.size());
    }

    private String incoming(Optional<String> headquarters, List<PeerState> peers) {
        if (headquarters.isPresent()) {
            long missing = peers.stream().mapToLong(PeerState::missing).min().orElse(0);
            return texts.text("exchange.cards.missing", missing);
        }
        if (peers.isEmpty()) {
            return texts.text("exchange.cards.none");
        }
        long incomplete = peers.stream().filter(peer -> peer.missing() > 0).count();
        return texts.text("exchange.cards.lacking", incomplete, peers.size());
    }

    private String sentence(String key, String counts, Direction direction) {
        String last =
                model.log().stream()
                        .filter(entry -> entry.direction() == direction)
                        .findFirst()
                        .map(entry -> texts.text("exchange.cards." + key + ".last", when(entry)))
                        .orElseGet(() -> texts.text("exchange.cards." + key + ".never"));
        return counts.isEmpty() ? last : counts + " · " + last;
    }

    private Object[] when(ExchangeLogEntry entry) {
        Instant at = entry.at();
        String time = texts.dates().dateTime(LocalDateTime.ofInstant(at, ui.zone()));
        return new Object[] {time, entry.station()};
    }

    private static Node card(Feather icon, String title, String sentence) {
        Label head = wrapping(styled(new Label(title), "semibold"));
        head.setGraphic(Icons.of(icon, 14, "accent-text"));
        Label text = wrapping(styled(new Label(sentence), "muted", "fs-12"));
        return styled(new VBox(head, text), "direction-card");
    }
}
