package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.dashboard.AnalysisFormat;
import rubezh.register.view.SavedView;
import rubezh.register.view.SharedView;
import rubezh.security.Permission;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Tables that are offered to everybody, those that were saved, and those that others share. */
final class AnalysisViewBar {
    private final UiContext ui;
    private final UiText texts;
    private final AnalysisViewModel model;
    private final Map<String, AnalysisChoice> choices = new LinkedHashMap<>();
    private final FlowPane root = styled(new FlowPane(), "view-row");
    private final Button add;
    private final Chip line = new Chip().pill().selected(true);

    AnalysisViewBar(UiContext ui, AnalysisViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.add = styled(Buttons.of(texts, command()), "small", "dashed");
        line.onAction(this::showMenu);
        line.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        texts.paint(root, _ -> paint());
        model.views().addListener((_, _, _) -> paint());
        model.choice().addListener((_, _, _) -> paint());
    }

    Region root() {
        return root;
    }

    /** Returns what is shown as one pill, which opens a menu of all. */
    Chip line() {
        return line;
    }

    private void showMenu() {
        var menu = new ContextMenu();
        choices.forEach((name, choice) -> {
            var item = new MenuItem(name);
            item.setOnAction(_ -> model.choice().set(choice));
            menu.getItems().add(item);
        });
        var save = new MenuItem(texts.text("list.view.save.title"));
        save.setOnAction(_ -> askName());
        menu.getItems().addAll(new SeparatorMenuItem(), save);
        menu.show(line, Side.BOTTOM, 0, 4);
    }

    /** Returns the command that saves what is shown as a view. */
    Command command() {
        return Command.of("analysis-keep", this::askName);
    }

    private void paint() {
        AnalysisChoice now = model.choice().get();
        var pills = new ArrayList<Node>();
        choices.clear();
        String title = AnalysisFormat.title(texts.messages(), now.rows(), now.columns());
        line.label().setText(title + " \u25be");
        for (AnalysisChoice preset : AnalysisChoice.PRESETS) {
            String name = AnalysisFormat.title(texts.messages(), preset.rows(), preset.columns());
            pills.add(pill(name, preset, now));
        }
        for (SavedView view : model.views().get().own()) {
            AnalysisChoice.of(view)
                    .ifPresent(choice -> {
                        Chip pill = pill(view.name(), choice, now);
                        if (model.views().get().shared().contains(view.id())) {
                            pill.graphic(Icons.of(Feather.SHARE_2, 12));
                        }
                        pills.add(pill.onRemove(() -> askDelete(view)));
                    });
        }
        for (SharedView view : model.views().get().others()) {
            AnalysisChoice.of(view.view())
                    .ifPresent(choice ->
                            pills.add(
                                    pill(nameOf(view), choice, now)
                                            .onRemove(() -> model.hide(view))));
        }
        pills.add(add);
        root.getChildren().setAll(pills);
    }

    private Chip pill(String name, AnalysisChoice choice, AnalysisChoice now) {
        Chip pill = new Chip().pill().onAction(() -> model.choice().set(choice));
        pill.label().setText(name);
        choices.put(name, choice);
        return pill.selected(choice.equals(now));
    }

    private String nameOf(SharedView view) {
        String owner = view.owner();
        String from = owner == null ? view.station() : owner;
        return texts.text("list.view.from", view.view().name(), from);
    }

    private void askName() {
        TextField name = texts.prompt(new TextField(), "list.view.name");
        texts.accessibleName(name, "list.view.name");
        var share = texts.bind(new CheckBox(), "list.view.share");
        Label note = styled(wrapping(texts.label("list.view.share.note")), "muted", "fs-11");
        var sharing = styled(new VBox(share, note), "gap-4");
        setShown(sharing, ui.allows(Permission.RECORD));
        new OverlayDialog(ui, "list.view.save.title")
                .message("analysis.view.text")
                .body(styled(new VBox(name, sharing), "gap-12"))
                .primaryIf("list.view.save", () -> save(name, share.isSelected()))
                .cancel()
                .show();
        name.requestFocus();
    }

    private boolean save(TextField name, boolean shared) {
        boolean named = !BlankCharacters.isBlank(name.getText());
        if (named) {
            model.save(BlankCharacters.strip(name.getText()), shared);
        } else {
            name.requestFocus();
        }
        return named;
    }

    private void askDelete(SavedView view) {
        boolean shared = model.views().get().shared().contains(view.id());
        new OverlayDialog(ui, "list.view.delete.title", view.name())
                .message(shared ? "list.view.delete.shared" : "list.view.delete.text")
                .danger("list.view.delete", () -> model.delete(view))
                .cancel()
                .show();
    }
}
