package rubezh.ui.watch;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import rubezh.domain.watch.WatchEntry;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.watch.ListedWatchEntry;

/** Dialogs of the watch list: add, change, share, close. */
final class WatchDialogs {
    private final UiContext ui;
    private final LiveLabels labels;

    WatchDialogs(UiContext ui, LiveLabels labels) {
        this.ui = ui;
        this.labels = labels;
    }

    /**
     * @param onEntered receives the entry and whether it is shared
     */
    void add(BiConsumer<WatchEntry, Boolean> onEntered) {
        var form = new WatchForm(ui, labels, null);
        CheckBox share = wrapping(ui.texts().bind(new CheckBox(), "admin.watch.share.box"));
        new OverlayDialog(ui, "admin.watch.add.title")
                .body(form.node())
                .body(share)
                .primaryIf(
                        "admin.watch.add.do",
                        () -> form.accept(entry -> onEntered.accept(entry, share.isSelected())))
                .cancel()
                .show();
        form.focus();
    }

    void change(ListedWatchEntry listed, Consumer<WatchEntry> onEntered) {
        var form = new WatchForm(ui, labels, listed.entry());
        new OverlayDialog(ui, "admin.watch.change.title", listed.text())
                .body(form.node())
                .primaryIf("admin.watch.change.do", () -> form.accept(onEntered))
                .cancel()
                .show();
        form.focus();
    }

    void share(ListedWatchEntry listed, Runnable action) {
        new OverlayDialog(ui, "admin.watch.share.title", listed.text())
                .message("admin.watch.share.text")
                .primary("admin.watch.share.do", action)
                .cancel()
                .show();
    }

    void close(ListedWatchEntry listed, Consumer<String> onReason) {
        var reason = ui.texts().accessibleName(new TextField(), "admin.watch.close.reason");
        Label problem = styled(wrapping(ui.texts().label("fault.WAT-008.what")), "stop-text");
        setShown(problem, false);
        new OverlayDialog(ui, "admin.watch.close.title", listed.text())
                .message("admin.watch.close.text")
                .body(styled(ui.texts().label("admin.watch.close.reason"), "muted", "fs-12"))
                .body(reason)
                .body(problem)
                .primaryIf(
                        "admin.watch.close.do",
                        () -> {
                            boolean given = !BlankCharacters.isBlank(reason.getText());
                            setShown(problem, !given);
                            if (given) {
                                onReason.accept(reason.getText());
                            }
                            return given;
                        })
                .cancel()
                .show();
        reason.requestFocus();
    }
}
