package rubezh.ui.seizure;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Reads from the register on another thread; what goes wrong is told in a dialog. */
final class BackgroundReader {
    private final UiContext ui;

    BackgroundReader(UiContext ui) {
        this.ui = ui;
    }

    /** What is read; nothing if the record is gone. */
    interface ReadAction<T> {
        Optional<T> read();
    }

    /** Reads, then goes on; tells if there is nothing. */
    <T> void read(ReadAction<T> action, Consumer<T> then) {
        read(
                action,
                then,
                () ->
                        new OverlayDialog(ui, "editor.not-found")
                                .cancel("editor.compare.close", () -> {})
                                .show());
    }

    <T> void read(ReadAction<T> action, Consumer<T> then, Runnable otherwise) {
        ui.worker()
                .of(_ -> action.read())
                .unlisted()
                .onDone(found -> found.ifPresentOrElse(then, otherwise))
                .onFault(this::showFault)
                .start();
    }

    /** Reads what nobody has asked for yet; what goes wrong is told to who asks for it. */
    <T> void preload(Supplier<T> body, Consumer<T> then) {
        ui.worker().of(_ -> body.get()).unlisted().onDone(then).onFault(_ -> {}).start();
    }

    private void showFault(Fault fault) {
        new OverlayDialog(ui, "editor.fault.title")
                .body(new FaultBox(ui.texts(), fault))
                .cancel("editor.compare.close", () -> {})
                .show();
    }
}
