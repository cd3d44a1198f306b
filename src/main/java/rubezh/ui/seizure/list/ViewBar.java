package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.styled;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import rubezh.register.view.SavedView;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;

/** Presets and the officer's saved views as pills, with the number of their rows. */
final class ViewBar {
    private final UiContext ui;
    private final UiText texts;
    private final SeizureListViewModel model;
    private final ViewListModel views;
    private final FlowPane root = styled(new FlowPane(), "view-row");
    private final Map<FilterPreset, Chip> presets = new EnumMap<>(FilterPreset.class);
    private final Map<SavedView, Chip> saved = new LinkedHashMap<>();
    private final Button add;
    private final Chip line = new Chip().pill().selected(true);

    ViewBar(UiContext ui, SeizureListViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.views = model.views();
        add = styled(Buttons.of(texts, command()), "small", "dashed");
        line.onAction(this::showMenu);
        line.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        texts.paint(root, _ -> paint());
        texts.paint(line, _ -> paintPills());
        views.views().addListener((ListChangeListener<SavedView>) _ -> paint());
        views.counts().addListener((_, _, _) -> paintPills());
        views.columns().addListener((ListChangeListener<String>) _ -> paintPills());
        model.query().addListener((_, _, _) -> paintPills());
    }

    Region root() {
        return root;
    }

    /** Returns the shown view as one pill, which opens a menu of all. */
    Chip line() {
        return line;
    }

    private void showMenu() {
        var menu = new ContextMenu();
        presets.forEach((preset, pill) ->
                menu.getItems().add(item(pill, () -> model.criteria().preset().set(preset))));
        saved.forEach((view, pill) -> menu.getItems().add(item(pill, () -> views.show(view))));
        var save = new MenuItem(texts.text("list.view.save.title"));
        save.setOnAction(_ -> askName());
        menu.getItems().addAll(new SeparatorMenuItem(), save);
        menu.show(line, Side.BOTTOM, 0, 4);
    }

    private static MenuItem item(Chip pill, Runnable action) {
        var item = new MenuItem(pill.label().getText());
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** Returns the command that saves what the list shows as a view. */
    Command command() {
        return Command.of("keep-view", this::askName);
    }

    private void paint() {
        root.getChildren().clear();
        presets.clear();
        saved.clear();
        for (FilterPreset preset : FilterPreset.values()) {
            Chip pill = new Chip().pill().onAction(() -> model.criteria().preset().set(preset));
            presets.put(preset, pill);
            root.getChildren().add(pill);
        }
        for (SavedView view : views.views()) {
            Chip pill = new Chip().pill().onAction(() -> views.show(view));
            saved.put(view, pill.onRemove(() -> askDelete(view)));
            root.getChildren().add(pill);
        }
        root.getChildren().add(add);
        paintPills();
    }

    /** Marks the view that is shown: a saved one before the preset it starts from. */
    private void paintPills() {
        SavedView shown = views.views().stream().filter(views::isShown).findFirst().orElse(null);
        FilterPreset preset = model.criteria().preset().get();
        presets.forEach((each, pill) -> {
            pill.selected(shown == null && each == preset);
            setText(pill, texts.text(each.key()), views.counts().get().presets().get(each));
        });
        saved.forEach((view, pill) -> {
            pill.selected(view.equals(shown));
            setText(pill, view.name(), views.counts().get().views().get(view.id()));
        });
        Chip current = shown == null ? presets.get(preset) : saved.get(shown);
        line.label().setText(current == null ? "" : current.label().getText() + " \u25be");
    }

    private void setText(Chip pill, String name, @Nullable Long count) {
        pill.label().setText(count == null ? name : name + " " + texts.numbers().whole(count));
    }

    private void askName() {
        TextField name = texts.prompt(new TextField(), "list.view.name");
        texts.accessibleName(name, "list.view.name");
        new OverlayDialog(ui, "list.view.save.title")
                .message(
                        model.criteria().isKeptByViews()
                                ? "list.view.save.text"
                                : "list.view.save.uses")
                .body(name)
                .primaryIf("list.view.save", () -> save(name))
                .cancel()
                .show();
        name.requestFocus();
    }

    private boolean save(TextField name) {
        boolean named = !BlankCharacters.isBlank(name.getText());
        if (named) {
            views.save(BlankCharacters.strip(name.getText()));
        } else {
            name.requestFocus();
        }
        return named;
    }

    private void askDelete(SavedView view) {
        new OverlayDialog(ui, "list.view.delete.title", view.name())
                .message("list.view.delete.text")
                .danger("list.view.delete", () -> views.delete(view))
                .cancel()
                .show();
    }
}
