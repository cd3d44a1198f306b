package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import rubezh.security.Permission;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;

/** Says whether a bundle will be encrypted; who may can leave it plain for a reason. */
final class ProtectionField {
    private final UiContext ui;
    private final UiText texts;
    private final ExchangeViewModel model;
    private final Label state = wrapping(new Label());
    private final CheckBox plain;
    private final TextField reason = new TextField();
    private final VBox node;

    ProtectionField(UiContext ui, ExchangeViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.plain = wrapping(texts.bind(new CheckBox(), "exchange.protection.plain"));
        this.node = styled(new VBox(state, plain, reason), "gap-4");
        plain.selectedProperty().bindBidirectional(model.plain());
        reason.textProperty().bindBidirectional(model.reason());
        texts.prompt(reason, "exchange.protection.reason");
        texts.accessibleName(reason, "exchange.protection.reason");
        InvalidationListener repaint = _ -> texts.repaint(node);
        model.to().addListener(repaint);
        model.plain().addListener(repaint);
        model.encryptable().addListener(repaint);
        texts.paint(node, _ -> paint());
    }

    Node node() {
        return node;
    }

    private void paint() {
        boolean possible = model.isEncryptable();
        boolean chosen = possible && model.plain().get();
        setShown(plain, possible && ui.allows(Permission.EXPORT_PLAIN));
        setShown(reason, chosen);
        state.getStyleClass().setAll("label", possible && !chosen ? "muted" : "warn-text");
        state.setText(
                possible && !chosen
                        ? texts.text("exchange.protection.encrypted", model.recipient())
                        : texts.text(
                                chosen
                                        ? "exchange.protection.none"
                                        : "exchange.protection.unknown"));
    }
}
