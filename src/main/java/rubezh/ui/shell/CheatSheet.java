package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.command.KeyScope;
import rubezh.ui.kit.command.Keymap;

/**
 * Overview of the active keys: those of the screen first, of fields and lines where a record is
 * edited, and of the window.
 */
final class CheatSheet {
    private final UiContext ui;
    private final Supplier<List<Commands>> commandSets;
    private final VBox panel = styled(new VBox(), "panel", "cheat-sheet");
    private final HBox groups = styled(new HBox(), "cheat-groups");

    CheatSheet(UiContext ui, Supplier<List<Commands>> commandSets) {
        this.ui = ui;
        this.commandSets = commandSets;
        var title = styled(ui.texts().label("command.keys"), "semibold", "fs-15");
        var scroll = styled(scrolling(groups), "cheat-scroll");
        scroll.maxHeightProperty().bind(ui.display().px(560));
        Button close = Buttons.action(ui.texts(), "shell.keys.close", this::close);
        var foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        panel.getChildren().addAll(title, scroll, foot);
        ui.texts().paint(groups, _ -> fill());
    }

    void open() {
        if (panel.getScene() == null) {
            fill();
            ui.overlay().show(panel, Pos.CENTER, () -> {});
        }
    }

    private void close() {
        ui.overlay().close(panel);
    }

    private void fill() {
        List<Commands> sets = commandSets.get();
        var screen = new VBox();
        sets.subList(0, sets.size() - 1).stream()
                .map(CheatSheet::of)
                .filter(entries -> !entries.isEmpty())
                .forEach(entries -> screen.getChildren().add(group("shell.keys.screen", entries)));
        var window = new VBox(group("shell.keys.window", of(sets.getLast())));
        groups.getChildren().setAll(window);
        if (sets.stream().anyMatch(set -> set.find("submit").isPresent())) {
            var fields =
                    new VBox(
                            group("shell.keys.fields", of(KeyScope.FIELD)),
                            group("shell.keys.lines", of(KeyScope.LINES)),
                            group("shell.keys.photos", entriesWithKeys(KeyScope.PHOTOS)));
            groups.getChildren().addFirst(fields);
            window.getChildren()
                    .addAll(
                            group("shell.keys.cards", of(KeyScope.CARDS)),
                            group("shell.keys.map", of(KeyScope.MAP)));
        }
        if (!screen.getChildren().isEmpty()) {
            groups.getChildren().addFirst(screen);
        }
        toggleStyle(panel, "narrow", groups.getChildren().size() < 3);
        groups.getChildren().forEach(column -> column.getStyleClass().add("cheat-column"));
    }

    private static List<Keymap.Entry> of(Commands set) {
        return set.all().stream().map(Command::entry).filter(e -> !e.keys().isEmpty()).toList();
    }

    private static List<Keymap.Entry> of(KeyScope keyScope) {
        return Keymap.all().stream().filter(e -> e.scope() == keyScope).toList();
    }

    private static List<Keymap.Entry> entriesWithKeys(KeyScope keyScope) {
        return of(keyScope).stream().filter(e -> !e.keys().isEmpty()).toList();
    }

    private Node group(String titleKey, List<Keymap.Entry> entries) {
        var title = styled(new Label(ui.texts().text(titleKey)), "semibold", "fs-11", "muted");
        var rows = new ArrayList<Node>();
        rows.add(title);
        entries.forEach(e -> rows.add(row(e)));
        var box = styled(new VBox(), "cheat-group");
        box.getChildren().setAll(rows);
        return box;
    }

    private Node row(Keymap.Entry entry) {
        var label = new Label(ui.texts().text(entry.labelKey()));
        var keys = new Label(entry.hints().stream().distinct().collect(Collectors.joining("  ")));
        keys.getStyleClass().add("hint");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        var row = styled(new HBox(label, new Spacer(), keys), "cheat-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
