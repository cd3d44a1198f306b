package rubezh.ui.hub;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;

/** Line over the screens of a hub that cannot be reached, with the way back to the own records. */
public final class AwayBanner extends HBox {
    private final UiContext ui;
    private final HubMonitor monitor;
    private final Subscription listener;

    /**
     * @param back shows the records of this workstation
     */
    public AwayBanner(UiContext ui, HubMonitor monitor, Command back) {
        this.ui = ui;
        this.monitor = monitor;
        getStyleClass().addAll("note", "warn", "away-banner");
        setAlignment(Pos.CENTER_LEFT);
        Label sentence = wrapping(new Label());
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button button = Buttons.action(ui.texts(), "hub.away.back", back.hint(), back::run);
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE, 16, "warn-text"), sentence, button);
        ui.texts().paint(sentence, m -> sentence.setText(m.text("hub.away.text", since())));
        listener =
                monitor.state()
                        .subscribe(now -> {
                            setShown(this, now.isAway());
                            ui.texts().repaint(sentence);
                        });
    }

    private String since() {
        Instant lost = monitor.state().get().lostAt();
        return lost == null ? "" : ui.texts().dates().time(LocalTime.ofInstant(lost, ui.zone()));
    }

    /** Ends to follow the hub, with the window content it belongs to. */
    public void close() {
        listener.unsubscribe();
    }
}
