package rubezh.ui.seizure.read;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Offer;
import rubezh.security.Permission;
import rubezh.table.LineNames;
import rubezh.table.OfferFormat;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;

/**
 * Box over a record that other stations offer to change: each value before and after, and for its
 * owner the decision. It takes no room over other records.
 */
public final class OffersBox {
    private final UiContext ui;
    private final LiveLabels labels;
    private final OffersViewModel model;
    private final Supplier<Seizure> record;
    private final VBox root = styled(new VBox(), "returned-box");

    /**
     * @param record returns the record as it is, whose lines have names
     */
    public OffersBox(
            UiContext ui, LiveLabels labels, OffersViewModel model, Supplier<Seizure> record) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        this.record = record;
        model.offers().addListener((_, _, offers) -> show(offers));
        model.fault().addListener((_, _, fault) -> showFault(fault));
        setShown(root, false);
        ui.texts().paint(root, _ -> show(model.offers().get()));
        model.load();
    }

    public Node root() {
        return root;
    }

    private void show(List<Offer> offers) {
        root.getChildren().clear();
        setShown(root, !offers.isEmpty());
        offers.forEach(this::add);
    }

    private void add(Offer offer) {
        var format = new OfferFormat(LineNames.of(record.get()), labels.format());
        String title = ui.texts().text("offer.title", format.author(offer));
        var box = new VBox(wrapping(styled(new Label(title), "semibold")));
        format.lines(offer).forEach(line -> box.getChildren().add(wrapping(new Label(line))));
        if (offer.decides() && ui.allows(Permission.RESOLVE_CONFLICT)) {
            box.getChildren().add(decision(offer));
        } else {
            String waits = ui.texts().text("offer.waits");
            box.getChildren().add(wrapping(styled(new Label(waits), "muted", "fs-12")));
        }
        root.getChildren().add(styled(box, "returned-remark"));
    }

    private Node decision(Offer offer) {
        TextField reason = ui.texts().prompt(new TextField(), "offer.reason");
        ui.texts().accessibleName(reason, "offer.reason");
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button take =
                Buttons.small(ui.texts(), "offer.take", () -> model.take(offer, reason.getText()));
        Button decline =
                Buttons.small(
                        ui.texts(), "offer.decline", () -> model.decline(offer, reason.getText()));
        return styled(new HBox(reason, take, decline), "gap-8");
    }

    private void showFault(@Nullable Fault fault) {
        root.getChildren().removeIf(FaultBox.class::isInstance);
        if (fault != null) {
            root.getChildren().add(new FaultBox(ui.texts(), fault));
            setShown(root, true);
        }
    }
}
