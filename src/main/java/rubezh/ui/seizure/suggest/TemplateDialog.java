package rubezh.ui.seizure.suggest;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

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

    /** What is done with the chosen template. */
    public interface Actions {
        /** Begins a record with it. */
        void use(SeizureTemplate template);

        /** Deletes it for good. */
        void delete(SeizureTemplate template);

        /** Gives it another name. */
        void rename(SeizureTemplate template, String name);
    }

    /** Shows a list to choose from: Enter uses a template, F2 renames it, Del deletes it. */
    public void choose(List<SeizureTemplate> all, Actions actions) {
        if (all.isEmpty()) {
            showEmpty();
        } else {
            chooseOf(list(all), actions);
        }
    }

    private void chooseOf(ListView<SeizureTemplate> list, Actions actions) {
        var dialog =
                new OverlayDialog(ui, "template.choose")
                        .body(list)
                        .message("template.hint")
                        .primary("template.use", () -> onPick(list, actions::use))
                        .cancel();
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (onKey(event.getCode(), list, actions, dialog)) {
                        event.consume();
                    }
                });
        dialog.show();
    }

    private boolean onKey(
            KeyCode key, ListView<SeizureTemplate> list, Actions actions, OverlayDialog dialog) {
        switch (key) {
            case ENTER -> {
                dialog.close();
                onPick(list, actions::use);
            }
            case F2 -> {
                dialog.close();
                onPick(list, template -> askRename(template, actions));
            }
            case DELETE ->
                    onPick(
                            list,
                            template -> {
                                actions.delete(template);
                                list.getItems().remove(template);
                            });
            default -> {
                return false;
            }
        }
        return true;
    }

    private void askRename(SeizureTemplate template, Actions actions) {
        var field = new TextField(template.name());
        ui.texts().accessibleName(field, "template.name");
        new OverlayDialog(ui, "template.rename")
                .body(field)
                .primary("template.rename.do", () -> actions.rename(template, field.getText()))
                .cancel()
                .show();
        field.selectAll();
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
