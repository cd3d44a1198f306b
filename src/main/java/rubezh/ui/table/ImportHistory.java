package rubezh.ui.table;

import module java.base;

import rubezh.register.Register;
import rubezh.register.TableImportNote;
import rubezh.register.TableRecords;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the imports that this computer made, and of undoing one. */
final class ImportHistory extends ScreenModel {
    private final Register register;
    private final Runnable onChanged;
    private final JobProgressBar bar;

    /**
     * @param onChanged runs after cases were taken back
     */
    ImportHistory(
            Register register, Runnable onChanged, BackgroundWorker worker, JobProgressBar bar) {
        super(worker);
        this.register = register;
        this.onChanged = onChanged;
        this.bar = bar;
    }

    /** Reads the imports, the newest first. */
    void imports(Consumer<List<TableImportNote>> show) {
        run(records()::imports, show);
    }

    private TableRecords records() {
        return register.tableRecords();
    }

    /** Looks what taking an import back would do. */
    void foreseeUndo(TableImportNote note, Consumer<TableRecords.UndoCount> show) {
        job(_ -> records().preview(note))
                .named("tables.work.undo")
                .shownIn(bar)
                .onDone(show)
                .start();
    }

    /** Takes the cases of an import back. */
    void undo(
            TableImportNote note,
            String reason,
            Consumer<TableRecords.UndoCount> onDone,
            Consumer<Fault> onFault) {
        job(_ -> records().undo(note, reason))
                .named("tables.work.undo")
                .onDone(result -> {
                    onDone.accept(result);
                    onChanged.run();
                })
                .onFault(onFault)
                .start();
    }
}
