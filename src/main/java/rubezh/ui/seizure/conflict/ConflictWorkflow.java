package rubezh.ui.seizure.conflict;

import module java.base;

import rubezh.journal.ConflictDecisions;
import rubezh.journal.RevisionId;
import rubezh.progress.Progress;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.SaveResult;
import rubezh.register.conflict.ContestedRecord;
import rubezh.text.Fault;

/**
 * Writes decisions on conflicts in the background: one record, or all of the queue by the newer
 * value. Call it on the JavaFX application thread.
 */
final class ConflictWorkflow {
    private final ConflictViewModel model;
    private boolean writing;

    ConflictWorkflow(ConflictViewModel model) {
        this.model = model;
    }

    private Register register() {
        return model.context().register();
    }

    /** Settles the record shown, if everything is decided; else leads to what is open. */
    void save() {
        ConflictDecisionModel decided = model.decisions();
        ConflictDocument shown = decided.document().get();
        if (shown == null || writing) {
            return;
        }
        if (!decided.isComplete()) {
            decided.moveToOpen();
            return;
        }
        writing = true;
        model.onFault(null);
        OpenRecord record = shown.contested().record();
        ConflictDecisions decisions = decided.decisions();
        String reason = decided.reason().get();
        model.context()
                .worker()
                .of(_ -> register().resolve(record, decisions, reason))
                .unlisted()
                .onDone(result -> onResult(shown, result))
                .onFault(this::onFault)
                .start();
    }

    private void onResult(ConflictDocument shown, SaveResult result) {
        writing = false;
        switch (result) {
            case SaveResult.Saved _ ->
                    model.onSettled(
                            ConflictNotice.of("conflict.done", shown.number()), shown.recordId());
            case SaveResult.Unchanged _ ->
                    model.onSettled(ConflictNotice.of("conflict.gone"), shown.recordId());
            case SaveResult.Overtaken _ -> model.open(shown.recordId());
            case SaveResult.Refused(var violations) ->
                    model.onFault(
                            new Fault(
                                    Fault.Exit.FINDINGS,
                                    violations.getFirst().code(),
                                    violations.getFirst().arguments().toArray()));
        }
    }

    /** Settles all records of the queue, each by the value that was written last. */
    void settleAll(String reason) {
        if (writing) {
            return;
        }
        writing = true;
        model.onFault(null);
        List<ConflictEntry> entries = model.entries().get();
        model.context()
                .worker()
                .of(progress -> settle(entries, reason, progress))
                .named("conflict.work")
                .onDone(this::onSettled)
                .onFault(this::onFault)
                .onCancelled(() -> onSettled(-1))
                .start();
    }

    /** Settles records; returns how many. */
    private int settle(List<ConflictEntry> entries, String reason, Progress progress) {
        int settled = 0;
        for (int i = 0; i < entries.size() && !progress.cancelled(); i++) {
            progress.report(i, entries.size());
            settled += settle(entries.get(i), reason) ? 1 : 0;
        }
        return settled;
    }

    private boolean settle(ConflictEntry entry, String reason) {
        return ConflictDocumentReader.contested(register(), entry.recordId())
                .map(contested -> register().resolve(contested.record(), newest(contested), reason))
                .filter(result -> result instanceof SaveResult.Saved)
                .isPresent();
    }

    private static ConflictDecisions newest(ContestedRecord contested) {
        var chosen = new HashMap<String, RevisionId>();
        contested.conflicts().forEach(c -> chosen.put(c.pointer(), contested.newest(c).revision()));
        return ConflictDecisions.of(chosen);
    }

    /** What was settled before a cancellation stays settled. */
    private void onSettled(int count) {
        writing = false;
        model.onSettled(
                count < 0
                        ? ConflictNotice.of("conflict.cancelled")
                        : ConflictNotice.of("conflict.done.all", count));
    }

    private void onFault(Fault failed) {
        writing = false;
        model.onFault(failed);
    }
}
