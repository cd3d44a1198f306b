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
    private final Runnable afterApply;
    private final Path file;
    private final ReadOnlyObjectWrapper<ImportState> state =
            new ReadOnlyObjectWrapper<>(new ImportState.Verifying());
    private final ObjectProperty<@Nullable ImportOutcome> filter = new SimpleObjectProperty<>();
    private final ObservableList<RecordOutcome> visibleRecords =
            FXCollections.observableArrayList();
    private final ObservableList<RecordOutcome> visibleRecordsView =
            FXCollections.unmodifiableObservableList(visibleRecords);
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
    ImportViewModel(
            Exchange exchange, BackgroundWorker backgroundWorker, Path file, Runnable applied) {
        this.exchange = exchange;
        this.worker = backgroundWorker;
        this.file = file;
        this.afterApply = applied;
        filter.addListener((_, _, _) -> applyFilter());
    }

    Path file() {
        return file;
    }

    ReadOnlyObjectProperty<ImportState> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns the outcome shown alone, null: all. */
    ObjectProperty<@Nullable ImportOutcome> filter() {
        return filter;
    }

    /** Returns the records shown. */
    ObservableList<RecordOutcome> visibleRecords() {
        return visibleRecordsView;
    }

    /** Checks the seal, then everything else if the sender is known. */
    void start(JobProgressBar bar) {
        running =
                worker.of(progress -> exchange.inspect(file, progress))
                        .named("exchange.work.inspect")
                        .shownIn(bar)
                        .onDone(bundleInspection -> onInspected(bundleInspection, bar))
                        .onFault(this::onFailed)
                        .start();
    }

    private void onInspected(BundleInspection bundleInspection, JobProgressBar bar) {
        if (bundleInspection.sender() == BundleInspection.Sender.UNKNOWN) {
            state.set(new ImportState.UnknownSender(bundleInspection));
        } else {
            startPreview(new UnknownSenderPolicy.Reject(), bar);
        }
    }

    /** The person has compared the fingerprint: the sender's key is kept with the import. */
    void trustSender(JobProgressBar bar) {
        if (state.get() instanceof ImportState.UnknownSender(BundleInspection bundleInspection)) {
            state.set(new ImportState.Verifying());
            startPreview(
                    new UnknownSenderPolicy.TrustFingerprint(bundleInspection.senderFingerprint()),
                    bar);
        }
    }

    private void startPreview(UnknownSenderPolicy policy, JobProgressBar bar) {
        running =
                worker.of(progress -> exchange.preview(file, policy, progress))
                        .named("exchange.work.preview")
                        .shownIn(bar)
                        .onDone(this::onPreviewed)
                        .onFault(this::onFailed)
                        .start();
    }

    private void onPreviewed(ImportPreview found) {
        preview = found;
        state.set(new ImportState.PreviewShown(found));
        applyFilter();
    }

    private void applyFilter() {
        ImportPreview all = preview;
        if (all != null) {
            ImportOutcome only = filter.get();
            visibleRecords.setAll(
                    all.records().stream()
                            .filter(record -> only == null || record.outcome() == only)
                            .toList());
        }
    }

    /** Says whether there is something to write. */
    boolean applicable() {
        return state.get() instanceof ImportState.PreviewShown(ImportPreview found)
                && (found.counts().added() > 0 || found.attachments().added() > 0);
    }

    /** Writes what was shown, in one transaction. */
    void apply(JobProgressBar bar) {
        if (!(state.get() instanceof ImportState.PreviewShown(ImportPreview found))
                || !applicable()) {
            return;
        }
        state.set(new ImportState.Applying(found));
        running =
                worker.of(progress -> exchange.apply(found, progress))
                        .named("exchange.work.apply")
                        .shownIn(bar)
                        .onDone(this::onApplied)
                        .onFault(this::onFailed)
                        .onCancelled(() -> state.set(new ImportState.PreviewShown(found)))
                        .start();
    }

    private void onApplied(ImportResult result) {
        closePreview();
        state.set(new ImportState.Applied(result));
        afterApply.run();
    }

    private void onFailed(Fault fault) {
        closePreview();
        state.set(new ImportState.Failed(fault));
    }

    /** Returns how many records have each outcome, those that occur. */
    Map<ImportOutcome, Integer> totals() {
        var totals = new EnumMap<ImportOutcome, Integer>(ImportOutcome.class);
        if (preview != null) {
            preview.totals()
                    .forEach((importOutcome, count) -> {
                        if (count > 0) {
                            totals.put(importOutcome, count);
                        }
                    });
        }
        return totals;
    }

    int recordCount() {
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
