package rubezh.ui.seizure.recovery;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.register.ResumedDraft;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.seizure.display.FieldValueFormat;

/**
 * Dialog with the drafts of earlier sessions: open, compare, discard, or leave them in the list.
 */
public final class RecoveryDialog {
    private final UiContext ui;
    private final FieldValueFormat values;
    private final CompareDialog compare;
    private final Consumer<UUID> onRestore;
    private final Consumer<UUID> onDiscard;
    private @Nullable OverlayDialog shown;

    public RecoveryDialog(
            UiContext ui,
            FieldValueFormat values,
            Consumer<UUID> onRestore,
            Consumer<UUID> onDiscard) {
        this.ui = ui;
        this.values = values;
        this.compare = new CompareDialog(ui, values);
        this.onRestore = onRestore;
        this.onDiscard = onDiscard;
    }

    /** Shows the dialog; does nothing without drafts. */
    public void show(List<ResumedDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        var lines = styled(new VBox(), "gap-12");
        for (ResumedDraft draft : drafts) {
            lines.getChildren().add(line(draft, lines));
        }
        shown =
                new OverlayDialog(ui, "list.recover.title")
                        .message("list.recover.text")
                        .body(lines)
                        .cancel("list.recover.later", () -> {})
                        .show();
    }

    private Node line(ResumedDraft draft, VBox lines) {
        var text = wrapping(new Label(textOf(draft)));
        var box = styled(new VBox(text), "gap-8", "recovery-row");
        UUID id = draft.draft().recordId();
        Button open = Buttons.small(ui.texts(), "list.recover.restore", () -> restore(id));
        Button discard =
                Buttons.small(ui.texts(), "list.recover.discard", () -> discard(id, box, lines));
        Button compareButton =
                Buttons.small(
                        ui.texts(), "list.recover.compare", () -> compare.show(draft.changes()));
        var buttons = new HBox(styled(open, "primary"), compareButton, styled(discard, "danger"));
        buttons.getStyleClass().add("gap-8");
        box.getChildren().add(buttons);
        return box;
    }

    private void restore(UUID id) {
        close();
        onRestore.accept(id);
    }

    private void discard(UUID id, VBox line, VBox lines) {
        onDiscard.accept(id);
        lines.getChildren().remove(line);
        if (lines.getChildren().isEmpty()) {
            close();
        }
    }

    private String textOf(ResumedDraft draft) {
        String number = draft.seizure().header().number();
        String focus = draft.draft().focus();
        String draftTime =
                ui.texts().dates().dateTime(draft.draft().at().atZone(ui.zone()).toLocalDateTime());
        String line =
                ui.texts()
                        .text(
                                "list.recover.line",
                                number == null ? ui.texts().text("list.recover.new") : number,
                                draft.draft().author(),
                                draftTime,
                                draft.changes().size() + draft.draft().texts().size());
        return focus == null ? line : line + " · " + values.fieldLabel(focus);
    }

    private void close() {
        if (shown != null) {
            shown.close();
        }
    }
}
