package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
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
    private final ExportViewModel export;
    private final Label state = wrapping(new Label());
    private final CheckBox plain;
    private final TextField reason = new TextField();
    private final VBox node;

    ProtectionField(UiContext ui, ExchangeViewModel model, ExportViewModel export) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.export = export;
        this.plain = wrapping(texts.bind(new CheckBox(), "exchange.protection.plain"));
        this.node = styled(new VBox(state, plain, reason), "gap-4");
        plain.selectedProperty().bindBidirectional(export.plain());
        reason.textProperty().bindBidirectional(export.reason());
        texts.prompt(reason, "exchange.protection.reason");
        texts.accessibleName(reason, "exchange.protection.reason");
        InvalidationListener repaint = _ -> texts.repaint(node);
        export.to().addListener(repaint);
        export.plain().addListener(repaint);
        model.encryptable().addListener(repaint);
        texts.paint(node, _ -> paint());
    }

    Node node() {
        return node;
    }

    private void paint() {
        List<String> recipients = export.recipients();
        boolean known = model.encryptable().get().containsAll(recipients);
        boolean possible = !recipients.isEmpty() && (known || recipients.size() > 1);
        if (!possible) {
            export.plain().set(false);
        }
        boolean chosen = possible && export.plain().get();
        boolean encrypted = possible && known && !chosen;
        setShown(plain, possible && ui.allows(Permission.EXPORT_PLAIN));
        setShown(reason, chosen);
        state.getStyleClass().setAll("label", encrypted ? "muted" : "warn-text");
        String unencrypted = chosen ? "exchange.protection.none" : "exchange.protection.unknown";
        state.setText(
                encrypted
                        ? texts.text("exchange.protection.encrypted", String.join(", ", recipients))
                        : texts.text(unencrypted));
    }
}
