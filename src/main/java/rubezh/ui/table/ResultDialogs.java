package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.CodeListId;
import rubezh.register.TableImportNote;
import rubezh.register.TableRecords;
import rubezh.table.input.RowProblemFormat;
import rubezh.table.input.TableImportResult;
import rubezh.table.input.TableImportResult.ControlTotal;
import rubezh.table.input.TableImportResult.ProblemCount;
import rubezh.table.input.TableImportResult.TotalCheck;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Dialogs about what became of the rows: control sums, reasons, and taking an import back. */
final class ResultDialogs {
    /** Shortest reason, in characters without blanks around it. */
    private static final int MIN_REASON = 3;

    private static final int MOST = 200;
    private static final double HEIGHT = 320;

    private final UiContext ui;
    private final UiText texts;
    private final MappingWords words;
    private final TableImportModel model;

    ResultDialogs(UiContext ui, TableImportModel model, MappingWords words) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.words = words;
    }

    /** Shows the sums of the file beside those of the cases. */
    void sums(TableImportResult result) {
        var dialog = new OverlayDialog(ui, "tables.sums.title").wide();
        dialog.message(
                result.sums().isEmpty()
                        ? "tables.sums.none"
                        : result.rehearsal() ? "tables.sums.foreseen" : "tables.sums.read-back");
        if (!result.sums().isEmpty()) {
            dialog.body(limited(sums(result.sums())));
        }
        result.totals().forEach(total -> dialog.body(total(total)));
        dialog.cancel("exchange.close", () -> {}).show();
    }

    /** Returns what proves that the register holds what the file says. */
    List<Node> proof(TableImportResult result) {
        var nodes = new ArrayList<Node>();
        boolean agrees = result.sums().stream().allMatch(ControlTotal::agrees);
        nodes.add(
                agrees
                        ? InfoBox.info(texts, "tables.sums.agree", result.cases())
                        : InfoBox.stop(texts, "tables.sums.differ", result.cases()));
        if (!result.sums().isEmpty()) {
            nodes.add(sums(result.sums()));
        }
        result.totals().forEach(total -> nodes.add(total(total)));
        return nodes;
    }

    /** Returns the sums as a grid: substance, year, sum of the file, of the cases, equal or not. */
    Node sums(List<ControlTotal> sums) {
        var grid = styled(new GridPane(), "table-sums");
        String[] heads = {"substance", "year", "file", "register", "verdict"};
        for (int i = 0; i < heads.length; i++) {
            String key = "table.result.sum." + heads[i];
            grid.add(keepWidth(styled(texts.label(key), "muted", "fs-12")), i, 0);
        }
        int line = 1;
        for (ControlTotal sum : sums.stream().limit(MOST).toList()) {
            String unit = " " + texts.text("common.unit." + sum.unit());
            grid.add(new Label(substance(sum)), 0, line);
            grid.add(new Label(sum.year()), 1, line);
            grid.add(atRight(number(sum.file()) + unit), 2, line);
            grid.add(atRight(number(sum.recorded()) + unit), 3, line);
            grid.add(verdict(sum.agrees()), 4, line++);
        }
        return grid;
    }

    private static Label atRight(String text) {
        var label = new Label(text);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    private String number(BigDecimal number) {
        return texts.numbers().decimal(number.toPlainString());
    }

    private Label verdict(boolean agrees) {
        String style = agrees ? "ok-text" : "stop-text";
        String key = "table.result.sum." + (agrees ? "agrees" : "differs");
        return styled(
                new Label(
                        texts.text(key),
                        Icons.of(agrees ? Feather.CHECK : Feather.ALERT_OCTAGON, 14, style)),
                style);
    }

    private String substance(ControlTotal sum) {
        return sum.substance().isEmpty()
                ? texts.text("table.result.sum.other")
                : words.labels().format().label(CodeListId.SUBSTANCES, sum.substance());
    }

    private Node total(TotalCheck total) {
        return wrapping(
                styled(
                        new Label(total.text(texts.messages())),
                        total.agrees() ? "fg" : "stop-text"));
    }

    private ScrollPane limited(Node content) {
        ScrollPane pane = scrolling(content);
        pane.maxHeightProperty().bind(ui.display().px(HEIGHT));
        return pane;
    }

    /** Shows why rows are rejected or left out, and offers to save the rejected ones. */
    void reasons(TableImportResult result, Runnable save) {
        var format = new RowProblemFormat(words.labels().format());
        var lines = styled(new VBox(), "gap-4");
        result.hidden()
                .sentences(texts.messages())
                .forEach(text -> lines.getChildren().add(wrapping(new Label(text))));
        for (ProblemCount one : result.problems().stream().limit(MOST).toList()) {
            String text =
                    texts.text(
                            "tables.reason", one.rows(), format.text(one.problem()), one.first());
            lines.getChildren().add(wrapping(new Label(text)));
        }
        result.leftReasons()
                .forEach((reason, rows) ->
                        lines.getChildren()
                                .add(
                                        wrapping(
                                                styled(
                                                        new Label(
                                                                texts.text(
                                                                        "tables.reason.left",
                                                                        rows,
                                                                        reason)),
                                                        "muted"))));
        var dialog = new OverlayDialog(ui, "tables.reasons.title", result.rejected()).wide();
        if (lines.getChildren().isEmpty()) {
            dialog.message("tables.reasons.none");
        } else {
            dialog.body(limited(lines));
        }
        if (result.rejected() > 0) {
            dialog.primary("tables.rejects.save", save);
        }
        dialog.cancel("exchange.close", () -> {}).show();
    }

    /** Says what taking an import back would do, and asks for the reason. */
    void undo(TableImportNote note, Runnable onDone) {
        model.history().foreseeUndo(note, found -> ask(note, found, onDone));
    }

    private void ask(TableImportNote note, TableRecords.UndoCount found, Runnable onDone) {
        var reason = texts.prompt(new TextField(), "exchange.undo.reason");
        texts.accessibleName(reason, "exchange.undo.reason");
        Label tooShort =
                styled(texts.label("editor.amend.short", MIN_REASON), "stop-text", "fs-12");
        setShown(tooShort, false);
        var dialog =
                new OverlayDialog(ui, "tables.undo.title", note.file())
                        .message("tables.undo.text", found.taken());
        if (found.changed() > 0) {
            dialog.message("tables.undo.stay", found.changed());
        }
        if (found.taken() == 0) {
            dialog.cancel("exchange.close", () -> {}).show();
            return;
        }
        dialog.body(reason)
                .body(tooShort)
                .primaryWork(
                        "tables.undo.do",
                        (done, onFault) -> {
                            String text = BlankCharacters.strip(reason.getText());
                            boolean enough = text.length() >= MIN_REASON;
                            setShown(tooShort, !enough);
                            if (enough) {
                                model.history().undo(note, text, undone(done, onDone), onFault);
                            }
                            return enough;
                        })
                .cancel()
                .show();
        reason.requestFocus();
    }

    /** Returns what follows once the cases were taken back: the dialog closes, the numbers come. */
    private Consumer<TableRecords.UndoCount> undone(Runnable closing, Runnable onDone) {
        return undone -> {
            closing.run();
            onDone.run();
            tell(undone);
        };
    }

    private void tell(TableRecords.UndoCount undone) {
        new OverlayDialog(ui, "tables.undone.title")
                .message("tables.undone.text", undone.taken(), undone.changed())
                .cancel("exchange.close", () -> {})
                .show();
    }
}
