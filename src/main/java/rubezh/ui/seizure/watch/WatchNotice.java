package rubezh.ui.seizure.watch;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.watch.WatchEntry;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.watch.MatchStrength;
import rubezh.watch.WatchMatch;

/** One match: what matches what, how sure it is, why it is watched for, what to do. */
final class WatchNotice extends HBox {
    private final UiContext ui;
    private final Button go;

    /**
     * @param onGo focuses the field
     * @param onAside keeps that it is not the same
     */
    WatchNotice(UiContext ui, WatchMatch match, Runnable onGo, Runnable onAside) {
        this.ui = ui;
        styled(this, "watch-notice");
        String title = title(match);
        WatchEntry entry = match.entry();
        var texts = styled(new VBox(wrapping(styled(new Label(title), "semibold"))), "gap-4");
        add(texts, "editor.watch.reason", entry.reason());
        add(texts, "editor.watch.action", entry.action());
        add(texts, "editor.watch.source", entry.source());
        HBox.setHgrow(texts, Priority.ALWAYS);
        go = Buttons.small(ui.texts(), "editor.watch.go", onGo);
        Button aside = Buttons.small(ui.texts(), "editor.watch.aside", onAside);
        texts.getChildren().add(styled(new FlowPane(go, aside), "flow-8"));
        boolean exact = match.strength() == MatchStrength.EXACT;
        Feather icon = exact ? Feather.ALERT_TRIANGLE : Feather.EYE;
        getChildren().addAll(Icons.of(icon, 16, "warn-text"), texts);
        setAccessibleText(title);
    }

    private String title(WatchMatch match) {
        WatchEntry entry = match.entry();
        return ui.texts()
                .text(
                        "editor.watch." + match.strength(),
                        match.subject().text(),
                        Objects.requireNonNullElse(entry.text(), ""),
                        entry.born() == null
                                ? "none"
                                : ui.texts().dates().dateOrYear(entry.born()));
    }

    private void add(VBox texts, String key, @Nullable String value) {
        if (value != null) {
            texts.getChildren().add(wrapping(new Label(ui.texts().text(key, value))));
        }
    }

    void focus() {
        go.requestFocus();
    }
}
