package rubezh.ui.seizure.model;

import module java.base;

import rubezh.text.Fault;
import rubezh.ui.kit.work.ClipboardKeeper;

/**
 * Copies text of records to the clipboard: recorded in the audit log first, taken off the clipboard
 * after a minute. What cannot be recorded is not copied.
 *
 * @see rubezh.register.access.RecordAccessLog
 */
public final class RecordTextCopier {
    private final SeizureContext context;
    private final Consumer<Fault> onFault;
    private final ClipboardKeeper keeper = new ClipboardKeeper();

    /**
     * @param onFault receives why nothing was copied
     */
    public RecordTextCopier(SeizureContext context, Consumer<Fault> onFault) {
        this.context = context;
        this.onFault = onFault;
    }

    /** Copies a text of a record, in the background. */
    public void copy(UUID recordId, String text) {
        context.worker()
                .action(() -> context.register().accessLog().noteTextCopy(recordId))
                .unlisted()
                .onDone(_ -> keeper.copy(text))
                .onFault(onFault)
                .start();
    }
}
