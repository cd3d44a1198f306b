package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.styled;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rubezh.audit.AuditLine;
import rubezh.audit.AuditText;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;

/** The last acts of an officer, one line each, and the way to the audit log. */
final class RecentActs {
    private static final double TIME_WIDTH = 130;
    private static final double ACTION_WIDTH = 190;

    private final UiContext ui;
    private final UiText texts;
    private final VBox lines = styled(new VBox(), "gap-4");
    private final VBox node;
    private List<AuditLine> shown = List.of();

    RecentActs(UiContext ui) {
        this.ui = ui;
        this.texts = ui.texts();
        Label title = styled(texts.label("admin.officers.acts"), "semibold");
        Node open = Buttons.link(texts, "admin.officers.acts.open", () -> ui.go(Destination.AUDIT));
        this.node = styled(new VBox(new BorderPane(null, null, open, null, title), lines), "gap-8");
        node.getStyleClass().add("exchange-head");
        texts.paint(lines, this::paint);
    }

    Node node() {
        return node;
    }

    void show(List<AuditLine> acts) {
        shown = List.copyOf(acts);
        texts.repaint(lines);
    }

    private void paint(Messages messages) {
        lines.getChildren().setAll(shown.stream().map(line -> row(line, messages)).toList());
        if (shown.isEmpty()) {
            lines.getChildren()
                    .add(styled(new Label(messages.text("admin.officers.acts.none")), "muted"));
        }
    }

    private Node row(AuditLine line, Messages messages) {
        var text = new AuditText(messages);
        var local = line.entry().at().atZone(ui.zone()).toLocalDateTime();
        Label time = styled(new Label(texts.dates().dateTime(local)), "muted");
        time.minWidthProperty().bind(ui.display().px(TIME_WIDTH));
        Label action = new Label(text.action(line));
        action.minWidthProperty().bind(ui.display().px(ACTION_WIDTH));
        String details = text.details(line);
        String object = text.object(line);
        String actor = text.actor(line);
        boolean onSelf = object.isEmpty() || object.equals(actor);
        String who = onSelf ? actor : actor + " → " + object;
        String end = who + (details.isEmpty() ? "" : " · ") + details;
        return new HBox(time, action, styled(new Label(end), "muted"));
    }
}
