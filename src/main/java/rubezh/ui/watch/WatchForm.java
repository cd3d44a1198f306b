package rubezh.ui.watch;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;

/** Fields of an entry; what cannot be read is told below them. */
final class WatchForm {
    private final UiContext ui;
    private final @Nullable WatchEntry old;
    private final Map<WatchKind, Chip> kinds = new EnumMap<>(WatchKind.class);
    private final TextField text;
    private final TextField born;
    private final TextField reason;
    private final TextField action;
    private final TextField source;
    private final TextField until;
    private final HandlingChoice handling;
    private final Label problem = styled(wrapping(new Label()), "stop-text");
    private final VBox node = styled(new VBox(), "gap-8");
    private WatchKind kind = WatchKind.PERSON;

    /**
     * @param old entry to change; null for a new one
     */
    WatchForm(UiContext ui, LiveLabels labels, @Nullable WatchEntry old) {
        this.ui = ui;
        this.old = old;
        this.text = field("text", old == null ? null : old.text());
        this.born =
                field(
                        "born",
                        old == null || old.born() == null
                                ? null
                                : ui.texts().dates().dateOrYear(old.born()));
        this.reason = field("reason", old == null ? null : old.reason());
        this.action = field("action", old == null ? null : old.action());
        this.source = field("source", old == null ? null : old.source());
        this.until = field("until", old == null ? null : day(old.until()));
        this.handling = new HandlingChoice(ui, labels, old == null ? null : old.handling());
        layout();
        choose(old == null || old.kind() == null ? WatchKind.PERSON : old.kind());
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : ui.texts().dates().date(day);
    }

    private TextField field(String column, @Nullable Object value) {
        return ui.texts()
                .accessibleName(
                        new TextField(Objects.toString(value, "")), "watch.column." + column);
    }

    private void layout() {
        var chips = styled(new FlowPane(), "flow-8");
        for (WatchKind one : WatchKind.values()) {
            Chip chip = new Chip().pill().onAction(() -> choose(one));
            chip.label().textProperty().bind(ui.texts().observe(one.key()));
            kinds.put(one, chip);
            chips.getChildren().add(chip);
        }
        var grid = styled(new GridPane(), "watch-form");
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
        }
        grid.add(labelled("text", text), 0, 0);
        grid.add(labelled("born", born), 1, 0);
        grid.add(labelled("reason", reason), 0, 1, 2, 1);
        grid.add(labelled("action", action), 0, 2, 2, 1);
        grid.add(labelled("source", source), 0, 3, 2, 1);
        grid.add(labelled("until", until), 0, 4);
        grid.add(labelled("handling", handling.node()), 1, 4);
        setShown(problem, false);
        node.getChildren().addAll(chips, grid, problem);
    }

    private VBox labelled(String column, Control field) {
        var label = styled(ui.texts().label("watch.column." + column), "muted", "fs-12");
        return styled(new VBox(label, field), "gap-4");
    }

    private void choose(WatchKind chosen) {
        kind = chosen;
        kinds.forEach((one, chip) -> chip.selected(one == chosen));
        born.setDisable(chosen != WatchKind.PERSON);
    }

    Node node() {
        return node;
    }

    void focus() {
        text.requestFocus();
    }

    /** Passes the entry on; returns false, and says so, if a date cannot be read. */
    boolean accept(Consumer<WatchEntry> onEntry) {
        Optional<LocalDate> last = ui.texts().dates().parse(until.getText());
        if (last.isEmpty() && !BlankCharacters.isBlank(until.getText())) {
            return refuse("WAT-009", until.getText());
        }
        onEntry.accept(entry(last.orElse(null)));
        return true;
    }

    private boolean refuse(String code, String typed) {
        problem.setText(ui.texts().text("fault." + code + ".what", typed));
        setShown(problem, true);
        return false;
    }

    private WatchEntry entry(@Nullable LocalDate last) {
        return new WatchEntry(
                kind,
                typed(text),
                kind == WatchKind.PERSON ? birth() : null,
                typed(reason),
                typed(action),
                typed(source),
                last,
                handling.value(),
                old == null ? null : old.closed(),
                old == null ? null : old.closing(),
                old == null ? StepAuthor.UNKNOWN : old.by());
    }

    /** Returns a date of birth as it is stored, a year as typed. */
    private @Nullable String birth() {
        String typed = typed(born);
        return typed == null
                ? null
                : ui.texts().dates().parse(typed).map(LocalDate::toString).orElse(typed);
    }

    private static @Nullable String typed(TextField field) {
        String typed = BlankCharacters.strip(field.getText());
        return typed.isEmpty() ? null : typed;
    }

    /**
     * Choice of the limit on the distribution of an entry, by its words; none is the first choice.
     */
    private static final class HandlingChoice {
        /** Stands for no limit, because a choice of null cannot be made with the keyboard. */
        private static final Handling NONE = new Handling("NONE");

        private final LiveLabels labels;
        private final UiContext ui;
        private final ComboBox<Handling> choice = new ComboBox<>();

        /**
         * @param old code to begin with, kept among the choices if it is in no list
         */
        HandlingChoice(UiContext ui, LiveLabels labels, @Nullable Handling old) {
            this.ui = ui;
            this.labels = labels;
            var codes = new ArrayList<Handling>(List.of(NONE));
            labels.reference().list(CodeListId.HANDLING).entries().stream()
                    .map(entry -> new Handling(entry.code()))
                    .forEach(codes::add);
            if (old != null && !codes.contains(old)) {
                codes.add(old);
            }
            choice.getItems().setAll(codes);
            choice.setValue(old == null ? NONE : old);
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setMinWidth(0);
            ui.texts().accessibleName(choice, "watch.column.handling");
            ui.texts().paint(choice, _ -> renew());
        }

        ComboBox<Handling> node() {
            return choice;
        }

        @Nullable Handling value() {
            Handling chosen = choice.getValue();
            return NONE.equals(chosen) ? null : chosen;
        }

        private void renew() {
            choice.setButtonCell(new HandlingCell());
            choice.setCellFactory(_ -> new HandlingCell());
        }

        /** Cell with the words of a code in the current language. */
        private final class HandlingCell extends ListCell<Handling> {
            @Override
            protected void updateItem(@Nullable Handling code, boolean empty) {
                super.updateItem(code, empty);
                setText(
                        code == null
                                ? ""
                                : code.equals(NONE)
                                        ? ui.texts().text("watch.handling.none")
                                        : labels.full(code));
            }
        }
    }
}
