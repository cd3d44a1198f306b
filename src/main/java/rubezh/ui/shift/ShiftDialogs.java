package rubezh.ui.shift;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rubezh.register.shift.Shift;
import rubezh.security.Officer;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.PaperSource;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.Option;
import rubezh.ui.kit.value.Options;
import rubezh.ui.shift.ShiftViewModel.Preparation;
import rubezh.ui.shift.ShiftViewModel.State;

/** Dialogs of the shift. Each can be closed: nobody needs a shift to record. */
final class ShiftDialogs {
    private final UiContext ui;
    private final ShiftViewModel model;
    private final FieldEditorFactory editors;

    /**
     * @param editors makes the field for the successor
     */
    ShiftDialogs(UiContext ui, ShiftViewModel model, FieldEditorFactory editors) {
        this.ui = ui;
        this.model = model;
        this.editors = editors;
    }

    /** Asks after signing in what is open: a forgotten shift, or none where shifts are used. */
    void welcome() {
        State state = model.state().get();
        if (state.forgotten()) {
            if (model.isMine().get()) {
                handOver();
            } else {
                takeOver();
            }
        } else if (state.open().isEmpty() && state.used()) {
            open();
        }
    }

    void open() {
        new OverlayDialog(ui, "shift.open")
                .message("shift.open.text")
                .primary("shift.open.do", () -> model.open(this::show))
                .cancel()
                .show();
    }

    void takeOver() {
        model.state()
                .get()
                .open()
                .ifPresent(left -> {
                    TextField reason = field("shift.reason");
                    new OverlayDialog(ui, "shift.take-over", left.name())
                            .body(
                                    styled(
                                            new VBox(since(left), labelled("shift.reason", reason)),
                                            "gap-12"))
                            .primaryIf("shift.take-over.do", () -> takeOver(reason))
                            .cancel()
                            .show();
                    reason.requestFocus();
                });
    }

    /** Takes the shift over once a reason is given; without one the dialog stays. */
    private boolean takeOver(TextField reason) {
        boolean given = !BlankCharacters.isBlank(reason.getText());
        if (given) {
            model.takeOver(reason.getText(), this::show);
        } else {
            reason.requestFocus();
        }
        return given;
    }

    void handOver() {
        model.state()
                .get()
                .open()
                .ifPresent(mine -> model.prepare(ready -> handOver(mine, ready), this::show));
    }

    private void handOver(Shift mine, Preparation ready) {
        var successor = new SuccessorField(ui, editors, ready.successors());
        TextField remarks = optional("shift.remarks");
        var body =
                styled(
                        new VBox(
                                since(mine),
                                figures(ready.counts()),
                                successor.node(),
                                labelled("shift.remarks", remarks)),
                        "gap-12");
        new OverlayDialog(ui, "shift.hand-over")
                .body(body)
                .primaryIf("shift.hand-over.do", () -> handOver(successor, remarks.getText()))
                .cancel()
                .show();
        successor.focus();
    }

    /** Hands the shift over; while the successor is no officer of the list the dialog stays. */
    private boolean handOver(SuccessorField successor, String remarks) {
        Optional<String> login = successor.login();
        login.ifPresent(next -> model.handOver(next, remarks, this::handedOver, this::show));
        return login.isPresent();
    }

    /** Returns what is handed over, a figure to a line. */
    private GridPane figures(Shift.Counts counts) {
        var grid = styled(new GridPane(), "facts");
        figure(grid, "shift.count.drafts", counts.drafts());
        figure(grid, "shift.count.returned", counts.returned());
        figure(grid, "shift.count.unsent", counts.unsent());
        figure(grid, "shift.count.sealed", counts.sealed());
        return grid;
    }

    private void figure(GridPane grid, String key, long count) {
        Label name = styled(ui.texts().label(key), "muted");
        Label figure = ui.texts().label(_ -> ui.texts().numbers().whole(count));
        GridPane.setHgrow(name, Priority.ALWAYS);
        GridPane.setHalignment(figure, HPos.RIGHT);
        grid.addRow(grid.getRowCount(), name, styled(figure, "semibold"));
    }

    private Label since(Shift shift) {
        var local = shift.openedAt().atZone(ui.zone()).toLocalDateTime();
        return wrapping(ui.texts().label("shift.since", ui.texts().dates().dateTime(local)));
    }

    private void handedOver(Shift ended) {
        new OverlayDialog(ui, "shift.handed-over")
                .message("shift.handed-over.text")
                .primary("shift.sheet", () -> showSheet(ended))
                .cancel("shift.refused.do", () -> {})
                .show();
    }

    /** Shows the sheet of a shift that ended. */
    private void showSheet(Shift ended) {
        String file = "shift-" + ended.number() + ".pdf";
        ui.go(
                new Destination.Paper(
                        new PaperSource(
                                "shift.sheet.title",
                                file,
                                true,
                                (_, _) -> model.sheet(ended),
                                _ -> {})));
    }

    private void show(Fault fault) {
        new OverlayDialog(ui, "shift.refused")
                .body(new FaultBox(ui.texts(), fault))
                .primary("shift.refused.do", () -> {})
                .show();
    }

    private TextField field(String key) {
        return ui.texts().accessibleName(new TextField(), key);
    }

    private TextField optional(String key) {
        return ui.texts().prompt(field(key), "shift.optional");
    }

    /** Puts a name over a field, where it stays while something is typed. */
    private VBox labelled(String key, TextField field) {
        return styled(new VBox(styled(ui.texts().label(key), "muted"), field), "gap-4");
    }

    /** Field for the officer who takes a shift, searched by name or login; it may stay empty. */
    private static final class SuccessorField {
        private final FieldEditor editor;
        private final Label problem;
        private final VBox node;

        SuccessorField(UiContext ui, FieldEditorFactory editors, List<Officer> officers) {
            editor =
                    editors.choice(
                            new Options(officers.stream().map(SuccessorField::option).toList()));
            problem = styled(wrapping(ui.texts().label("shift.successor.unknown")), "stop-text");
            Label label = styled(ui.texts().label("shift.successor"), "muted");
            node = styled(new VBox(label, editor.node(), problem), "gap-4");
            setShown(problem, false);
            editor.setHost(_ -> setShown(problem, false));
            ui.texts().paint(node, m -> editor.setAccessibleName(m.text("shift.successor")));
        }

        private static Option option(Officer officer) {
            String name = officer.name().isEmpty() ? officer.login() : officer.name();
            return new Option(officer.login(), officer.login(), name, name, List.of());
        }

        Node node() {
            return node;
        }

        void focus() {
            editor.focus();
        }

        /**
         * Returns the login, an empty one for nobody; nothing, and says why, if it is no officer.
         */
        Optional<String> login() {
            if (editor.entry() instanceof FieldEntry.Valid(Object value)) {
                return Optional.of(value == null ? "" : value.toString());
            }
            setShown(problem, true);
            editor.focus();
            return Optional.empty();
        }
    }
}
