package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.work.Job;

/** Status bar at the bottom; every cell is a button. */
final class StatusBar {
    private final UiContext ui;
    private final HBox left = new HBox();
    private final HBox right = new HBox();
    private final HBox node;
    private final StatusBarCell numLock;
    private final StatusBarCell layout;
    private String typedLayout;

    StatusBar(UiContext ui, Command help, Command keys, Command language) {
        this.ui = ui;
        typedLayout = ui.texts().language().get().name();
        numLock = new StatusBarCell(ui.texts(), null, _ -> numLock(), () -> {});
        numLock.styled("mono-cell");
        layout = new StatusBarCell(ui.texts(), null, _ -> typedLayout, language::run);
        layout.styled("mono-cell", "strong");
        var tasks = tasks();
        HBox fixed =
                new HBox(
                        tasks,
                        textCell(help, "shell.status.help"),
                        textCell(keys, "shell.status.keys"),
                        numLock,
                        layout);
        node = styled(new HBox(left, new Spacer(), right, fixed), "status-bar");
        node.sceneProperty().addListener((_, _, scene) -> listen(scene));
    }

    private StatusBarCell textCell(Command command, String key) {
        var cell = new StatusBarCell(ui.texts(), null, m -> m.text(key), command::run);
        var hint = styled(new Label(command.hint()), "hint");
        cell.setGraphic(hint);
        return cell;
    }

    private StatusBarCell tasks() {
        var jobs = ui.worker().longJobs();
        var cell =
                new StatusBarCell(
                        ui.texts(),
                        Feather.LOADER,
                        m ->
                                jobs.isEmpty()
                                        ? ""
                                        : m.text(
                                                jobs.getFirst().nameKey(),
                                                jobs.getFirst().nameArguments()),
                        () -> jobs.stream().findFirst().ifPresent(Job::cancel));
        jobs.addListener((ListChangeListener<Job<?>>) _ -> cell.refresh());
        return cell;
    }

    private static String numLock() {
        Optional<Boolean> locked = Platform.isKeyLocked(KeyCode.NUM_LOCK);
        return locked.orElse(false) ? "NUM" : "";
    }

    private void listen(@org.jspecify.annotations.Nullable Scene scene) {
        if (scene != null) {
            scene.addEventFilter(KeyEvent.KEY_TYPED, this::onKeyTyped);
            scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> numLock.refresh());
        }
    }

    /** Derives the keyboard layout from the last letter typed; JavaFX does not report it. */
    private void onKeyTyped(KeyEvent event) {
        String text = event.getCharacter();
        if (text.isEmpty() || !Character.isLetter(text.charAt(0))) {
            return;
        }
        boolean cyrillic =
                Character.UnicodeScript.of(text.charAt(0)) == Character.UnicodeScript.CYRILLIC;
        String detected = cyrillic ? "RU" : "EN";
        if (!detected.equals(typedLayout)) {
            typedLayout = detected;
            layout.refresh();
        }
    }

    Node node() {
        return node;
    }

    void setCells(List<StatusBarCell> atLeft, List<StatusBarCell> atRight) {
        left.getChildren().setAll(atLeft);
        right.getChildren().setAll(atRight);
    }
}
