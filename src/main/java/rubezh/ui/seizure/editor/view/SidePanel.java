package rubezh.ui.seizure.editor.view;

import java.util.EnumMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import rubezh.register.SimilarCase;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.problems.Problem;

/** The panel at the right of the editor: one of its tabs at a time. */
final class SidePanel {
    private final UiText words;
    private final EditorViewModel model;
    private final Map<Tab, Node> contents;
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final BorderPane root = new BorderPane();

    /** What the panel shows. */
    enum Tab {
        PROBLEMS,
        SIMILAR,
        MAP,
        HISTORY
    }

    /**
     * @param contents what stands under each tab
     */
    SidePanel(Kit kit, EditorViewModel model, Map<Tab, Node> contents) {
        this.words = kit.words();
        this.model = model;
        this.contents = new EnumMap<>(contents);
        var group = new ToggleGroup();
        var strip = new FlowPane();
        for (Tab tab : Tab.values()) {
            var button = new ToggleButton();
            button.getStyleClass().add("side-tab");
            button.setToggleGroup(group);
            button.setFocusTraversable(false);
            button.setOnAction(_ -> show(tab));
            tabs.put(tab, button);
            strip.getChildren().add(button);
        }
        strip.getStyleClass().addAll("side-strip", "line-bottom");
        root.setTop(strip);
        root.getStyleClass().addAll("side-panel", "line-left");
        root.prefWidthProperty().bind(kit.look().px(304));
        root.minWidthProperty().bind(kit.look().px(304));
        words.paint(root, _ -> paint());
        model.validation().problems().addListener((ListChangeListener<Problem>) _ -> paint());
        model.similar().cases().addListener((ListChangeListener<SimilarCase>) _ -> paint());
        show(Tab.PROBLEMS);
    }

    BorderPane root() {
        return root;
    }

    void show(Tab chosen) {
        tabs.forEach((tab, button) -> button.setSelected(tab == chosen));
        root.setCenter(contents.get(chosen));
        if (chosen == Tab.HISTORY) {
            model.loadHistory();
        }
    }

    private void paint() {
        tabs.forEach((tab, button) -> button.setText(title(tab)));
    }

    private String title(Tab tab) {
        return switch (tab) {
            case PROBLEMS -> words.text("editor.tab.problems", problems());
            case SIMILAR -> words.text("editor.tab.similar", model.similar().cases().size());
            case MAP -> words.text("editor.tab.map");
            case HISTORY -> words.text("editor.tab.history");
        };
    }

    private long problems() {
        return model.validation().problems().stream()
                .filter(model.validation()::isShownInForm)
                .filter(Problem::blocks)
                .count();
    }
}
