package rubezh.ui.desktop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.journal.Draft;
import rubezh.register.Register;
import rubezh.text.Fault;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Unkept;
import rubezh.ui.seizure.Unwritten;

/**
 * Typing that the disk did not take when an unattended window was locked: it stays in memory until
 * somebody signs in, see decision 0070.
 */
final class Unsaved {
    private final Kit kit;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Fault fault;

    Unsaved(Kit kit) {
        this.kit = kit;
    }

    /** Takes what was left, and tells whoever comes to the window. */
    void take(Unwritten left) {
        drafts.addAll(left.drafts());
        fault = left.fault();
        new Unkept(kit, left.fault()).tell();
    }

    /** Writes it, then goes on; asks as long as the disk does not take it. */
    void write(Register register, Runnable then) {
        if (drafts.isEmpty()) {
            then.run();
            return;
        }
        List<Draft> all = List.copyOf(drafts);
        kit.worker()
                .of(_ -> {
                    all.forEach(register::keepDraft);
                    return true;
                })
                .onDone(_ -> forget(then))
                .onFault(again ->
                        new Unkept(kit, again)
                                .insist(() -> write(register, then), () -> forget(then)))
                .start();
    }

    private void forget(Runnable then) {
        drafts.clear();
        fault = null;
        then.run();
    }

    /** Ends the program; asks first where that loses something. */
    void leaving(Runnable leave) {
        if (fault == null) {
            leave.run();
        } else {
            new Unkept(kit, fault).ask("unkept.leave", leave);
        }
    }
}
