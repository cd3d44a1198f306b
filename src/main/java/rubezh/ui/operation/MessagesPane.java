package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rubezh.operation.NewMessage;
import rubezh.operation.OperationMessage;
import rubezh.operation.OperationMessage.Kind;
import rubezh.security.Permission;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.navigation.Destination;

/** Warnings, answers and checks without result of an operation, and what records a new one. */
final class MessagesPane implements OperationTab {
    private final UiContext ui;
    private final LiveLabels labels;
    private final OperationCardViewModel model;
    private final FlowPane buttons = styled(new FlowPane(), "flow-8");
    private final VBox list = styled(new VBox(), "gap-8");
    private final ScrollPane root = scrolling(styled(new VBox(buttons, list), "operation-body"));

    MessagesPane(UiContext ui, LiveLabels labels, OperationCardViewModel model) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        for (Kind kind : Kind.values()) {
            buttons.getChildren()
                    .add(
                            Buttons.action(
                                    ui.texts(), "operation.message.add." + kind, () -> ask(kind)));
        }
        ui.texts().paint(list, _ -> fill());
        model.card().addListener((_, _, _) -> fill());
    }

    private void fill() {
        list.getChildren().clear();
        OperationCard card = model.card().get();
        boolean writes =
                card != null && !card.open().state().isEnded() && ui.allows(Permission.RECORD);
        setShown(buttons, writes);
        if (card == null) {
            return;
        }
        if (card.messages().isEmpty()) {
            String none = ui.texts().text("operation.message.none");
            list.getChildren().add(wrapping(styled(new Label(none), "muted")));
        }
        card.messages().reversed().forEach(one -> list.getChildren().add(node(one)));
    }

    private Node node(OperationMessage message) {
        var box = styled(new VBox(head(message)), "operation-message", "line-bottom");
        if (message.text() != null) {
            box.getChildren().add(wrapping(new Label(message.text())));
        }
        addState(box, message);
        return box;
    }

    private Node head(OperationMessage message) {
        String kind = ui.texts().text("operation.message.kind." + message.kind());
        String time =
                message.at() == null
                        ? ""
                        : ui.texts().dates().dateTime(message.at().toLocalDateTime());
        String number =
                Objects.requireNonNullElseGet(
                        message.number(), () -> ui.texts().text("list.number.none"));
        Runnable open = () -> ui.go(new Destination.OpenCase(message.recordId()));
        var head =
                new HBox(
                        styled(new Label(kind), "semibold"),
                        styled(new Label(time), "muted"),
                        styled(new Label(number), "mono", "muted"),
                        Buttons.link(ui.texts(), "operation.message.open", open));
        return styled(head, "gap-8");
    }

    private void addState(VBox box, OperationMessage message) {
        if (!message.related().isEmpty()) {
            String related = String.join(", ", message.related());
            String text = ui.texts().text("operation.message.related", related);
            box.getChildren().add(wrapping(styled(new Label(text), "muted", "fs-12")));
        }
        if (!message.counted()) {
            String text = ui.texts().text("operation.message.uncounted");
            box.getChildren().add(wrapping(styled(new Label(text), "warn-text", "fs-12")));
        }
    }

    private void ask(Kind kind) {
        TextField text = field("operation.message.text");
        TextField related = field("operation.message.numbers");
        new OverlayDialog(ui, "operation.message.add." + kind)
                .message("operation.message.draft")
                .body(text)
                .body(related)
                .primaryIf("operation.message.save", () -> save(kind, text, related))
                .cancel()
                .show();
        text.requestFocus();
    }

    private TextField field(String key) {
        TextField field = ui.texts().prompt(new TextField(), key);
        return ui.texts().accessibleName(field, key);
    }

    private boolean save(Kind kind, TextField text, TextField related) {
        boolean said = !BlankCharacters.isBlank(text.getText());
        if (said) {
            List<String> numbers =
                    Arrays.stream(related.getText().split("[,;\\s]+"))
                            .filter(number -> !number.isEmpty())
                            .toList();
            model.add(
                    new NewMessage(kind, null, BlankCharacters.strip(text.getText()), numbers),
                    labels::sentence);
        }
        return said;
    }

    @Override
    public String titleKey() {
        return "operation.tab.messages";
    }

    @Override
    public int count(OperationCard card) {
        return card.messages().size();
    }

    @Override
    public Node node() {
        return root;
    }
}
