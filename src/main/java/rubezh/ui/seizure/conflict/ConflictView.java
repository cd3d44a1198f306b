package rubezh.ui.seizure.conflict;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.seizure.model.FieldLayout;

/** Screen of the conflicts: the queue, and in its place the record that is opened from it. */
final class ConflictView {
    private final UiContext ui;
    private final ConflictViewModel model;
    private final ConflictDecisionModel decisions;
    private final ConflictValueDialog values;
    private final Commands commands;
    private final ConflictQueuePane queue;
    private final ConflictRecordPane record;
    private final VBox messages = new VBox();
    private final BorderPane root = styled(new BorderPane(), "review");
    private @Nullable UUID last;

    ConflictView(UiContext ui, ConflictViewModel model, FieldEditorFactory editors) {
        this.ui = ui;
        this.model = model;
        this.decisions = model.decisions();
        this.values = new ConflictValueDialog(ui, editors, model.context().shape());
        this.commands = commands();
        this.queue = new ConflictQueuePane(ui, model, commands.find("conflict-all-newer"));
        this.record = new ConflictRecordPane(ui, model, commands);
        root.setTop(messages);
        root.setCenter(queue.root());
        decisions.document().addListener((_, before, now) -> onDocument(before, now));
        model.notice().addListener((_, _, _) -> showMessages());
        model.fault().addListener((_, _, _) -> showMessages());
        ui.texts().paint(root, _ -> model.repaint());
        model.load();
    }

    private Commands commands() {
        return Commands.of(
                        inQueue("conflict-open", () -> queue().open()),
                        inRecord("conflict-left", () -> decisions.take(true)),
                        inRecord("conflict-right", () -> decisions.take(false)),
                        inRecord("conflict-both", decisions::takeBoth),
                        inRecord("conflict-edit", this::type),
                        inRecord("conflict-reset", decisions::reset),
                        inRecord("conflict-up", () -> decisions.move(-1)),
                        inRecord("conflict-down", () -> decisions.move(1)),
                        inRecord("conflict-next-open", decisions::moveToOpen),
                        inRecord("conflict-agreed", () -> pane().toggleAgreed()),
                        inRecord("conflict-next", () -> model.move(1)),
                        inRecord("conflict-previous", () -> model.move(-1)),
                        inRecord("conflict-newer", () -> decisions.takeRest(ConflictRule.NEWER)),
                        inRecord("conflict-save", this::save),
                        Command.of("conflict-all-newer", () -> queue().askSettleAll())
                                .enabledWhen(
                                        decisions.document().isNull().and(anyIn(model.entries()))),
                        inRecord("conflict-record", this::openRecord),
                        inQueue("conflict-filter", () -> queue().focusFilter()),
                        inRecord("conflict-queue", model::showQueue),
                        Command.of("refresh", model::load))
                .permittedTo(ui.officer());
    }

    private Command inRecord(String id, Runnable action) {
        return Command.of(id, action).enabledWhen(decisions.document().isNotNull());
    }

    private Command inQueue(String id, Runnable action) {
        return Command.of(id, action).enabledWhen(decisions.document().isNull());
    }

    private static BooleanBinding anyIn(ReadOnlyObjectProperty<List<ConflictEntry>> entries) {
        return Bindings.createBooleanBinding(() -> !entries.get().isEmpty(), entries);
    }

    private ConflictQueuePane queue() {
        return queue;
    }

    private ConflictRecordPane pane() {
        return record;
    }

    private void onDocument(@Nullable ConflictDocument before, @Nullable ConflictDocument now) {
        boolean was = before != null;
        if (now != null) {
            last = now.recordId();
            root.setCenter(record.root());
            if (before == null || !before.recordId().equals(now.recordId())) {
                record.focus();
            }
        } else if (was) {
            root.setCenter(queue.root());
            queue.focus(Optional.ofNullable(last));
        }
    }

    private void save() {
        boolean decided = decisions.open().isEmpty();
        model.tell(null);
        if (decided && !decisions.isComplete()) {
            record.focusReason();
        } else {
            model.workflow().save();
        }
    }

    private void type() {
        ConflictRow row = decisions.current().get();
        ConflictDocument shown = decisions.document().get();
        if (row != null && shown != null) {
            Seizure seizure = shown.contested().record().seizure();
            Object proposed =
                    decisions.choices().get(row.pointer())
                                    instanceof ConflictChoice.Typed(Object typed)
                            ? typed
                            : model.context().shape().get(seizure, row.pointer());
            row.typed()
                    .ifPresent(field ->
                            values.ask(
                                    row,
                                    field,
                                    seizure,
                                    proposed,
                                    value -> decisions.type(row, value)));
        }
    }

    private void openRecord() {
        ConflictDocument shown = decisions.document().get();
        if (shown != null) {
            ui.go(new Destination.OpenCase(shown.recordId()));
        }
    }

    private void showMessages() {
        messages.getChildren().setAll(FaultBox.of(ui.texts(), model.fault().get()));
        ConflictNotice notice = model.notice().get();
        if (notice != null) {
            Label label = new Label(notice.text(ui.texts().messages()));
            label.setGraphic(Icons.of(Feather.CHECK, 16, "ok-text"));
            messages.getChildren().add(styled(label, "conflict-notice", "line-bottom"));
        }
    }

    ScreenView screen() {
        return new ScreenView(root, commands, this::focus);
    }

    private void focus() {
        if (decisions.document().get() == null) {
            queue.focus(Optional.empty());
        } else {
            record.focus();
        }
    }

    void close() {
        queue.close();
    }

    /** Dialog in which a value is typed in the editor of its field. */
    private record ConflictValueDialog(
            UiContext ui, FieldEditorFactory editors, RecordShape<Seizure> shape) {
        /**
         * Asks for a value; one that is no value of the field is refused with what it must be.
         *
         * @param seizure the record, for what the field depends on
         * @param proposed value that the editor begins with; null for none
         */
        void ask(
                ConflictRow row,
                Field field,
                Seizure seizure,
                @Nullable Object proposed,
                Consumer<Object> onValue) {
            String country =
                    seizure.place().country() == null ? "" : seizure.place().country().code();
            FieldEditor editor = FieldLayout.of(field, editors, () -> country);
            editor.setHost(new StandaloneHost(_ -> {}));
            editor.setAccessibleName(row.label());
            Label problem = Nodes.wrapping(Nodes.styled(new Label(), "stop-text"));
            Nodes.setShown(problem, false);
            if (proposed != null) {
                editor.show(proposed);
            }
            new OverlayDialog(ui, "conflict.type.title", row.label())
                    .body(editor.node())
                    .body(problem)
                    .primaryIf("conflict.type.do", () -> take(editor, problem, onValue))
                    .cancel()
                    .show();
            editor.focus();
        }

        private boolean take(FieldEditor editor, Label problem, Consumer<Object> onValue) {
            Optional<String> refused = refusal(editor.entry());
            Nodes.setShown(problem, refused.isPresent());
            problem.setText(refused.orElse(""));
            if (editor.entry() instanceof FieldEntry.Valid(Object value) && value != null) {
                onValue.accept(value);
            }
            return refused.isEmpty();
        }

        private Optional<String> refusal(FieldEntry entry) {
            return switch (entry) {
                case FieldEntry.Valid(Object value) when value != null -> Optional.empty();
                case FieldEntry.Valid _, FieldEntry.Absent _ ->
                        Optional.of(ui.texts().text("conflict.type.empty"));
                case FieldEntry.Invalid invalid ->
                        Optional.of(ui.texts().text(invalid.key(), invalid.arguments().toArray()));
            };
        }
    }
}
