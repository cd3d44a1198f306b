package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Language;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.TypedLayout;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.work.Job;

/**
 * Status bar at the bottom; every cell is a button. Where the window is narrow, whole cells are
 * dropped, the least needed first, and open from a menu.
 */
final class StatusBar {
    private final UiContext ui;
    private final List<StatusBarCell> fixed;
    private final StatusBarCell more;
    private final OverflowRow node = styled(new OverflowRow(), "status-bar");
    private final StatusBarCell numLock;
    private final StatusBarCell layout;
    private final EventHandler<KeyEvent> keyListener;
    private Subscription layoutListener = Subscription.EMPTY;
    private String typedLayout;

    StatusBar(UiContext ui, Command help, Command keys, Command language) {
        this.ui = ui;
        typedLayout = ui.texts().language().get().name();
        numLock = new StatusBarCell(ui.texts(), null, _ -> numLock(), () -> {});
        numLock.styled("mono-cell").droppedFrom(9);
        keyListener = _ -> numLock.refresh();
        layout = new StatusBarCell(ui.texts(), null, _ -> typedLayout, language::run);
        layout.styled("mono-cell", "strong");
        more = new StatusBarCell(ui.texts(), null, _ -> "…", this::showMenu);
        ui.texts().accessibleName(more, "shell.status.more");
        ui.texts().tooltip(more, "shell.status.more", "");
        fixed =
                List.of(
                        tasks(),
                        textCell(help, "shell.status.help").droppedFrom(7),
                        textCell(keys, "shell.status.keys").droppedFrom(8),
                        numLock,
                        more,
                        layout);
        node.setMore(more);
        node.sceneProperty().addListener((_, old, scene) -> listen(old, scene));
        setCells(List.of());
    }

    /** Offers the cells for which there is no room. */
    private void showMenu() {
        var menu = new ContextMenu();
        for (Node hidden : node.hidden()) {
            if (hidden instanceof StatusBarCell cell) {
                var item = new MenuItem(cell.content());
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> cell.fire());
                menu.getItems().add(item);
            }
        }
        menu.show(more, Side.TOP, 0, 0);
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

    /** Listens while the bar is in a window, which outlasts it. */
    private void listen(@Nullable Scene old, @Nullable Scene scene) {
        layoutListener.unsubscribe();
        if (old != null) {
            old.removeEventFilter(KeyEvent.KEY_RELEASED, keyListener);
        }
        if (scene != null) {
            layoutListener = TypedLayout.of(scene).language().subscribe(this::onLayout);
            scene.addEventFilter(KeyEvent.KEY_RELEASED, keyListener);
        }
    }

    private void onLayout(@Nullable Language typed) {
        if (typed != null && !typed.name().equals(typedLayout)) {
            typedLayout = typed.name();
            layout.refresh();
        }
    }

    Node node() {
        return node;
    }

    /** Sets the cells at the left, before those of help, keys, Num Lock and layout. */
    void setCells(List<StatusBarCell> cells) {
        node.getChildren().setAll(cells);
        node.getChildren().add(new Spacer());
        node.getChildren().addAll(fixed);
    }
}
