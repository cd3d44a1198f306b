package rubezh.ui.seizure.similar;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import rubezh.text.DateFormatter;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Offers persons or conveyances of earlier cases, fewer with every letter typed: arrows choose,
 * Enter takes over.
 */
public final class EarlierDialog {
    private static final int LINE = 44;
    private static final int SHOWN = 6;

    private final UiContext ui;
    private final EarlierLineFormat words;
    private final EarlierSearch search;
    private final BackgroundWorker.DelayedAction soon;
    private final TextField typed = new TextField();
    private final ListView<EarlierLine> list = new ListView<>();
    private final Label none;
    private final OverlayDialog dialog;
    private final Consumer<EarlierLine> take;
    private int turns;

    /**
     * @param typedAlready text of the line that is filled, to begin with
     * @param take takes the line that was chosen
     */
    public EarlierDialog(
            UiContext ui,
            LiveLabels labels,
            EarlierSearch search,
            String typedAlready,
            Consumer<EarlierLine> take) {
        this.ui = ui;
        this.words = new EarlierLineFormat(ui.texts(), labels);
        this.search = search;
        this.take = take;
        this.soon = ui.worker().debounce(Duration.millis(150), this::find);
        boolean persons = search.kind() == EarlierKind.PERSONS;
        String title = persons ? "editor.earlier.persons" : "editor.earlier.conveyances";
        none = ui.texts().bind(new Label(), "editor.earlier.none");
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        list.setPlaceholder(none);
        typed.setText(typedAlready);
        layout(title);
        dialog =
                new OverlayDialog(ui, title)
                        .body(typed)
                        .body(list)
                        .message("editor.earlier.hint")
                        .primary("editor.earlier.copy", this::acceptSelected)
                        .cancel();
    }

    private void layout(String title) {
        list.getStyleClass().add("choice-list");
        list.setCellFactory(_ -> new Line());
        list.setFocusTraversable(false);
        list.setPrefHeight(ui.display().px(LINE).get() * SHOWN + 4);
        ui.texts().accessibleName(list, title);
        ui.texts().accessibleName(typed, "editor.earlier.search");
        ui.texts().prompt(typed, "editor.earlier.search");
        typed.textProperty().addListener((_, _, _) -> soon.schedule());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                onTake();
            }
        });
    }

    public void show() {
        dialog.show();
        typed.requestFocus();
        typed.selectAll();
        find();
    }

    private void find() {
        int turn = ++turns;
        String words = typed.getText().strip();
        ui.worker()
                .of(_ -> search.find(words))
                .unlisted()
                .onDone(found -> {
                    if (turn == turns) {
                        fill(found);
                    }
                })
                .start();
    }

    private void fill(List<EarlierLine> found) {
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            event.consume();
            onTake();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            event.consume();
            int at = list.getSelectionModel().getSelectedIndex() + (code == KeyCode.UP ? -1 : 1);
            if (!list.getItems().isEmpty()) {
                int row = Math.clamp(at, 0, list.getItems().size() - 1);
                list.getSelectionModel().select(row);
                list.scrollTo(Math.max(0, row - SHOWN + 1));
            }
        }
    }

    /** Where there is nothing to take the dialog stays. */
    private void onTake() {
        if (list.getSelectionModel().getSelectedItem() != null) {
            dialog.close();
            acceptSelected();
        }
    }

    private void acceptSelected() {
        soon.cancel();
        EarlierLine at = list.getSelectionModel().getSelectedItem();
        if (at != null) {
            take.accept(at);
        }
    }

    private final class Line extends ListCell<EarlierLine> {
        @Override
        protected void updateItem(EarlierLine item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(empty || item == null ? null : line(item));
        }

        private HBox line(EarlierLine item) {
            var name = new Label(words.name(item));
            name.getStyleClass().add("semibold");
            var about = new Label(words.details(item));
            about.getStyleClass().addAll("muted", "fs-11");
            var number = new Label(item.number());
            number.getStyleClass().add("hint");
            String when =
                    item.start() == null
                            ? ""
                            : DateFormatter.in(ui.texts().language().get())
                                    .date(item.start().toLocalDate());
            var date = new Label(when);
            date.getStyleClass().addAll("muted", "fs-11");
            var left = new VBox(name, about);
            left.setMinWidth(0);
            HBox.setHgrow(left, Priority.ALWAYS);
            var right = new VBox(number, date);
            right.setAlignment(javafx.geometry.Pos.TOP_RIGHT);
            right.setMinWidth(Region.USE_PREF_SIZE);
            return new HBox(left, right);
        }
    }
}
