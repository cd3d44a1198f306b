package rubezh.ui.seizure.bundle;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.RecordBundle;
import rubezh.bundle.receipt.RecordBundles;
import rubezh.bundle.receipt.RecordBundles.UnsentRevisions;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.receipt.ReceiptState;
import rubezh.format.ReceiptFormat;
import rubezh.journal.RevisionId;
import rubezh.review.TimelineNumbers;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.ReceiptStyle;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.seizure.display.CardList;
import rubezh.ui.seizure.display.HistoryLineFormat;

/** Panel of the bundles of a record: first what waits to be sent, then a card each. */
public final class BundlesPanel {
    private final UiContext ui;
    private final BundlesModel model;
    private final CardList cards;
    private final BorderPane root = new BorderPane();

    /**
     * @param leave gives the focus back to the record
     */
    public BundlesPanel(UiContext ui, BundlesModel model, Runnable leave) {
        this.ui = ui;
        this.model = model;
        this.cards = new CardList(leave);
        root.setCenter(cards.root());
        Label keys = wrapping(styled(texts().label("read.bundles.keys"), "fs-11", "muted"));
        root.setBottom(styled(new HBox(keys), "panel-foot", "line-top"));
        InvalidationListener repaint = _ -> texts().repaint(root);
        model.bundles().addListener(repaint);
        model.fault().addListener(repaint);
        texts().paint(root, _ -> fill());
    }

    private UiText texts() {
        return ui.texts();
    }

    public Node root() {
        return root;
    }

    /** Focuses the first card, if there is one. */
    public void focus() {
        cards.focus();
    }

    private void fill() {
        RecordBundles found = model.bundles().get();
        var text = new RecordBundleFormat(texts(), ui.zone(), model.numbers());
        var nodes = new ArrayList<Node>(FaultBox.of(texts(), model.fault().get()));
        UnsentRevisions unsent = found.unsent();
        if (unsent != null) {
            addUnsent(nodes, "read.bundles.unsent", unsent, unsent.revisions(), text);
            addUnsent(nodes, "read.bundles.kept", unsent, unsent.withheld(), text);
        }
        found.bundles().forEach(one -> nodes.add(new BundleCard(text, one, ui).node()));
        if (found.bundles().isEmpty()) {
            var icon = Icons.of(Feather.REFRESH_CW, 32, "subtle");
            nodes.add(styled(new VBox(icon, muted(texts().text("read.bundles.none"))), "gap-8"));
        }
        addUnknown(nodes, found, text);
        cards.show(nodes);
    }

    private void addUnknown(List<Node> nodes, RecordBundles found, RecordBundleFormat text) {
        if (found.unclear() > 0) {
            nodes.add(muted(texts().text("read.bundles.unclear", found.unclear())));
        }
        Instant earlier = found.earlier();
        if (earlier != null) {
            nodes.add(muted(texts().text("read.bundles.earlier", text.time(earlier))));
        }
    }

    private void addUnsent(
            List<Node> nodes,
            String key,
            UnsentRevisions unsent,
            List<RevisionId> revisions,
            RecordBundleFormat text) {
        if (!revisions.isEmpty()) {
            String sentence = texts().text(key, unsent.station(), text.revisions(revisions));
            Label label = wrapping(styled(new Label(sentence), "warn-text"));
            label.setGraphic(Icons.of(Feather.UPLOAD, 14, "warn-text"));
            nodes.add(label);
        }
    }

    private static Label muted(String text) {
        return wrapping(styled(new Label(text), "muted"));
    }

    /**
     * Card of one bundle: where it went or came from, when, with which revisions, what became of
     * it.
     */
    private static final class BundleCard {
        private final VBox node = styled(new VBox(), "similar-card", "bundle-card");

        BundleCard(RecordBundleFormat text, RecordBundle bundle, UiContext ui) {
            ExchangeLogEntry entry = bundle.entry();
            String direction = text.direction(entry);
            node.setFocusTraversable(true);
            node.setAccessibleRole(AccessibleRole.BUTTON);
            node.setAccessibleText(direction + ", " + text.time(entry.at()));
            boolean sent = entry.direction() == ExchangeLogEntry.Direction.SENT;
            Label title = line(direction, "semibold");
            title.setGraphic(Icons.of(sent ? Feather.UPLOAD : Feather.DOWNLOAD, 14, "accent-text"));
            node.getChildren()
                    .addAll(
                            title,
                            line(text.time(entry.at()) + " · " + ui.name(entry.by()), "muted"),
                            line(text.revisions(bundle.revisions()), "fs-12"));
            String newest = text.newest(bundle);
            if (!newest.isEmpty()) {
                node.getChildren().add(line(newest, "fs-12"));
            }
            addState(text, bundle);
            node.getChildren().add(line(entry.file(), "mono", "fs-11", "muted"));
            openBy(() -> ui.go(new Destination.Bundle(entry.bundleId(), sent)));
        }

        private void openBy(Runnable open) {
            node.setOnMousePressed(_ -> node.requestFocus());
            node.setOnMouseClicked(click -> {
                if (click.getClickCount() == 2) {
                    open.run();
                }
            });
            node.setOnKeyPressed(key -> {
                if (key.getCode() == KeyCode.ENTER && !key.isControlDown() && !key.isAltDown()) {
                    key.consume();
                    open.run();
                }
            });
        }

        Node node() {
            return node;
        }

        private void addState(RecordBundleFormat text, RecordBundle bundle) {
            SentBundle sent = bundle.sent();
            ReceiptState state = bundle.state();
            if (sent != null && state != null) {
                node.getChildren()
                        .add(line(text.state(sent, state), "fs-12", ReceiptStyle.of(state)));
            }
        }

        private static Label line(String text, String... styles) {
            return wrapping(styled(new Label(text), styles));
        }
    }

    /**
     * Bundles of a record as text.
     *
     * @param zone zone of the station, for the times of the exchange log
     */
    private record RecordBundleFormat(UiText texts, ZoneId zone, TimelineNumbers numbers) {
        String time(Instant at) {
            return texts.dates().dateTime(LocalDateTime.ofInstant(at, zone));
        }

        /** Returns which revisions and how many steps of the review some are. */
        String revisions(Collection<RevisionId> revisions) {
            String numbered = numbers.text(revisions);
            long steps = numbers.steps(revisions);
            String first = numbered.isEmpty() ? "" : texts.text("read.bundles.revisions", numbered);
            String second = steps == 0 ? "" : texts.text("read.bundles.steps", steps);
            return String.join(
                    ", ", List.of(first, second).stream().filter(s -> !s.isEmpty()).toList());
        }

        /** Returns the newest of what a bundle had of the record; empty if that is not shown. */
        String newest(RecordBundle bundle) {
            return numbers.newest(bundle.revisions())
                    .map(entry ->
                            texts.text(
                                    "read.bundles.as",
                                    HistoryLineFormat.done(entry, texts.messages()),
                                    texts.dates()
                                            .dateTime(
                                                    HistoryLineFormat.at(entry).toLocalDateTime())))
                    .orElse("");
        }

        String direction(ExchangeLogEntry entry) {
            boolean sent = entry.direction() == ExchangeLogEntry.Direction.SENT;
            return texts.text(sent ? "exchange.sent" : "exchange.received", entry.station());
        }

        /** Returns what became of it at the addressee. */
        String state(SentBundle sent, ReceiptState state) {
            Instant by = sent.expectedBy();
            return new ReceiptFormat(texts.messages())
                    .state(
                            state,
                            sent.receipts(),
                            by == null ? null : LocalDateTime.ofInstant(by, zone));
        }
    }
}
