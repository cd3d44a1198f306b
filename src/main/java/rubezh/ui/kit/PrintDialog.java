package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Asks on which printer, in how many copies and on which sides a paper is printed. */
final class PrintDialog {
    private static final Pattern COPIES = Pattern.compile("[1-9][0-9]?");

    private final UiContext ui;
    private final Consumer<PrintSettings> print;
    private final ToggleGroup printer = new ToggleGroup();
    private final TextField copies;
    private final CheckBox bothSides;

    /** Proposes the printer of last time; {@code Enter} prints on it. */
    PrintDialog(UiContext ui, List<String> printers, Consumer<PrintSettings> print) {
        this.ui = ui;
        this.print = print;
        this.copies = ui.texts().accessibleName(new TextField("1"), "print.copies");
        this.bothSides = ui.texts().bind(new CheckBox(), "print.both-sides");
        Optional<PrintSettings> last =
                ui.printing().read().filter(settings -> printers.contains(settings.printer()));
        String proposed = last.map(PrintSettings::printer).orElseGet(printers::getFirst);
        for (String name : printers) {
            var button = new RadioButton(name);
            button.setMnemonicParsing(false);
            button.setToggleGroup(printer);
            button.setSelected(name.equals(proposed));
        }
        bothSides.setSelected(last.map(PrintSettings::bothSides).orElse(false));
        copies.maxWidthProperty().bind(ui.display().px(64));
    }

    void show() {
        var names = styled(new VBox(), "gap-4");
        printer.getToggles().forEach(name -> names.getChildren().add((Node) name));
        Label label = styled(ui.texts().label("print.copies"), "muted", "fs-11");
        label.setLabelFor(copies);
        new OverlayDialog(ui, "print.title")
                .body(names)
                .body(styled(new VBox(label, copies), "gap-4"))
                .body(bothSides)
                .primaryIf("print.do", this::isPrinted)
                .cancel()
                .show();
        selected().requestFocus();
    }

    private RadioButton selected() {
        return (RadioButton) printer.getSelectedToggle();
    }

    /** Prints, unless what was typed is no number of copies. */
    private boolean isPrinted() {
        String typed = copies.getText().strip();
        if (!COPIES.matcher(typed).matches()) {
            copies.requestFocus();
            copies.selectAll();
            return false;
        }
        var settings =
                new PrintSettings(
                        selected().getText(), Integer.parseInt(typed), bothSides.isSelected());
        ui.printing().write(settings);
        print.accept(settings);
        return true;
    }
}
