package rubezh.ui.hub;

import static rubezh.ui.kit.look.Nodes.setShown;

import module java.base;

import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;

/**
 * Switch in the header of the window between the records of this workstation and those of the hub;
 * takes no room on a computer that is not connected.
 */
public final class SourceSwitch extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    private final Subscription listener;

    /**
     * @param hub whether the records of the hub are shown
     * @param toggle shows those of the other one
     */
    public SourceSwitch(
            UiText texts, HubMonitor monitor, ObservableBooleanValue hub, Command toggle) {
        getStyleClass().addAll("language-switch", "source-switch");
        Button own = side(texts, "hub.source.own", toggle, () -> hub.get());
        Button other = side(texts, "hub.source.hub", toggle, () -> !hub.get());
        own.pseudoClassStateChanged(CURRENT, !hub.get());
        other.pseudoClassStateChanged(CURRENT, hub.get());
        getChildren().addAll(own, other);
        listener =
                monitor.state()
                        .subscribe(now -> {
                            setShown(this, now.isConnected());
                            other.pseudoClassStateChanged(AWAY, now.isAway());
                        });
    }

    private static Button side(UiText texts, String key, Command toggle, BooleanSupplier other) {
        var button = new Button();
        button.textProperty().bind(texts.observe(key));
        button.getStyleClass().setAll("source-button");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            if (other.getAsBoolean()) {
                toggle.run();
            }
        });
        texts.tooltip(button, key + ".hint", toggle.hint());
        return button;
    }

    /** Ends to follow the hub, with the window content it belongs to. */
    public void close() {
        listener.unsubscribe();
    }
}
