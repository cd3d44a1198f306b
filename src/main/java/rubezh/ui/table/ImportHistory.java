package rubezh.ui.table;

import module java.base;

import rubezh.register.TableImportNote;
import rubezh.register.TableRecords;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the imports that this computer made, and of undoing one. */
final class ImportHistory extends ScreenModel {
    private final TableImportModel.Services services;
    private final JobProgressBar bar;

    ImportHistory(TableImportModel.Services services, BackgroundWorker worker, JobProgressBar bar) {
        super(worker);
        this.services = services;
        this.bar = bar;
    }

    /** Reads the imports, the newest first. */
    void imports(Consumer<List<TableImportNote>> show) {
        run(records()::imports, show);
    }

    private TableRecords records() {
        return services.register().tableRecords();
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
                    services.onChanged().run();
                })
                .onFault(onFault)
                .start();
    }
}
