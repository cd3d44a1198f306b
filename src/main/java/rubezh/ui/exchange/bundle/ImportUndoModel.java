package rubezh.ui.exchange.bundle;

import module java.base;

import rubezh.bundle.Exchange;
import rubezh.bundle.peer.LastImport;
import rubezh.journal.Revision;
import rubezh.register.conflict.ImportUndoService;
import rubezh.register.conflict.UndoResult;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * View model of the undoing of the last import.
 *
 * @param onChanged runs after cases were changed
 */
public record ImportUndoModel(
        Exchange exchange, ImportUndoService undo, BackgroundWorker worker, Runnable onChanged) {
    /** What would become of the cases. */
    record Foreseen(LastImport last, Predicate<Revision.Link> brought, UndoResult result) {}

    /** Looks what there is to undo. */
    void foresee(Consumer<Foreseen> onDone, Consumer<Fault> onFault) {
        worker.of(_ -> foresee())
                .named("exchange.work.undo")
                .onDone(onDone)
                .onFault(onFault)
                .start();
    }

    private Foreseen foresee() {
        LastImport last =
                exchange.lastImport().orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "BND-067"));
        Predicate<Revision.Link> brought = exchange.recordBundles().broughtBy(last.bundleId());
        return new Foreseen(last, brought, undo.preview(last.all(), brought));
    }

    void undo(Foreseen found, String reason, Consumer<UndoResult> onDone, Consumer<Fault> onFault) {
        worker.of(_ -> undo.undo(found.last().all(), found.brought(), reason))
                .named("exchange.work.undo")
                .onDone(result -> {
                    onDone.accept(result);
                    onChanged.run();
                })
                .onFault(onFault)
                .start();
    }
}
