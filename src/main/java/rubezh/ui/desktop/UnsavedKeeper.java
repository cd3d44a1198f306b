package rubezh.ui.desktop;

import module java.base;

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
     * Writes the drafts of an officer, then runs an action; asks again as long as writing fails.
     * Those of others wait for their own sign-in.
     *
     * @param author login of the officer
     * @param save writes one draft, on a background thread
     * @param active whether the session still lasts; after it ended nothing is asked, and unwritten
     *     drafts stay for the next sign-in
     */
    void write(String author, Consumer<Draft> save, BooleanSupplier active, Runnable onWritten) {
        List<Draft> all = drafts.stream().filter(draft -> draft.author().equals(author)).toList();
        if (all.isEmpty()) {
            onWritten.run();
            return;
        }
        Runnable retry = () -> write(author, save, active, onWritten);
        ui.worker()
                .action(() -> all.forEach(save))
                .onDone(_ -> {
                    clear(all);
                    runIf(active, onWritten);
                })
                .onFault(cause -> runIf(active, () -> askAgain(cause, all, retry, onWritten)))
                .start();
    }

    private static void runIf(BooleanSupplier condition, Runnable action) {
        if (condition.getAsBoolean()) {
            action.run();
        }
    }

    private void askAgain(Fault cause, List<Draft> all, Runnable retry, Runnable onWritten) {
        Runnable discard =
                () -> {
                    clear(all);
                    onWritten.run();
                };
        new UnsavedDialog(ui, cause).askRetry(retry, discard);
    }

    private void clear(List<Draft> gone) {
        drafts.removeAll(gone);
        fault = drafts.isEmpty() ? null : fault;
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
