package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.review.ReviewService;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.review.DecisionWorkflow.Asked;
import rubezh.ui.seizure.review.ReviewDocument.RemarkLine;

/**
 * Dialog that asks why a record is returned: a usual reason, chosen by arrows from the field, or
 * one typed. It lists the remarks that go with the return.
 */
final class ReturnDialog {
    private static final int USUAL = 6;

    /** Height of a usual reason, in logical pixels. */
    private static final int ROW = 26;

    private final UiContext ui;
    private final TextField reason = new TextField();
    private final ListView<String> usual = styled(new ListView<>(), "choice-list");
    private final Label tooShort;

    ReturnDialog(UiContext ui) {
        this.ui = ui;
        this.tooShort =
                styled(
                        ui.texts().label("fault.RVW-004.what", ReviewService.MIN_REASON),
                        "stop-text",
                        "fs-12");
        ui.texts().prompt(reason, "review.return.reason");
        ui.texts().accessibleName(reason, "review.return.reason");
        ui.texts().accessibleName(usual, "review.return.usual");
        setShown(tooShort, false);
        IntStream.rangeClosed(1, USUAL)
                .forEach(i -> usual.getItems().add(ui.texts().text("review.usual." + i)));
        usual.getSelectionModel().selectedItemProperty().subscribe(this::onChosen);
        usual.setFocusTraversable(false);
        usual.fixedCellSizeProperty().bind(ui.display().px(ROW));
        usual.prefHeightProperty().bind(ui.display().px(USUAL * ROW + 4));
        reason.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onChosen(@Nullable String text) {
        if (text != null) {
            reason.setText(text);
            reason.requestFocus();
            reason.end();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            usual.getSelectionModel().selectNext();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            usual.getSelectionModel().selectPrevious();
            event.consume();
        }
    }

    /**
     * Asks.
     *
     * @param remarks remarks of the record that nobody answered
     * @param onReturn starts the return for a reason; returns whether it was started
     */
    void ask(String number, List<RemarkLine> remarks, BiPredicate<String, Asked> onReturn) {
        var dialog =
                new OverlayDialog(ui, "review.return.title", number)
                        .body(reason)
                        .body(tooShort)
                        .body(styled(ui.texts().label("review.return.usual"), "muted", "fs-12"))
                        .body(usual);
        if (!remarks.isEmpty()) {
            dialog.body(remarkList(remarks));
        }
        dialog.primaryWork(
                        "review.return.do",
                        (done, refused) -> confirm(onReturn, new Asked(done, refused)))
                .cancel()
                .show();
        reason.requestFocus();
    }

    private VBox remarkList(List<RemarkLine> remarks) {
        var title = styled(ui.texts().label("review.return.remarks"), "muted", "fs-12");
        var box = styled(new VBox(title), "gap-4");
        remarks.forEach(line ->
                box.getChildren().add(wrapping(new Label(line.title() + ": " + line.text()))));
        return box;
    }

    private boolean confirm(BiPredicate<String, Asked> onReturn, Asked asked) {
        String text = BlankCharacters.strip(reason.getText());
        boolean enough = text.length() >= ReviewService.MIN_REASON;
        setShown(tooShort, !enough);
        return enough && onReturn.test(text, asked);
    }
}
