package rubezh.ui.kit;

import module java.base;

import javafx.scene.Node;
import javafx.stage.FileChooser;

/**
 * Where a paper goes: a file or a printer, chosen by the user.
 *
 * @param owner node whose window the dialogs belong to
 */
public record PaperOutput(UiContext ui, Node owner) {
    /** Lets the user choose a file. */
    public Optional<Path> choose(String proposedName) {
        var chooser = new FileChooser();
        chooser.setTitle(ui.texts().text("command.save-pdf"));
        chooser.setInitialFileName(proposedName);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        return ui.files().target(chooser, owner.getScene().getWindow());
    }

    /**
     * Lets the user choose a printer, first the one that was used last, and how it prints.
     *
     * @param save runs if there is no printer
     */
    public void print(List<String> printers, Consumer<PrintSettings> print, Runnable save) {
        if (printers.isEmpty()) {
            save.run();
            return;
        }
        new PrintDialog(ui, printers, print).show();
    }
}
