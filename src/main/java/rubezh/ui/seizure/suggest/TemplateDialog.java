package rubezh.ui.seizure.suggest;

import static rubezh.ui.kit.look.Nodes.styled;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.register.SeizureTemplates.SeizureTemplate;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Dialogs to choose a template and to name a new one. */
public record TemplateDialog(UiContext ui, LiveLabels labels) {
    private static final int LINE_HEIGHT = 44;
    private static final int VISIBLE_LINES = 6;

    /**
     * Shows a list to choose from: Enter uses a template, Del deletes it.
     *
     * @param onUse handler of the chosen template
     * @param onDelete deletes a template for good
     */
    public void choose(
            List<SeizureTemplate> all,
            Consumer<SeizureTemplate> onUse,
            Consumer<SeizureTemplate> onDelete) {
        if (all.isEmpty()) {
            showEmpty();
        } else {
            chooseOf(list(all), onUse, onDelete);
        }
    }

    private void chooseOf(
            ListView<SeizureTemplate> list,
            Consumer<SeizureTemplate> onUse,
            Consumer<SeizureTemplate> onDelete) {
        var dialog =
                new OverlayDialog(ui, "template.choose")
                        .body(list)
                        .message("template.hint")
                        .primary("template.use", () -> onPick(list, onUse))
                        .cancel();
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        dialog.close();
                        onPick(list, onUse);
                    } else if (event.getCode() == KeyCode.DELETE) {
                        event.consume();
                        onPick(list, onDelete.andThen(list.getItems()::remove));
                    }
                });
        dialog.show();
    }

    private void showEmpty() {
        new OverlayDialog(ui, "template.choose")
                .message("template.none")
                .cancel("template.close", () -> {})
                .show();
    }

    private ListView<SeizureTemplate> list(List<SeizureTemplate> all) {
        var list = new ListView<SeizureTemplate>(FXCollections.observableArrayList(all));
        list.getStyleClass().add("choice-list");
        list.setCellFactory(_ -> new Line());
        list.setPrefHeight(
                ui.display().px(LINE_HEIGHT).get() * Math.min(VISIBLE_LINES, all.size()) + 4);
        list.getSelectionModel().selectFirst();
        ui.texts().accessibleName(list, "template.choose");
        return list;
    }

    private static void onPick(ListView<SeizureTemplate> list, Consumer<SeizureTemplate> handler) {
        SeizureTemplate selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            handler.accept(selected);
        }
    }

    /**
     * Asks for the name of a new template.
     *
     * @param proposed initial text of the field
     * @param onNamed receives a name that is not blank
     */
    void askName(String proposed, Consumer<String> onNamed) {
        var field = new TextField(proposed);
        ui.texts().accessibleName(field, "template.name");
        new OverlayDialog(ui, "template.save")
                .message("template.save.text")
                .body(field)
                .primary(
                        "template.save.confirm",
                        () -> {
                            if (!BlankCharacters.isBlank(field.getText())) {
                                onNamed.accept(field.getText());
                            }
                        })
                .cancel()
                .show();
        field.selectAll();
    }

    /** Describes a template by operation, post and first item. */
    String describe(Seizure seizure) {
        var parts = new java.util.ArrayList<String>();
        add(parts, seizure.header().operation());
        Optional.of(seizure.place().name(labels::brief))
                .filter(name -> !name.isEmpty())
                .ifPresent(parts::add);
        seizure.items().stream().limit(1).forEach(item -> add(parts, item.substance()));
        return String.join(" · ", parts);
    }

    private void add(List<String> parts, @Nullable Code code) {
        if (code != null) {
            parts.add(labels.brief(code));
        }
    }

    private final class Line extends ListCell<SeizureTemplate> {
        @Override
        protected void updateItem(SeizureTemplate item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            var name = styled(new Label(item.name()), "semibold");
            var about = styled(new Label(describe(item.seizure())), "muted", "fs-11");
            setGraphic(new VBox(name, about));
        }
    }
}
