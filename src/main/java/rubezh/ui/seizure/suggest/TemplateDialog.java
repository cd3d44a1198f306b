package rubezh.ui.seizure.suggest;

import java.util.List;
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
import rubezh.register.SeizureTemplate;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Asks which template to begin with, or under which name to keep one. */
public final class TemplateDialog {
    private static final int LINE = 44;
    private static final int SHOWN = 6;

    private final UiContext ui;
    private final LiveLabels labels;

    public TemplateDialog(UiContext ui, LiveLabels labels) {
        this.ui = ui;
        this.labels = labels;
    }

    /**
     * Lets one be chosen: Enter begins a record with it, Del removes it.
     *
     * @param drop removes a template for good
     */
    public void choose(
            List<SeizureTemplate> all,
            Consumer<SeizureTemplate> begin,
            Consumer<SeizureTemplate> drop) {
        if (all.isEmpty()) {
            showEmpty();
        } else {
            chooseOf(list(all), begin, drop);
        }
    }

    private void chooseOf(
            ListView<SeizureTemplate> list,
            Consumer<SeizureTemplate> begin,
            Consumer<SeizureTemplate> drop) {
        var dialog =
                new OverlayDialog(ui, "template.choose")
                        .body(list)
                        .message("template.hint")
                        .primary("template.use", () -> onPick(list, begin))
                        .cancel();
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        dialog.close();
                        onPick(list, begin);
                    } else if (event.getCode() == KeyCode.DELETE) {
                        event.consume();
                        onPick(list, drop.andThen(list.getItems()::remove));
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
        list.setPrefHeight(ui.display().px(LINE).get() * Math.min(SHOWN, all.size()) + 4);
        list.getSelectionModel().selectFirst();
        ui.texts().accessibleName(list, "template.choose");
        return list;
    }

    private static void onPick(ListView<SeizureTemplate> list, Consumer<SeizureTemplate> taker) {
        SeizureTemplate at = list.getSelectionModel().getSelectedItem();
        if (at != null) {
            taker.accept(at);
        }
    }

    /**
     * Asks for the name to keep a record under.
     *
     * @param proposed stands in the field already
     */
    void askName(String proposed, Consumer<String> keep) {
        var field = new TextField(proposed);
        ui.texts().accessibleName(field, "template.name");
        new OverlayDialog(ui, "template.save")
                .message("template.save.text")
                .body(field)
                .primary(
                        "template.save.confirm",
                        () -> {
                            if (!field.getText().isBlank()) {
                                keep.accept(field.getText());
                            }
                        })
                .cancel()
                .show();
        field.selectAll();
    }

    /** What a template is about: operation, post, goods. */
    String describe(Seizure seizure) {
        var words = new java.util.ArrayList<String>();
        add(words, seizure.header().operation());
        add(words, seizure.place().post());
        seizure.items().stream().limit(1).forEach(item -> add(words, item.substance()));
        return String.join(" · ", words);
    }

    private void add(List<String> words, @Nullable Code code) {
        if (code != null) {
            words.add(labels.brief(code));
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
            var name = new Label(item.name());
            name.getStyleClass().add("semibold");
            var about = new Label(describe(item.seizure()));
            about.getStyleClass().addAll("muted", "fs-11");
            setGraphic(new VBox(name, about));
        }
    }
}
