package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.audit.AuditLine;
import rubezh.audit.AuditText;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;

/** One entry of the audit log: who, when, what, to what, before and after. */
final class AuditDetails {
    private final UiContext ui;
    private final UiText texts;
    private final VBox node = styled(new VBox(), "gap-4");

    AuditDetails(UiContext ui) {
        this.ui = ui;
        this.texts = ui.texts();
    }

    Node node() {
        return node;
    }

    void show(@Nullable AuditLine line) {
        node.getChildren().clear();
        if (line == null) {
            add(texts.text("admin.audit.choose"), "muted");
            return;
        }
        var text = new AuditText(texts.messages());
        add(texts.text("admin.audit.number", "" + line.entry().seq()), "muted");
        add(text.action(line), "semibold");
        if (!line.entry().isReadable()) {
            add(texts.text("admin.audit.unreadable"), "stop-text");
            return;
        }
        add(text.actor(line) + " (" + line.entry().login() + ")", "body");
        var local = line.entry().at().atZone(ui.zone()).toLocalDateTime();
        add(texts.dates().dateTime(local), "body");
        if (!line.entry().object().isEmpty()) {
            add(text.object(line), "semibold");
            add(line.record().map(Object::toString).orElse(line.entry().object()), "mono");
        }
        text.changes(line).forEach(change -> add(change.text(), "body"));
    }

    private void add(String text, String style) {
        node.getChildren().add(styled(wrapping(new Label(text)), style));
    }
}
