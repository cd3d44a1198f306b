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
 * Typing that the disk did not take when an unattended window was locked: it stays in memory until
 * somebody signs in, see decision 0070.
 */
final class UnsavedKeeper {
    private final UiContext ui;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Fault fault;

    UnsavedKeeper(UiContext ui) {
        this.ui = ui;
    }

    /** Takes what was left, and tells whoever comes to the window. */
    void add(UnsavedDrafts left) {
        drafts.addAll(left.drafts());
        fault = left.fault();
        new UnsavedDialog(ui, left.fault()).showMessage();
    }

    /**
     * Writes it, then goes on; asks as long as the disk does not take it.
     *
     * @param save writes one draft; not on the window's thread
     * @param here whether the day whose register this is still lasts: who locks it meanwhile is
     *     asked nothing, and what is not written stays for the next
     */
    void write(Consumer<Draft> save, BooleanSupplier here, Runnable then) {
        if (drafts.isEmpty()) {
            then.run();
            return;
        }
        List<Draft> all = List.copyOf(drafts);
        ui.worker()
                .of(_ -> {
                    all.forEach(save);
                    return true;
                })
                .onDone(_ -> {
                    clear();
                    if (here.getAsBoolean()) {
                        then.run();
                    }
                })
                .onFault(again -> {
                    if (here.getAsBoolean()) {
                        askAgain(again, () -> write(save, here, then), then);
                    }
                })
                .start();
    }

    private void askAgain(Fault again, Runnable write, Runnable then) {
        Runnable lose =
                () -> {
                    clear();
                    then.run();
                };
        new UnsavedDialog(ui, again).askRetry(write, lose);
    }

    private void clear() {
        drafts.clear();
        fault = null;
    }

    /** Ends the program; asks first where that loses something. */
    void confirmExit(Runnable leave) {
        if (fault == null) {
            leave.run();
        } else {
            new UnsavedDialog(ui, fault).confirm("unsaved.leave", leave);
        }
    }
}
