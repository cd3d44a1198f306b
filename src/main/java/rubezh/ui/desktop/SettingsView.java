package rubezh.ui.desktop;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.device.scale.ScaleSetting;
import rubezh.security.Permission;
import rubezh.text.Messages;
import rubezh.ui.desktop.SettingsScreens.Computer;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.seizure.map.MapBoundaries;

/**
 * View of all settings of this computer: its looks, its lock, its devices. Each change holds at
 * once; there is nothing to save.
 */
final class SettingsView {
    private final UiContext ui;
    private final UiText texts;
    private final Computer computer;
    private final SettingsScreens screens;
    private final List<ToggleButton> languages;

    SettingsView(UiContext ui, Computer computer, SettingsScreens screens) {
        this.ui = ui;
        this.texts = ui.texts();
        this.computer = computer;
        this.screens = screens;
        this.languages = choice("setting.language.", texts.language());
    }

    ScreenView screen() {
        var root =
                new VBox(
                        styled(texts.label("setting.title"), "semibold", "fs-18"),
                        wrapping(styled(texts.label("setting.intro"), "muted")),
                        card("setting.looks", looks()),
                        card("setting.computer", computer()));
        return new ScreenView(scrolling(styled(root, "exchange-body")), Commands.of(), this::focus);
    }

    private void focus() {
        languages.stream().filter(ToggleButton::isSelected).forEach(Node::requestFocus);
    }

    private Node card(String titleKey, Node content) {
        var title = styled(texts.label(titleKey), "semibold", "fs-15");
        return styled(new VBox(title, content), "card", "exchange-card");
    }

    private Node looks() {
        var grid = styled(new GridPane(), "settings");
        add(grid, "setting.language", languages.toArray(Node[]::new));
        add(
                grid,
                "setting.theme",
                choice("setting.theme.", ui.display().theme()).toArray(Node[]::new));
        addZoom(grid);
        if (ui.allows(Permission.RECORD)) {
            CheckBox map = texts.bind(new CheckBox(), "setting.map.shown");
            map.selectedProperty().bindBidirectional(ui.display().mapShown());
            add(grid, "setting.map", map);
            addBoundaries(grid);
        }
        return grid;
    }

    private void addBoundaries(GridPane grid) {
        MapBoundaries boundaries = computer.devices().boundaries();
        var fault = styled(new VBox(), "gap-4");
        add(
                grid,
                "setting.boundaries",
                value(boundaries.version(), (_, m) -> origin(boundaries, m)),
                change("setting.boundaries", screens::setBoundaries),
                Buttons.small(texts, "setting.boundaries.built-in", screens::setBuiltInBoundaries));
        grid.addRow(grid.getRowCount(), new Label(), fault);
        boundaries
                .fault()
                .when(isShown(fault))
                .subscribe(found -> fault.getChildren().setAll(FaultBox.of(texts, found)));
        boundaries.look(ui.worker());
    }

    private static String origin(MapBoundaries boundaries, Messages m) {
        return boundaries
                .origin()
                .map(from -> m.text("setting.boundaries.file", from.file(), from.countries()))
                .orElseGet(() -> m.text("setting.boundaries.none"));
    }

    /**
     * Returns radio buttons; their property is bound weakly to the setting, which outlasts them.
     */
    private <E extends Enum<E>> List<ToggleButton> choice(
            String keyPrefix, ObjectProperty<E> setting) {
        var shown = new SimpleObjectProperty<>(setting.get());
        shown.bindBidirectional(setting);
        return Buttons.choice(texts, keyPrefix, shown, RadioButton::new);
    }

    private void addZoom(GridPane grid) {
        var display = ui.display();
        add(
                grid,
                "setting.zoom",
                value(
                        display.zoom(),
                        (zoom, m) ->
                                m.text("setting.percent", Math.round(zoom.doubleValue() * 100))),
                styled(Buttons.icon(texts, Command.of("zoom-out", display::zoomOut)), "small"),
                styled(Buttons.icon(texts, Command.of("zoom-in", display::zoomIn)), "small"),
                Buttons.small(texts, "command.zoom-reset", () -> display.zoomTo(1)));
    }

    private Node computer() {
        var grid = styled(new GridPane(), "settings");
        add(
                grid,
                "setting.lock",
                value(
                        computer.autoLock().minutesSet(),
                        (minutes, m) -> m.text("setting.lock.minutes", minutes)),
                change("setting.lock", computer.autoLock()::showSetting));
        if (ui.allows(Permission.SET_UP_DEVICES)) {
            addDevices(grid);
        }
        if (ui.allows(Permission.BACK_UP)) {
            var open = Buttons.small(texts, "admin.backup.open", () -> ui.go(Destination.BACKUPS));
            add(grid, "setting.backups", open);
        }
        var test =
                Buttons.small(
                        texts, "setting.equipment.open", () -> ui.go(SettingsScreens.EQUIPMENT));
        add(grid, "setting.equipment", test);
        return grid;
    }

    private void addDevices(GridPane grid) {
        ObservableValue<@Nullable Path> folder = computer.devices().inboxMonitor().folder();
        add(
                grid,
                "setting.inbox",
                value(folder, (set, m) -> set == null ? m.text("setting.none") : set.toString()),
                change("setting.inbox", screens::setInbox));
        ObservableValue<@Nullable ScaleSetting> scale = computer.devices().scale().setting();
        add(
                grid,
                "setting.scale",
                value(scale, SettingsView::scale),
                change("setting.scale", screens::setScale));
    }

    static String scale(@Nullable ScaleSetting set, Messages m) {
        return set == null
                ? m.text("setting.none")
                : m.text(
                        "setting.scale.set",
                        set.port(),
                        String.valueOf(set.baud()),
                        set.framing().code());
    }

    private Node change(String key, Runnable action) {
        var button = Buttons.small(texts, "setting.change", action);
        return texts.accessibleName(button, key);
    }

    /** Returns a label that follows a value while it is shown. */
    private <T extends @Nullable Object> Label value(
            ObservableValue<T> value, BiFunction<T, Messages, String> text) {
        Label label = wrapping(texts.label(m -> text.apply(value.getValue(), m)));
        value.when(isShown(label)).addListener((_, _, _) -> texts.repaint(label));
        return label;
    }

    /**
     * Follows whether a node is in a window. A mapped value, as its source holds it while somebody
     * listens; a binding such as {@code isNotNull()} may be collected before the node is shown.
     */
    static ObservableValue<Boolean> isShown(Node node) {
        return node.sceneProperty().map(Objects::nonNull).orElse(false);
    }

    private void add(GridPane grid, String key, Node... controls) {
        var row = styled(new HBox(controls), "settings-row");
        var explained =
                new VBox(row, wrapping(styled(texts.label(key + ".text"), "muted", "fs-12")));
        Label label = styled(texts.label(key), "semibold", "step-label");
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, styled(explained, "gap-4"));
    }
}
