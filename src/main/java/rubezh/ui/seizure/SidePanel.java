package rubezh.ui.seizure;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.look.Words;

/** The panel at the right of the editor: problems and history, one at a time. */
final class SidePanel {
    private final Words words;
    private final EditorViewModel model;
    private final Node problems;
    private final Node history;
    private final ToggleButton problemsTab = new ToggleButton();
    private final ToggleButton historyTab = new ToggleButton();
    private final BorderPane root = new BorderPane();

    SidePanel(Kit kit, EditorViewModel model, Node problems, Node history) {
        this.words = kit.words();
        this.model = model;
        this.problems = problems;
        this.history = history;
        var group = new ToggleGroup();
        for (ToggleButton tab : List.of(problemsTab, historyTab)) {
            tab.getStyleClass().add("side-tab");
            tab.setToggleGroup(group);
            tab.setFocusTraversable(false);
        }
        problemsTab.setOnAction(_ -> show(false));
        historyTab.setOnAction(_ -> show(true));
        var strip = new HBox(problemsTab, historyTab);
        strip.getStyleClass().addAll("side-strip", "line-bottom");
        root.setTop(strip);
        root.getStyleClass().addAll("side-panel", "line-left");
        root.prefWidthProperty().bind(kit.look().px(304));
        root.minWidthProperty().bind(kit.look().px(304));
        words.paint(root, _ -> paint());
        model.checks().problems().addListener((ListChangeListener<Problem>) _ -> paint());
        show(false);
    }

    BorderPane root() {
        return root;
    }

    /** Shows the history, or the problems. */
    void show(boolean past) {
        problemsTab.setSelected(!past);
        historyTab.setSelected(past);
        root.setCenter(past ? history : problems);
        if (past) {
            model.loadHistory();
        }
    }

    private void paint() {
        long shown =
                model.checks().problems().stream()
                        .filter(model.checks()::shownInPlace)
                        .filter(Problem::blocks)
                        .count();
        problemsTab.setText(words.text("editor.tab.problems", shown));
        historyTab.setText(words.text("editor.tab.history"));
    }
}
