package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.shape.RecordShape;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.look.ScrollPosition;

/** Dialog in which an operation is entered or changed; it stays open over a refusal. */
record OperationDialog(
        UiContext ui, LiveLabels labels, FieldEditorFactory editors, Supplier<UUID> lineIds) {
    static final RecordShape<Operation> SHAPE = RecordShape.of(Operation.class);

    /** Operation without anything entered. */
    static final Operation BLANK = SHAPE.empty();

    /** Room for title, buttons and margins, in logical pixels. */
    private static final int AROUND = 170;

    /** Saves what was entered. */
    interface Saver {
        /**
         * Saves in the background.
         *
         * @param onDone closes the dialog
         * @param onFault shows a refusal in the dialog
         */
        void save(Operation operation, Runnable onDone, Consumer<Fault> onFault);
    }

    /** Asks for a new operation. */
    void create(Operation proposed, Saver saver) {
        OperationForm form = form(proposed);
        ask("operation.create.title", form, form::focus, saver);
    }

    /** Asks for changes of an operation, all but its code. */
    void edit(Operation before, Saver saver) {
        OperationForm form = form(before);
        form.fixCode();
        ask("operation.edit.title", form, form::focus, saver);
    }

    /** Asks for changes of an operation, beginning with a new goal. */
    void addGoal(Operation before, Saver saver) {
        OperationForm form = form(before);
        form.fixCode();
        ask("operation.edit.title", form, form::addBlankGoal, saver);
    }

    private OperationForm form(Operation operation) {
        return new OperationForm(ui, labels, editors, operation, lineIds);
    }

    private void ask(String titleKey, OperationForm form, Runnable focus, Saver saver) {
        var faults = new VBox();
        var content = styled(new VBox(form.node()), "operation-form");
        ScrollPane scroll = scrolling(content);
        form.onAdded(goal -> {
            scroll.applyCss();
            scroll.layout();
            ScrollPosition.reveal(scroll, content, goal);
        });
        scroll.prefViewportWidthProperty().bind(ui.display().px(640));
        scroll.sceneProperty()
                .addListener((_, _, scene) -> {
                    if (scene != null) {
                        scroll.maxHeightProperty()
                                .bind(
                                        scene.heightProperty()
                                                .subtract(ui.display().px(AROUND))
                                                .subtract(faults.heightProperty()));
                    }
                });
        var dialog = new OverlayDialog(ui, titleKey).wide().body(scroll).body(faults);
        dialog.primaryIf(
                        "operation.dialog.save",
                        () -> save(form, saver, dialog::close, fault -> show(faults, fault)))
                .cancel()
                .show();
        focus.run();
    }

    /** Saves what can be read; the dialog closes when it is written. */
    private static boolean save(
            OperationForm form, Saver saver, Runnable close, Consumer<@Nullable Fault> show) {
        show.accept(null);
        form.read().ifPresent(operation -> saver.save(operation, close, show::accept));
        return false;
    }

    private void show(VBox faults, @Nullable Fault fault) {
        faults.getChildren()
                .setAll(fault == null ? List.of() : List.of(new FaultBox(ui.texts(), fault)));
    }
}
