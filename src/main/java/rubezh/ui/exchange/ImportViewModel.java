package rubezh.ui.exchange;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.Exchange;
import rubezh.bundle.transfer.ImportOutcome;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.transfer.RecordOutcome;
import rubezh.bundle.verify.BundleInspection;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.JobProgressBar;

/** Taking a bundle in, step by step: the file is checked, shown, and only then applied. */
final class ImportViewModel {
    private final Exchange exchange;
    private final BackgroundWorker worker;
    private final Runnable applied;
    private final Path file;
    private final ReadOnlyObjectWrapper<ImportState> step =
            new ReadOnlyObjectWrapper<>(new ImportState.Verifying());
    private final ObjectProperty<@Nullable ImportOutcome> filter = new SimpleObjectProperty<>();
    private final ObservableList<RecordOutcome> shown = FXCollections.observableArrayList();
    private final ObservableList<RecordOutcome> shownView =
            FXCollections.unmodifiableObservableList(shown);
    private @Nullable ImportPreview preview;
    private @Nullable Job<?> running;

    /** Where the import stands. */
    sealed interface ImportState {
        record Verifying() implements ImportState {}

        /** The sender is not known: a person decides by the fingerprint. */
        record UnknownSender(BundleInspection inspection) implements ImportState {}

        record PreviewShown(ImportPreview preview) implements ImportState {}

        record Applying(ImportPreview preview) implements ImportState {}

        record Applied(ImportResult imported) implements ImportState {}

        /** Nothing was changed. */
        record Failed(Fault fault) implements ImportState {}
    }

    /**
     * @param applied runs after a bundle was applied
     */
    ImportViewModel(Exchange exchange, BackgroundWorker worker, Path file, Runnable applied) {
        this.exchange = exchange;
        this.worker = worker;
        this.file = file;
        this.applied = applied;
        filter.addListener((_, _, _) -> narrow());
    }

    Path file() {
        return file;
    }

    ReadOnlyObjectProperty<ImportState> step() {
        return step.getReadOnlyProperty();
    }

    /** Returns the outcome shown alone, null: all. */
    ObjectProperty<@Nullable ImportOutcome> filter() {
        return filter;
    }

    /** Returns the records shown. */
    ObservableList<RecordOutcome> shown() {
        return shownView;
    }

    /** Checks the seal, then everything else if the sender is known. */
    void start(JobProgressBar bar) {
        running =
                worker.of(progress -> exchange.inspect(file, new ExchangeProgressAdapter(progress)))
                        .named("exchange.work.inspect")
                        .shownIn(bar)
                        .onDone(inspection -> inspected(inspection, bar))
                        .onFault(this::failed)
                        .start();
    }

    private void inspected(BundleInspection inspection, JobProgressBar bar) {
        if (inspection.sender() == BundleInspection.Sender.UNKNOWN) {
            step.set(new ImportState.UnknownSender(inspection));
        } else {
            rehearse(new UnknownSenderPolicy.Reject(), bar);
        }
    }

    /** The person has compared the fingerprint: the sender's key is kept with the import. */
    void trust(JobProgressBar bar) {
        if (step.get() instanceof ImportState.UnknownSender(BundleInspection inspection)) {
            step.set(new ImportState.Verifying());
            rehearse(new UnknownSenderPolicy.TrustFingerprint(inspection.senderFingerprint()), bar);
        }
    }

    private void rehearse(UnknownSenderPolicy trust, JobProgressBar bar) {
        running =
                worker.of(progress ->
                                exchange.preview(
                                        file, trust, new ExchangeProgressAdapter(progress)))
                        .named("exchange.work.preview")
                        .shownIn(bar)
                        .onDone(this::previewed)
                        .onFault(this::failed)
                        .start();
    }

    private void previewed(ImportPreview found) {
        preview = found;
        step.set(new ImportState.PreviewShown(found));
        narrow();
    }

    private void narrow() {
        ImportPreview all = preview;
        if (all != null) {
            ImportOutcome only = filter.get();
            shown.setAll(
                    all.records().stream()
                            .filter(record -> only == null || record.outcome() == only)
                            .toList());
        }
    }

    /** Says whether there is something to write. */
    boolean applicable() {
        return step.get() instanceof ImportState.PreviewShown(ImportPreview found)
                && (found.counts().fresh() > 0 || found.pictures().fresh() > 0);
    }

    /** Writes what was shown, in one transaction. */
    void apply(JobProgressBar bar) {
        if (!(step.get() instanceof ImportState.PreviewShown(ImportPreview found))
                || !applicable()) {
            return;
        }
        step.set(new ImportState.Applying(found));
        running =
                worker.of(progress -> exchange.apply(found, new ExchangeProgressAdapter(progress)))
                        .named("exchange.work.apply")
                        .shownIn(bar)
                        .onDone(this::done)
                        .onFault(this::failed)
                        .onCancelled(() -> step.set(new ImportState.PreviewShown(found)))
                        .start();
    }

    private void done(ImportResult imported) {
        closePreview();
        step.set(new ImportState.Applied(imported));
        applied.run();
    }

    private void failed(Fault fault) {
        closePreview();
        step.set(new ImportState.Failed(fault));
    }

    /** Returns how many records have each outcome, those that occur. */
    Map<ImportOutcome, Integer> totals() {
        var totals = new EnumMap<ImportOutcome, Integer>(ImportOutcome.class);
        if (preview != null) {
            preview.totals()
                    .forEach((outcome, count) -> {
                        if (count > 0) {
                            totals.put(outcome, count);
                        }
                    });
        }
        return totals;
    }

    int records() {
        return preview == null ? 0 : preview.records().size();
    }

    /** Gives up what is under way and throws the private copy away. */
    void close() {
        if (running != null) {
            running.cancel();
        }
        closePreview();
    }

    private void closePreview() {
        ImportPreview open = preview;
        preview = null;
        if (open != null) {
            worker.of(
                            _ -> {
                                open.close();
                                return open;
                            })
                    .unlisted()
                    .onFault(_ -> {})
                    .start();
        }
    }
}
