package rubezh.ui.seizure.scan;

import static rubezh.domain.seizure.SeizureFields.EVENT;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Mrz;
import rubezh.domain.identifier.ScanResult;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.editor.EditorCommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;

/**
 * Routes scanner input of an editor by its kind: documents are offered as persons, numbers are
 * entered or offered, any other text is typed into the focused field.
 *
 * @see rubezh.ui.kit.scan.KeyboardWedgeScanner
 */
public final class ScanController implements EditorExtension {
    /** Two or three lines of a zone (ICAO Doc 9303) and some lines of a letter around them. */
    private static final int MAX_PASTED_LENGTH = 1_000;

    private final EditorContext context;
    private final DocumentScanController documents;
    private final NumberScanController numbers;

    public ScanController(EditorContext context) {
        this.context = context;
        this.documents = new DocumentScanController(context);
        this.numbers = new NumberScanController(context);
    }

    @Override
    public List<Command> commands(EditorCommandGroup group) {
        return group == EditorCommandGroup.ENTRY
                ? List.of(Command.of("read-document", documents::askForMrz))
                : List.of();
    }

    /** Handles a pasted text that is a machine-readable zone, in any field. */
    @Override
    public boolean handleKey(KeyEvent event) {
        boolean paste =
                event.isShortcutDown() && event.getCode() == KeyCode.V
                        || event.isShiftDown() && event.getCode() == KeyCode.INSERT;
        String text = paste ? Clipboard.getSystemClipboard().getString() : null;
        return text != null && handlePaste(text);
    }

    @Override
    public boolean handleScan(ScanResult scan) {
        String focus = focus();
        var insertion = FieldInsertion.of(context, scan.text());
        if (documents.isTypingZone() && !(scan instanceof ScanResult.Document)) {
            return insertion.insert();
        }
        context.banners().hide();
        switch (scan) {
            case ScanResult.Document(_, Mrz mrz) -> documents.onDocument(mrz);
            case ScanResult.BrokenDocument broken -> documents.onUnreadable(broken, insertion);
            case ScanResult.Unknown _ -> type(insertion);
            default -> numbers.onNumber(ScannedNumber.of(scan), focus, insertion);
        }
        return true;
    }

    /** Handles a whole zone only: any other text is pasted as usual, so that none gets lost. */
    private boolean handlePaste(String text) {
        return text.length() <= MAX_PASTED_LENGTH
                && ScanResult.of(text, context.ui().today()) instanceof ScanResult.Document document
                && handleScan(document);
    }

    /** Types a text into the focused field, without the Enter at its end. */
    private void type(FieldInsertion insertion) {
        if (!insertion.insert()) {
            context.banners().showMessage(EVENT.path(), "scan.no-field", insertion.text());
        }
    }

    /** Returns the pointer of the focused field, null if the focus is outside the form. */
    private @Nullable String focus() {
        var form = context.form().node();
        boolean inForm = context.ui().overlay().focusOwner(form) != form;
        return inForm ? context.model().focus() : null;
    }
}
