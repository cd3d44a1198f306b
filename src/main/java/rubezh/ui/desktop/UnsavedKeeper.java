package rubezh.ui.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rubezh.journal.Draft;
import rubezh.text.Fault;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.recovery.UnsavedDialog;
import rubezh.ui.seizure.recovery.UnsavedDrafts;

/**
 * Drafts that could not be written when an unattended window was locked. They stay in memory until
 * the next sign-in, see decision 0070.
 */
final class UnsavedKeeper {
    private final UiContext ui;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Fault fault;

    UnsavedKeeper(UiContext ui) {
        this.ui = ui;
    }

    /** Adds unsaved drafts and shows a message. */
    void add(UnsavedDrafts unsaved) {
        drafts.addAll(unsaved.drafts());
        fault = unsaved.fault();
        new UnsavedDialog(ui, unsaved.fault()).showMessage();
    }

    /**
     * Writes the drafts, then runs an action; asks again as long as writing fails.
     *
     * @param save writes one draft, on a background thread
     * @param active whether the session still lasts; after it ended nothing is asked, and unwritten
     *     drafts stay for the next sign-in
     */
    void write(Consumer<Draft> save, BooleanSupplier active, Runnable onWritten) {
        if (drafts.isEmpty()) {
            onWritten.run();
            return;
        }
        List<Draft> all = List.copyOf(drafts);
        ui.worker()
                .action(() -> all.forEach(save))
                .onDone(_ -> {
                    clear();
                    if (active.getAsBoolean()) {
                        onWritten.run();
                    }
                })
                .onFault(cause -> {
                    if (active.getAsBoolean()) {
                        askAgain(cause, () -> write(save, active, onWritten), onWritten);
                    }
                })
                .start();
    }

    private void askAgain(Fault cause, Runnable retry, Runnable onWritten) {
        Runnable discard =
                () -> {
                    clear();
                    onWritten.run();
                };
        new UnsavedDialog(ui, cause).askRetry(retry, discard);
    }

    private void clear() {
        drafts.clear();
        fault = null;
    }

    /** Runs the exit, after a confirmation if it would lose drafts. */
    void confirmExit(Runnable exit) {
        if (fault == null) {
            exit.run();
        } else {
            new UnsavedDialog(ui, fault).confirm("unsaved.leave", exit);
        }
    }
}
