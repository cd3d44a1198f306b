package rubezh.ui.seizure.conflict;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;

/** Bar below the columns: write, the reason, and what is left to decide. */
final class ConflictBar {
    private static final double REASON = 340;

    /** Names of open rows that are said; the number of the others is. */
    private static final int NAMED = 2;

    private final UiContext ui;
    private final ConflictDecisionModel model;
    private final TextField reason;
    private final Label left = styled(new Label(), "muted");
    private final Label names = styled(new Label(), "semibold", "conflict-text");
    private final Label keys = keepWidth(styled(new Label(), "muted", "fs-11"));
    private final HBox root;

    ConflictBar(UiContext ui, ConflictDecisionModel model, Optional<Command> save) {
        this.ui = ui;
        this.model = model;
        this.reason = ui.texts().prompt(new TextField(), "conflict.reason");
        ui.texts().accessibleName(reason, "conflict.reason");
        reason.textProperty().bindBidirectional(model.reason());
        reason.prefWidthProperty().bind(ui.display().px(REASON));
        reason.setMinWidth(80);
        reason.addEventHandler(KeyEvent.KEY_PRESSED, ConflictBar::keepLetters);
        HBox.setHgrow(names, Priority.ALWAYS);
        names.setMaxWidth(Double.MAX_VALUE);
        this.root =
                styled(
                        new OverflowRow(
                                reason,
                                keepWidth(left),
                                OverflowRow.rank(names, 2),
                                OverflowRow.rank(keys, 3)),
                        "action-bar",
                        "line-top");
        save.map(command -> Buttons.primary(ui.texts(), command))
                .ifPresent(button -> root.getChildren().addFirst(keepWidth(button)));
    }

    /** Keeps keys that are typed here from the commands of the screen. */
    private static void keepLetters(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown();
        if (plain && (event.getCode().isLetterKey() || event.getCode() == KeyCode.EQUALS)
                || event.getCode() == KeyCode.LEFT
                || event.getCode() == KeyCode.RIGHT) {
            event.consume();
        }
    }

    Node root() {
        return root;
    }

    void focusReason() {
        reason.requestFocus();
    }

    /** Shows what is left, and the keys for the current row. */
    void paint() {
        List<ConflictRow> open = model.open();
        left.setText(
                open.isEmpty()
                        ? ui.texts().text(leftKey())
                        : ui.texts().text("conflict.left.rows", open.size()));
        String named =
                open.stream()
                        .limit(NAMED)
                        .map(ConflictRow::label)
                        .collect(Collectors.joining(", "));
        int more = open.size() - NAMED;
        names.setText(more > 0 ? named + " " + ui.texts().text("conflict.left.more", more) : named);
        ConflictRow current = model.current().get();
        boolean joins = current != null && current.allowsBoth();
        keys.setText(ui.texts().text(joins ? "conflict.keys.list" : "conflict.keys"));
    }

    private String leftKey() {
        return model.isComplete() ? "conflict.left.none" : "conflict.left.reason";
    }
}
