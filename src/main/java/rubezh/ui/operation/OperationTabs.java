package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;

/** Tabs of the card: a strip of toggle buttons, and below it the tab chosen. */
final class OperationTabs {
    private final UiContext ui;
    private final List<OperationTab> tabs;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final FlowPane strip = styled(new FlowPane(), "operation-tabs", "line-bottom");
    private final StackPane body = new StackPane();
    private final ReadOnlyObjectWrapper<OperationTab> shown = new ReadOnlyObjectWrapper<>();

    /**
     * @param showCases shows the cases in the list, which have no tab of their own
     */
    OperationTabs(
            UiContext ui,
            ObservableValue<@Nullable OperationCard> card,
            List<OperationTab> tabs,
            Runnable showCases) {
        this.ui = ui;
        this.tabs = tabs;
        for (int i = 0; i < tabs.size(); i++) {
            int index = i;
            var button = styled(new ToggleButton(), "side-tab");
            button.textProperty().bind(title(tabs.get(i), card));
            button.setOnAction(_ -> choose(index));
            buttons.add(button);
        }
        strip.getChildren().setAll(buttons);
        strip.getChildren().add(1, casesButton(card, showCases));
        body.setMinSize(0, 0);
        choose(0);
    }

    private ObservableValue<String> title(
            OperationTab tab, ObservableValue<@Nullable OperationCard> card) {
        return Bindings.createStringBinding(
                () -> {
                    OperationCard shown = card.getValue();
                    int count = shown == null ? -1 : tab.count(shown);
                    return ui.texts().text(tab.titleKey()) + (count < 0 ? "" : "  " + count);
                },
                card,
                ui.texts().language());
    }

    private Button casesButton(ObservableValue<@Nullable OperationCard> card, Runnable showCases) {
        var button = styled(new Button(), "side-tab");
        button.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    OperationCard shown = card.getValue();
                                    String title = ui.texts().text("operation.tab.cases");
                                    return shown == null || shown.facts() == null
                                            ? title
                                            : title + "  " + shown.facts().cases();
                                },
                                card,
                                ui.texts().language()));
        button.setOnAction(_ -> showCases.run());
        return button;
    }

    private void choose(int index) {
        shown.set(tabs.get(index));
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(i == index);
        }
        body.getChildren().setAll(tabs.get(index).node());
    }

    /** Shows the next tab, or with -1 the one before; from the last to the first. */
    void move(int step) {
        choose(Math.floorMod(index() + step, tabs.size()));
        focus();
    }

    private int index() {
        return tabs.indexOf(shown.get());
    }

    /** Returns the tab that is shown. */
    ReadOnlyObjectProperty<OperationTab> shown() {
        return shown.getReadOnlyProperty();
    }

    void focus() {
        // The content of a scroll pane is in no scene before the pane has its skin.
        body.applyCss();
        if (!shown.get().focus()) {
            buttons.get(index()).requestFocus();
        }
    }

    Node strip() {
        return strip;
    }

    Node body() {
        return body;
    }
}
