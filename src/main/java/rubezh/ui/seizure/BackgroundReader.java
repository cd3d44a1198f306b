package rubezh.ui.seizure;

import module java.base;

import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/**
 * Reads from the register on another thread and shows faults in a dialog.
 *
 * <pre>{@code
 * reader.read(() -> inputs.existing(recordId), dialog::show);
 * }</pre>
 *
 * @param reading keys of the reads under way
 */
record BackgroundReader(UiContext ui, Set<Object> reading) {
    BackgroundReader(UiContext ui) {
        this(ui, new HashSet<>());
    }

    /** Reads a record and passes it on; shows a message if it does not exist. */
    <T> void read(Supplier<Optional<T>> action, Consumer<T> then) {
        read(
                action,
                then,
                () ->
                        new OverlayDialog(ui, "editor.not-found")
                                .cancel("editor.compare.close", () -> {})
                                .show());
    }

    <T> void read(Supplier<Optional<T>> action, Consumer<T> then, Runnable otherwise) {
        ui.worker()
                .of(_ -> action.get())
                .unlisted()
                .onDone(found -> found.ifPresentOrElse(then, otherwise))
                .onFault(this::showFault)
                .start();
    }

    /** Reads, unless a read with the same key is under way: a key pressed twice opens once. */
    <T> void readOnce(
            Object key, Supplier<Optional<T>> action, Consumer<T> then, Runnable otherwise) {
        if (!reading.add(key)) {
            return;
        }
        ui.worker()
                .of(_ -> action.get())
                .unlisted()
                .onDone(found -> {
                    reading.remove(key);
                    found.ifPresentOrElse(then, otherwise);
                })
                .onFault(fault -> {
                    reading.remove(key);
                    showFault(fault);
                })
                .start();
    }

    /** Reads ahead of need; ignores faults, as a later read repeats them. */
    <T> void preload(Supplier<T> action, Consumer<T> then) {
        ui.worker().of(_ -> action.get()).unlisted().onDone(then).onFault(_ -> {}).start();
    }

    private void showFault(Fault fault) {
        new OverlayDialog(ui, "editor.fault.title")
                .body(new FaultBox(ui.texts(), fault))
                .cancel("editor.compare.close", () -> {})
                .show();
    }
}
