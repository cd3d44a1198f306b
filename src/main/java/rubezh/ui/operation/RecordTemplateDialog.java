package rubezh.ui.operation;

import module java.base;

import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.operation.RecordTemplate;
import rubezh.register.SeizureTemplates.SeizureTemplate;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/**
 * Dialog that says what new records of an operation begin with, and takes that from a template of
 * the station.
 *
 * @param onChosen receives the template; null for none any more
 */
record RecordTemplateDialog(
        UiContext ui, LiveLabels labels, Consumer<@Nullable SeizureTemplate> onChosen) {
    private static final int LINE_HEIGHT = 44;
    private static final int VISIBLE_LINES = 6;

    void show(Operation operation, List<SeizureTemplate> all) {
        var dialog = new OverlayDialog(ui, "operation.template.title");
        Set<String> sections = RecordTemplate.sections(operation);
        if (sections.isEmpty()) {
            dialog.message("operation.template.none");
        } else {
            dialog.message("operation.template.holds", titles(sections));
        }
        ListView<SeizureTemplate> list = list(all);
        if (all.isEmpty()) {
            dialog.message("operation.template.no-templates");
        } else {
            Runnable take = () -> onChosen.accept(list.getSelectionModel().getSelectedItem());
            dialog.body(list)
                    .primary("operation.template.take", take)
                    .keys(key -> key == KeyCode.ENTER && isTaken(dialog, list, take));
        }
        if (!sections.isEmpty()) {
            dialog.secondary("operation.template.remove", () -> onChosen.accept(null));
        }
        dialog.cancel().show();
        list.requestFocus();
    }

    /** Takes the template by Enter, which a list keeps for itself; not where a button has focus. */
    private static boolean isTaken(OverlayDialog dialog, ListView<?> list, Runnable take) {
        boolean chosen = list.isFocused();
        if (chosen) {
            dialog.close();
            take.run();
        }
        return chosen;
    }

    private String titles(Set<String> sections) {
        return sections.stream()
                .map(section -> labels.format().section(section))
                .collect(Collectors.joining(", "));
    }

    private ListView<SeizureTemplate> list(List<SeizureTemplate> all) {
        var list = new ListView<SeizureTemplate>(FXCollections.observableArrayList(all));
        list.getStyleClass().add("choice-list");
        list.setCellFactory(_ -> new NameCell());
        int lines = Math.min(VISIBLE_LINES, all.size());
        list.setPrefHeight(ui.display().px(LINE_HEIGHT).get() * lines + 4);
        list.getSelectionModel().selectFirst();
        ui.texts().accessibleName(list, "operation.template.choose");
        return list;
    }

    /** Cell with the name of a template. */
    private static final class NameCell extends ListCell<SeizureTemplate> {
        @Override
        protected void updateItem(@Nullable SeizureTemplate item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? null : item.name());
        }
    }
}
