package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.security.Permission;
import rubezh.text.Fault;
import rubezh.text.Messages;
import rubezh.ui.exchange.bundle.ExchangePaperFactory;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.PermissionFormat;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;

/** View of the exchange log: each bundle with what became of it, and the way to its receipt. */
final class HistoryView {
    private final UiContext ui;
    private final UiText texts;
    private final ExchangeViewModel model;
    private final HistoryTable table;
    private final ExchangePaperFactory papers;
    private final Runnable makeFirst;
    private final VBox details = styled(new VBox(), "station-advice");
    private final SimpleBooleanProperty receipted = new SimpleBooleanProperty();
    private final BorderPane node;
    private final Subscription wanted;

    /**
     * @param makeFirst shows the export, where nothing was exchanged yet
     */
    HistoryView(
            UiContext ui,
            ExchangeViewModel model,
            ExchangePaperFactory papers,
            Runnable makeFirst) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.papers = papers;
        this.makeFirst = makeFirst;
        this.table = new HistoryTable(ui, model);
        this.node = new BorderPane(table.table().node(), null, null, details, null);
        table.table().empty(emptyPane()).onOpen(this::showReceipt);
        InvalidationListener repaint = _ -> texts.repaint(details);
        table.table().selected().addListener(repaint);
        model.fault().addListener(repaint);
        model.log().addListener((InvalidationListener) _ -> show());
        model.receipts().addListener(_ -> show());
        texts.paint(details, _ -> paint());
        show();
        this.wanted =
                model.wanted()
                        .subscribe(entry -> {
                            if (entry != null) {
                                show();
                            }
                        });
    }

    Node node() {
        return node;
    }

    void focus() {
        table.table().view().requestFocus();
    }

    void close() {
        wanted.unsubscribe();
        table.table().close();
    }

    /** Returns whether there is a receipt of the selected bundle. */
    ObservableBooleanValue receipted() {
        return receipted;
    }

    private Node emptyPane() {
        var pane =
                new VBox(
                        Icons.of(Feather.REFRESH_CW, 48, "muted"),
                        texts.label("exchange.history.none"));
        if (ui.allows(Permission.EXPORT)) {
            pane.getChildren()
                    .add(Buttons.action(texts, "exchange.history.first", "Ctrl+1", makeFirst));
        }
        return styled(pane, "empty-state");
    }

    private void show() {
        table.show();
        texts.repaint(details);
    }

    private void paint() {
        var nodes = new ArrayList<Node>();
        Fault fault = model.fault().get();
        if (fault != null) {
            nodes.add(new FaultBox(texts, fault));
        }
        ExchangeLogEntry selected = table.table().selected().get();
        receipted.set(receipt(selected).isPresent());
        if (selected != null) {
            String state = table.state(selected);
            nodes.add(wrapping(styled(new Label(selected.file()), "mono")));
            nodes.add(wrapping(new Label(state.isEmpty() ? table.direction(selected) : state)));
        }
        if (receipted.get()) {
            nodes.add(
                    Buttons.action(texts, "exchange.history.receipt", "Enter", this::showReceipt));
        }
        if (!ui.allows(Permission.EXPORT)) {
            Label who = texts.label(m -> m.text("exchange.reading", roles(m)));
            nodes.add(styled(wrapping(who), "muted"));
        }
        details.getChildren().setAll(nodes);
        setShown(details, !nodes.isEmpty());
    }

    private static String roles(Messages messages) {
        return PermissionFormat.roles(Permission.EXPORT, messages);
    }

    private Optional<BundleReceipt> receipt(@Nullable ExchangeLogEntry entry) {
        return entry == null ? Optional.empty() : model.receipts().get().of(entry);
    }

    /** Shows the receipt of the selected bundle. */
    void showReceipt() {
        receipt(table.table().selected().get())
                .map(papers::receipt)
                .ifPresent(paper -> ui.go(new Destination.Paper(paper)));
    }
}
