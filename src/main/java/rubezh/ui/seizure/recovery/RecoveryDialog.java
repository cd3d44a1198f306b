package rubezh.ui.seizure.recovery;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.register.FieldChange;
import rubezh.register.ResumedDraft;
import rubezh.shape.Pointer;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.model.FieldLayout;

/**
 * Dialog with the drafts of earlier sessions: open, compare, discard, or leave them in the list. A
 * discarded one is deleted when the dialog closes; until then it can be taken back.
 */
public final class RecoveryDialog {
    private final UiContext ui;
    private final FieldValueFormat values;
    private final CompareDialog compare;
    private final Consumer<UUID> onRestore;
    private final Consumer<UUID> onDiscard;
    private final Set<UUID> discardedIds = new LinkedHashSet<>();
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
            lines.getChildren().add(line(draft));
        }
        shown =
                new OverlayDialog(ui, "list.recover.title")
                        .message("list.recover.text")
                        .body(lines)
                        .cancel("list.recover.later", this::deleteDiscarded)
                        .show();
    }

    private Node line(ResumedDraft draft) {
        var text = wrapping(new Label(textOf(draft)));
        var box = styled(new VBox(text), "gap-8", "recovery-row");
        UUID id = draft.draft().recordId();
        Button open = Buttons.small(ui.texts(), "list.recover.restore", () -> restore(id));
        Button compareButton =
                Buttons.small(ui.texts(), "list.recover.compare", () -> compare.show(draft));
        var discard = Buttons.small(ui.texts(), "list.recover.discard", () -> {});
        var keep = Buttons.small(ui.texts(), "list.recover.keep", () -> {});
        var buttons = new HBox(styled(open, "primary"), compareButton, styled(discard, "danger"));
        var discarded = new HBox(styled(ui.texts().label("list.recover.discarded"), "muted"), keep);
        discard.setOnAction(_ -> setDiscarded(id, true, buttons, discarded));
        keep.setOnAction(_ -> setDiscarded(id, false, buttons, discarded));
        setShown(discarded, false);
        box.getChildren().addAll(styled(buttons, "gap-8"), styled(discarded, "gap-8"));
        return box;
    }

    /** Notes a draft as discarded, or takes that back; it is deleted when the dialog closes. */
    private void setDiscarded(UUID id, boolean isDiscarded, Node buttons, Node undo) {
        if (isDiscarded) {
            discardedIds.add(id);
        } else {
            discardedIds.remove(id);
        }
        setShown(buttons, !isDiscarded);
        setShown(undo, isDiscarded);
        (isDiscarded ? undo : buttons).lookup(".button").requestFocus();
    }

    private void restore(UUID id) {
        if (shown != null) {
            shown.close();
        }
        deleteDiscarded();
        onRestore.accept(id);
    }

    private void deleteDiscarded() {
        discardedIds.forEach(onDiscard);
        discardedIds.clear();
    }

    /** Returns the number of fields that differ: an unreadable text may also be a change. */
    private static long fieldCount(ResumedDraft draft) {
        return Stream.concat(
                        draft.changes().stream()
                                .map(FieldChange::pointer)
                                .filter(pointer ->
                                        !FieldLayout.isGenerated(Pointer.of(pointer).fieldPath())),
                        draft.draft().texts().keySet().stream())
                .distinct()
                .count();
    }

    private String textOf(ResumedDraft draft) {
        UiText texts = ui.texts();
        String number = draft.seizure().header().number();
        String focus = draft.draft().focus();
        String draftTime =
                texts.dates().dateTime(draft.draft().at().atZone(ui.zone()).toLocalDateTime());
        var parts = new ArrayList<String>();
        parts.add(
                texts.text(
                        "list.recover.line",
                        number == null ? texts.text("list.recover.new") : number,
                        author(draft.draft().author()),
                        draftTime));
        // A new record differs from an empty one in all that was proposed, too.
        if (draft.basis() != null) {
            parts.add(texts.text("list.recover.changed", fieldCount(draft)));
        }
        if (focus != null) {
            parts.add(texts.text("list.recover.focus", values.fieldLabel(focus)));
        }
        return String.join(" · ", parts);
    }

    /** Returns the name of an officer; the login of one without an account. */
    private String author(String login) {
        return ui.officers()
                .find(login)
                .map(officer -> officer.nameIn(ui.texts()::text))
                .orElse(login);
    }
}
