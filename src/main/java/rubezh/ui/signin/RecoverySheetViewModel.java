package rubezh.ui.signin;

import module java.base;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import rubezh.report.pdf.Pdf;
import rubezh.report.pdf.PdfPrinter;
import rubezh.text.Fault;
import rubezh.ui.kit.PrintSettings;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the recovery sheet of a new register, which it closes afterwards. */
final class RecoverySheetViewModel extends ScreenModel {
    private final RegisterSetup setup;
    private final Runnable onDone;
    private final PdfPrinter printer = new PdfPrinter();
    private final BooleanProperty depositing = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper depositable = new ReadOnlyBooleanWrapper();
    private Outcome outcome = new Outcome.None();
    private @Nullable Path deposited;

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
        super(worker);
        this.setup = setup;
        this.onDone = onDone;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Returns whether headquarters can be left the code. */
    ReadOnlyBooleanProperty depositable() {
        return depositable.getReadOnlyProperty();
    }

    /** Returns whether the file of the code for headquarters is wanted; only if it is possible. */
    BooleanProperty depositing() {
        return depositing;
    }

    /** Returns the file of the code for headquarters; null if none was made. */
    @Nullable Path deposited() {
        return deposited;
    }

    /**
     * Reads the printers of this computer, and whether the key of headquarters is known.
     *
     * @param onRead receives the names of the printers
     */
    void read(Consumer<List<String>> onRead) {
        worker().of(_ -> setup.canDeposit())
                .unlisted()
                .onDone(possible -> {
                    depositable.set(possible);
                    depositing.set(possible);
                })
                .start();
        worker().of(_ -> printer.printers()).unlisted().onDone(onRead::accept).start();
    }

    /**
     * @param deposit file of the code for headquarters; null for none
     */
    void save(Path file, @Nullable Path deposit, JobProgressBar bar) {
        make(pdf -> pdf.save(file), deposit, new Outcome.Saved(file), bar);
    }

    /**
     * @param deposit file of the code for headquarters; null for none
     */
    void print(PrintSettings settings, @Nullable Path deposit, JobProgressBar bar) {
        Consumer<Pdf> keeper =
                pdf ->
                        printer.print(
                                pdf, settings.printer(), settings.copies(), settings.bothSides());
        make(keeper, deposit, new Outcome.Printed(), bar);
    }

    private void make(
            Consumer<Pdf> keeper, @Nullable Path deposit, Outcome made, JobProgressBar bar) {
        Runnable making =
                () ->
                        setup.makeRecoverySheet((pdf, code) -> {
                            if (deposit != null) {
                                write(deposit, code.get());
                            }
                            keeper.accept(pdf);
                        });
        end(making, deposit, made, bar);
    }

    private static void write(Path file, byte[] code) {
        try {
            Files.write(file, code);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", file);
        }
    }

    /** Continues without a sheet. */
    void skip(JobProgressBar bar) {
        end(() -> {}, null, new Outcome.None(), bar);
    }

    /**
     * Continues without a sheet because nobody worked here, so that the register is not left open;
     * does nothing while a sheet is being made.
     *
     * @return whether it continues
     */
    boolean leaveAlone(JobProgressBar bar) {
        boolean idle = !busy().get();
        end(() -> {}, null, new Outcome.LeftAlone(), bar);
        return idle;
    }

    private void end(Runnable action, @Nullable Path deposit, Outcome made, JobProgressBar bar) {
        startAlone(
                job(
                                _ -> {
                                    action.run();
                                    setup.close();
                                    return made;
                                })
                        .named("signin.first.work.sheet")
                        .shownIn(bar)
                        .onDone(result -> {
                            outcome = result;
                            deposited = deposit;
                            onDone.run();
                        }));
    }
}
