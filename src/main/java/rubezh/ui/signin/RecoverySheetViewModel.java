package rubezh.ui.signin;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.report.pdf.Pdf;
import rubezh.report.pdf.PdfPrinter;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.JobProgressBar;

/** View model of the recovery sheet of a new register, which it closes afterwards. */
final class RecoverySheetViewModel {
    private final RegisterSetup setup;
    private final BackgroundWorker worker;
    private final Runnable onDone;
    private final PdfPrinter printer = new PdfPrinter();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private Outcome outcome = new Outcome.None();
    private boolean busy;

    /** Where the sheet is. */
    sealed interface Outcome {
        record None() implements Outcome {}

        record Saved(Path file) implements Outcome {}

        record Printed() implements Outcome {}

        /** Nobody was there, and the register was closed. */
        record LeftAlone() implements Outcome {}
    }

    /**
     * @param onDone runs when the register is closed, with or without a sheet
     */
    RecoverySheetViewModel(RegisterSetup setup, BackgroundWorker worker, Runnable onDone) {
        this.setup = setup;
        this.worker = worker;
        this.onDone = onDone;
    }

    /** Returns why the sheet was neither saved nor printed, or null. */
    ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    Outcome outcome() {
        return outcome;
    }

    /**
     * Reads the printers of this computer.
     *
     * @param onRead receives their names
     */
    void readPrinters(Consumer<List<String>> onRead) {
        worker.of(_ -> printer.printers()).unlisted().onDone(onRead::accept).start();
    }

    void save(Path file, JobProgressBar bar) {
        make(pdf -> pdf.save(file), new Outcome.Saved(file), bar);
    }

    void print(String printerName, JobProgressBar bar) {
        make(pdf -> printer.print(pdf, printerName, 1), new Outcome.Printed(), bar);
    }

    private void make(Consumer<Pdf> keeper, Outcome made, JobProgressBar bar) {
        end(() -> setup.makeRecoverySheet(keeper), made, bar);
    }

    /** Continues without a sheet. */
    void skip(JobProgressBar bar) {
        end(() -> {}, new Outcome.None(), bar);
    }

    /**
     * Continues without a sheet because nobody worked here, so that the register is not left open;
     * does nothing while a sheet is being made.
     *
     * @return whether it continues
     */
    boolean leaveAlone(JobProgressBar bar) {
        boolean idle = !busy;
        end(() -> {}, new Outcome.LeftAlone(), bar);
        return idle;
    }

    private void end(Runnable action, Outcome made, JobProgressBar bar) {
        if (busy) {
            return;
        }
        busy = true;
        fault.set(null);
        worker.action(
                        () -> {
                            action.run();
                            setup.close();
                        })
                .named("signin.first.work.sheet")
                .shownIn(bar)
                .onDone(_ -> {
                    outcome = made;
                    onDone.run();
                })
                .onFault(cause -> {
                    busy = false;
                    fault.set(cause);
                })
                .start();
    }
}
