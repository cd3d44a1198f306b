package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
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
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.register.view.SavedView;
import rubezh.register.view.SharedView;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
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
    private final Map<SharedView, Chip> offered = new LinkedHashMap<>();
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
        views.offered().addListener((ListChangeListener<SharedView>) _ -> paint());
        views.hidden().addListener((ListChangeListener<SharedView>) _ -> paint());
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
        offered.forEach(
                (view, pill) -> menu.getItems().add(item(pill, () -> views.show(view.view()))));
        if (!views.hidden().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(hiddenItems());
        }
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
        offered.clear();
        for (FilterPreset preset : FilterPreset.values()) {
            Chip pill = new Chip().pill().onAction(() -> model.criteria().preset().set(preset));
            presets.put(preset, pill);
            root.getChildren().add(pill);
        }
        views.views().forEach(this::addSaved);
        views.offered().forEach(this::addOffered);
        root.getChildren().add(add);
        if (!views.hidden().isEmpty()) {
            root.getChildren().add(hiddenPill());
        }
        if (views.unreadable() > 0) {
            String text = texts.text("list.view.unreadable", views.unreadable());
            root.getChildren().add(styled(new Label(text), "muted", "fs-12"));
        }
        paintPills();
    }

    private void addSaved(SavedView view) {
        Chip pill = new Chip().pill().onAction(() -> views.show(view));
        saved.put(view, pill.onRemove(() -> askDelete(view)));
        if (views.isShared(view)) {
            pill.graphic(Icons.of(Feather.SHARE_2, 12));
        }
        root.getChildren().add(pill);
    }

    private void addOffered(SharedView view) {
        Chip pill = new Chip().pill().onAction(() -> views.show(view.view()));
        offered.put(view, pill.onRemove(() -> views.setHidden(view, true)));
        root.getChildren().add(pill);
    }

    /** Returns the pill whose menu shows hidden views again. */
    private Chip hiddenPill() {
        var pill = new Chip().pill();
        pill.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        pill.label()
                .setText(
                        texts.text(
                                "list.view.hidden", texts.numbers().whole(views.hidden().size())));
        return pill.onAction(() -> {
            var menu = new ContextMenu();
            menu.getItems().addAll(hiddenItems());
            menu.show(pill, Side.BOTTOM, 0, 4);
        });
    }

    private List<MenuItem> hiddenItems() {
        return views.hidden().stream()
                .map(view -> {
                    var item = new MenuItem(texts.text("list.view.unhide", nameOf(view)));
                    item.setOnAction(_ -> views.setHidden(view, false));
                    return item;
                })
                .toList();
    }

    /** Returns the name with the station, or the colleague of this station, that it comes from. */
    private String nameOf(SharedView view) {
        String owner = view.owner();
        boolean here = view.station().equals(model.scope().station());
        String from = here && owner != null ? owner : view.station();
        return texts.text("list.view.from", view.view().name(), from);
    }

    /** Marks the view that is shown: an own one before one of others, both before the preset. */
    private void paintPills() {
        SavedView own = views.views().stream().filter(views::isShown).findFirst().orElse(null);
        SharedView other = own == null ? offeredAndShown() : null;
        FilterPreset preset = model.criteria().preset().get();
        presets.forEach((each, pill) -> {
            pill.selected(own == null && other == null && each == preset);
            setText(pill, texts.text(each.key()), views.counts().get().presets().get(each));
        });
        saved.forEach((view, pill) -> paint(view, pill.selected(view.equals(own))));
        offered.forEach((view, pill) -> {
            pill.selected(view.equals(other));
            setText(pill, nameOf(view), view.view());
        });
        Chip current =
                own != null
                        ? saved.get(own)
                        : other != null ? offered.get(other) : presets.get(preset);
        line.label().setText(current == null ? "" : current.label().getText() + " \u25be");
    }

    private @Nullable SharedView offeredAndShown() {
        return views.offered().stream()
                .filter(view -> views.isShown(view.view()))
                .findFirst()
                .orElse(null);
    }

    private void paint(SavedView view, Chip pill) {
        setText(pill, view.name(), view);
        if (views.isShared(view)) {
            pill.setAccessibleText(pill.label().getText() + ", " + texts.text("list.view.shared"));
        }
    }

    private void setText(Chip pill, String name, SavedView view) {
        setText(pill, name, views.counts().get().views().get(view.id()));
    }

    private void setText(Chip pill, String name, @Nullable Long count) {
        pill.label().setText(count == null ? name : name + " " + texts.numbers().whole(count));
    }

    private void askName() {
        var dialog = new ViewNameDialog(ui, views);
        String message =
                model.criteria().isKeptByViews() ? "list.view.save.text" : "list.view.save.uses";
        dialog.show(message, views.views().stream().filter(views::isShown).findFirst());
    }

    private void askDelete(SavedView view) {
        new OverlayDialog(ui, "list.view.delete.title", view.name())
                .message(views.isShared(view) ? "list.view.delete.shared" : "list.view.delete.text")
                .danger("list.view.delete", () -> views.delete(view))
                .cancel()
                .show();
    }

    /** Dialog that saves what the list shows as a view: its name, and whether others get it. */
    private static final class ViewNameDialog {
        private final UiContext ui;
        private final ViewListModel views;
        private final TextField name;
        private final CheckBox share;

        ViewNameDialog(UiContext ui, ViewListModel views) {
            this.ui = ui;
            this.views = views;
            UiText texts = ui.texts();
            this.name = texts.prompt(new TextField(), "list.view.name");
            texts.accessibleName(name, "list.view.name");
            this.share = new CheckBox();
            texts.bind(share, "list.view.share");
            // Who saves a view under its name again goes on sharing it unless he says otherwise.
            name.textProperty().addListener((_, _, typed) -> share.setSelected(isShared(typed)));
        }

        private boolean isShared(String typed) {
            return views.isShared(BlankCharacters.strip(typed));
        }

        /**
         * Shows the dialog.
         *
         * @param message key of the explanation
         * @param shown own view that the list shows; its name is proposed
         */
        void show(String message, Optional<SavedView> shown) {
            shown.ifPresent(view -> name.setText(view.name()));
            Label note =
                    styled(wrapping(ui.texts().label("list.view.share.note")), "muted", "fs-11");
            var sharing = styled(new VBox(share, note), "gap-4");
            setShown(sharing, views.mayShare());
            new OverlayDialog(ui, "list.view.save.title")
                    .message(message)
                    .body(styled(new VBox(name, sharing), "gap-12"))
                    .primaryIf("list.view.save", this::save)
                    .cancel()
                    .show();
            name.requestFocus();
            name.selectAll();
        }

        private boolean save() {
            boolean named = !BlankCharacters.isBlank(name.getText());
            if (named) {
                views.save(BlankCharacters.strip(name.getText()), share.isSelected());
            } else {
                name.requestFocus();
            }
            return named;
        }
    }
}
