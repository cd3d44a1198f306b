package rubezh.ui.kit;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
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
     * Lets the user choose a printer.
     *
     * @param save runs if there is no printer
     */
    public void print(List<String> printers, Consumer<String> print, Runnable save) {
        if (printers.isEmpty()) {
            save.run();
            return;
        }
        var menu = new ContextMenu();
        for (String printer : printers) {
            var item = new MenuItem(printer);
            item.setOnAction(_ -> print.accept(printer));
            menu.getItems().add(item);
        }
        menu.show(owner.getScene().getWindow());
    }
}
