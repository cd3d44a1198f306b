package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;

/** Strip of the tabs of the exchange; conflicts and rights among them are screens of their own. */
final class ExchangeTabStrip {
    private static final String CONFLICTS = "exchange-conflicts";
    private static final String GRANTS = "exchange-grants";
    private static final ObservableIntegerValue NONE = new ReadOnlyIntegerWrapper();

    private final UiText texts;
    private final Commands commands;
    private final Map<ExchangeTab, ToggleButton> buttons = new EnumMap<>(ExchangeTab.class);
    private final FlowPane node = styled(new FlowPane(), "operation-tabs", "line-bottom");

    /**
     * @param commands commands of the screen; a tab without one is left out
     * @param conflicts number of records in conflict
     */
    ExchangeTabStrip(UiText texts, Commands commands, ObservableIntegerValue conflicts) {
        this.texts = texts;
        this.commands = commands;
        for (ExchangeTab tab : ExchangeTab.values()) {
            commands.find(tab.command()).ifPresent(command -> add(tab, command));
            if (tab == ExchangeTab.IMPORT) {
                commands.find(CONFLICTS).ifPresent(command -> addLink(command, conflicts));
            }
            if (tab == ExchangeTab.STATIONS) {
                commands.find(GRANTS).ifPresent(command -> addLink(command, NONE));
            }
        }
    }

    private void add(ExchangeTab tab, Command command) {
        var button = styled(new ToggleButton(), "side-tab");
        button.textProperty().bind(texts.observe(command.labelKey()));
        button.setOnAction(_ -> {
            button.setSelected(true);
            command.run();
        });
        buttons.put(tab, button);
        show(button, command);
    }

    private void addLink(Command command, ObservableIntegerValue number) {
        var button = styled(new Button(), "side-tab");
        button.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> title(command, number.get()), texts.language(), number));
        button.setOnAction(_ -> command.run());
        show(button, command);
    }

    private String title(Command command, int count) {
        return texts.text(command.labelKey()) + (count == 0 ? "" : "  " + count);
    }

    private void show(ButtonBase button, Command command) {
        texts.tooltip(button, command.labelKey(), command.hint());
        node.getChildren().add(button);
    }

    /** Marks a tab as chosen; null for none. */
    void choose(@Nullable ExchangeTab chosen) {
        buttons.forEach((tab, button) -> button.setSelected(tab == chosen));
    }

    /** Shows a tab, or leaves it out. */
    void setTabShown(ExchangeTab tab, boolean shown) {
        ToggleButton button = buttons.get(tab);
        if (button != null) {
            setShown(button, shown);
        }
    }

    Node node() {
        return node;
    }
}
