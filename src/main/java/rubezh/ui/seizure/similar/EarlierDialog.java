package rubezh.ui.seizure.similar;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.party.Person;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Dialog to choose a person or conveyance of an earlier case; typing narrows the list, Enter
 * copies.
 */
public final class EarlierDialog {
    private static final int LINE_HEIGHT = 44;
    private static final int VISIBLE_LINES = 6;

    private final UiContext ui;
    private final EarlierLineFormat format;
    private final EarlierSearch search;
    private final BackgroundWorker.DelayedAction debounce;
    private final TextField typed = new TextField();
    private final ListView<EarlierLine> list = styled(new ListView<>(), "choice-list");
    private final Label none;
    private final OverlayDialog dialog;
    private final Consumer<EarlierLine> onChosen;
    private int lastTurn;

    /**
     * @param initialText initial text of the search field
     * @param onChosen receives the chosen line
     */
    public EarlierDialog(
            UiContext ui,
            LiveLabels labels,
            EarlierSearch search,
            String initialText,
            Consumer<EarlierLine> onChosen) {
        this.ui = ui;
        this.format = new EarlierLineFormat(ui.texts(), labels);
        this.search = search;
        this.onChosen = onChosen;
        this.debounce = ui.worker().debounce(Duration.millis(150), this::find);
        boolean persons = search.kind() == EarlierKind.PERSONS;
        String title = persons ? "editor.earlier.persons" : "editor.earlier.conveyances";
        none = wrapping(styled(ui.texts().label("editor.earlier.none"), "muted"));
        list.setPlaceholder(none);
        typed.setText(initialText);
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
        list.setCellFactory(_ -> new Line());
        list.setFocusTraversable(false);
        list.setPrefHeight(ui.display().px(LINE_HEIGHT).get() * VISIBLE_LINES + 4);
        ui.texts().accessibleName(list, title);
        ui.texts().accessibleName(typed, "editor.earlier.search");
        ui.texts().prompt(typed, "editor.earlier.search");
        typed.textProperty().addListener((_, _, _) -> debounce.schedule());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                acceptAndClose();
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
        int turn = ++lastTurn;
        String text = typed.getText().strip();
        ui.worker()
                .of(_ -> search.find(text))
                .unlisted()
                .onDone(lines -> {
                    if (turn == lastTurn) {
                        fill(lines);
                    }
                })
                .start();
    }

    private void fill(List<EarlierLine> lines) {
        list.getItems().setAll(lines);
        list.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            event.consume();
            acceptAndClose();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            event.consume();
            int index = list.getSelectionModel().getSelectedIndex() + (code == KeyCode.UP ? -1 : 1);
            if (!list.getItems().isEmpty()) {
                int row = Math.clamp(index, 0, list.getItems().size() - 1);
                list.getSelectionModel().select(row);
                list.scrollTo(Math.max(0, row - VISIBLE_LINES + 1));
            }
        }
    }

    /** Accepts the selected line; without one the dialog stays open. */
    private void acceptAndClose() {
        if (list.getSelectionModel().getSelectedItem() != null) {
            dialog.close();
            acceptSelected();
        }
    }

    private void acceptSelected() {
        debounce.cancel();
        EarlierLine selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            onChosen.accept(selected);
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
            var name = styled(new Label(format.name(item)), "semibold");
            var about = styled(new Label(format.details(item)), "muted", "fs-11");
            var number = styled(new Label(item.number()), "hint");
            String start =
                    item.start() == null ? "" : ui.texts().dates().date(item.start().toLocalDate());
            var date = styled(new Label(start), "muted", "fs-11");
            var left = new VBox(name, about);
            left.setMinWidth(0);
            HBox.setHgrow(left, Priority.ALWAYS);
            var right = keepWidth(new VBox(number, date));
            right.setAlignment(javafx.geometry.Pos.TOP_RIGHT);
            return new HBox(left, right);
        }
    }

    /** Formats a line of an earlier case: name and distinguishing details. */
    private record EarlierLineFormat(UiText texts, LiveLabels labels) {
        String name(EarlierLine item) {
            return switch (item.line()) {
                case Person person ->
                        join(
                                " ",
                                person.surname(),
                                person.givenName(),
                                person.names().patronymic());
                case Conveyance conveyance ->
                        join(" · ", conveyance.registration(), conveyance.vin(), conveyance.hull());
                default -> "";
            };
        }

        String details(EarlierLine item) {
            return switch (item.line()) {
                case Person person ->
                        join(
                                " · ",
                                date(person.birth()),
                                label(person.citizenship()),
                                person.identity().number());
                case Conveyance conveyance ->
                        join(
                                " · ",
                                label(conveyance.type()),
                                conveyance.make(),
                                conveyance.trailer());
                default -> "";
            };
        }

        private @Nullable String date(@Nullable LocalDate date) {
            return date == null ? null : texts.dates().date(date);
        }

        private @Nullable String label(@Nullable Code code) {
            return code == null ? null : labels.brief(code);
        }

        private static String join(String separator, @Nullable String... parts) {
            return Stream.of(parts)
                    .filter(part -> part != null && !BlankCharacters.isBlank(part))
                    .collect(Collectors.joining(separator));
        }
    }
}
