package rubezh.ui.watch;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import rubezh.domain.watch.WatchEntry;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
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

    /** Saves an entry in the background. */
    interface Saver {
        /**
         * Saves it.
         *
         * @param shared whether it is sent to other stations
         */
        void save(WatchEntry entry, boolean shared, Runnable onDone, Consumer<Fault> onFault);
    }

    /** Asks for a new entry; what was typed stays until it is saved. */
    void add(Saver saver) {
        var form = new WatchForm(ui, labels, null);
        CheckBox share = wrapping(ui.texts().bind(new CheckBox(), "admin.watch.share.box"));
        new OverlayDialog(ui, "admin.watch.add.title")
                .body(form.node())
                .body(share)
                .primaryWork(
                        "admin.watch.add.do",
                        (done, refused) ->
                                form.accept(entry ->
                                        saver.save(entry, share.isSelected(), done, refused)))
                .cancel()
                .show();
        form.focus();
    }

    /** Asks for changes of an entry; its scope stays. */
    void change(ListedWatchEntry listed, Saver saver) {
        var form = new WatchForm(ui, labels, listed.entry());
        new OverlayDialog(ui, "admin.watch.change.title", listed.text())
                .body(form.node())
                .primaryWork(
                        "admin.watch.change.do",
                        (done, refused) ->
                                form.accept(entry -> saver.save(entry, false, done, refused)))
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

    /** Closes an entry in the background. */
    interface Closer {
        void close(String reason, Runnable onDone, Consumer<Fault> onFault);
    }

    /** Asks why an entry is closed; what was typed stays until that is saved. */
    void close(ListedWatchEntry listed, Closer closer) {
        var reason = ui.texts().accessibleName(new TextField(), "admin.watch.close.reason");
        Label problem = styled(wrapping(ui.texts().label("fault.WAT-008.what")), "stop-text");
        setShown(problem, false);
        new OverlayDialog(ui, "admin.watch.close.title", listed.text())
                .message("admin.watch.close.text")
                .body(styled(ui.texts().label("admin.watch.close.reason"), "muted", "fs-12"))
                .body(reason)
                .body(problem)
                .primaryWork(
                        "admin.watch.close.do",
                        (done, refused) -> {
                            boolean given = !BlankCharacters.isBlank(reason.getText());
                            setShown(problem, !given);
                            if (given) {
                                closer.close(reason.getText(), done, refused);
                            }
                            return given;
                        })
                .cancel()
                .show();
        reason.requestFocus();
    }
}
