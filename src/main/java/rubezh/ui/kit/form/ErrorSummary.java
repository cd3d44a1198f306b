package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.text.Messages;
import rubezh.ui.kit.command.Buttons;

/** List of the problems that block submitting; each line is a link to its field. */
final class ErrorSummary {
    private final Form form;
    private final VBox box = styled(new VBox(), "note", "stop", "error-summary");
    private final Label title = styled(new Label(), "semibold");
    private boolean requested;

    ErrorSummary(Form form) {
        this.form = form;
        title.setWrapText(true);
        form.ui().texts().paint(box, this::fill);
    }

    Node node() {
        return box;
    }

    void show() {
        requested = true;
        refresh();
        box.getChildren().stream()
                .filter(Button.class::isInstance)
                .findFirst()
                .ifPresent(Node::requestFocus);
        form.reveal(box);
    }

    void refresh() {
        form.ui().texts().repaint(box);
    }

    private void fill(Messages messages) {
        List<Violation> all = requested ? form.orderedProblems() : List.of();
        setShown(box, !all.isEmpty());
        if (all.isEmpty()) {
            requested = false;
            return;
        }
        long stops = all.stream().filter(v -> v.severity() == Severity.STOP).count();
        title.setText(messages.text("kit.form.blocked", stops, all.size() - stops));
        box.getChildren().setAll(title);
        all.forEach(v -> box.getChildren().add(link(v, messages)));
    }

    private Button link(Violation violation, Messages messages) {
        var button = Buttons.link(form.ui().texts(), "", () -> form.focus(violation.pointer()));
        String sentence =
                violation.code().isEmpty()
                        ? messages.text("kit.form.unreadable")
                        : form.sentence(violation);
        button.setGraphic(new Label(sentence));
        button.getGraphic().getStyleClass().add("button-label");
        button.setAccessibleText(sentence);
        return button;
    }
}
