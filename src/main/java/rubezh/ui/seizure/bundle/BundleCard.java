package rubezh.ui.seizure.bundle;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.RecordBundle;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.receipt.ReceiptState;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.ReceiptStyle;

/**
 * Card of one bundle: where it went or came from, when, with which revisions, what became of it.
 */
final class BundleCard {
    private final VBox node = styled(new VBox(), "similar-card", "bundle-card");

    BundleCard(
            RecordBundleFormat text, RecordBundle bundle, Consumer<ExchangeLogEntry> showBundle) {
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
                        line(text.time(entry.at()) + " · " + entry.by(), "muted"),
                        line(text.revisions(bundle.revisions()), "fs-12"));
        String newest = text.newest(bundle);
        if (!newest.isEmpty()) {
            node.getChildren().add(line(newest, "fs-12"));
        }
        addState(text, bundle);
        node.getChildren().add(line(entry.file(), "mono", "fs-11", "muted"));
        openBy(() -> showBundle.accept(entry));
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
            node.getChildren().add(line(text.state(sent, state), "fs-12", ReceiptStyle.of(state)));
        }
    }

    private static Label line(String text, String... styles) {
        return wrapping(styled(new Label(text), styles));
    }
}
