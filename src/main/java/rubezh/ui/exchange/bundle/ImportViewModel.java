package rubezh.ui.exchange.bundle;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.Exchange;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.transfer.RecordOutcome;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.bundle.verify.BundleInspection;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.text.Fault;
import rubezh.ui.kit.key.KeyCheckField.Answer;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.JobProgressBar;

/** View model of an import: the bundle is verified, previewed and then applied on command. */
public final class ImportViewModel {
    private final StringProperty wordsTyped = new SimpleStringProperty("");
    private final StringProperty fileWordsTyped = new SimpleStringProperty("");
    private final Exchange exchange;
    private final BackgroundWorker worker;
    private final Runnable onApplied;
    private final Path file;
    private final ReadOnlyObjectWrapper<ImportState> state =
            new ReadOnlyObjectWrapper<>(new ImportState.Verifying());
    private int conflicts;
    private Set<UUID> changed = Set.of();
    private boolean reported;
    private final ObjectProperty<@Nullable ImportOutcome> filter = new SimpleObjectProperty<>();
    private final ObservableList<RecordOutcome> visibleRecords =
            FXCollections.observableArrayList();
    private final ObservableList<RecordOutcome> visibleRecordsView =
            FXCollections.unmodifiableObservableList(visibleRecords);
    private @Nullable ImportPreview preview;
    private @Nullable Job<?> running;

    sealed interface ImportState {
        record Verifying() implements ImportState {}

        /** The key of the sender is unknown; the user decides by its fingerprint. */
        record UnknownSender(BundleInspection inspection) implements ImportState {}

        /** The sender is known with another key; nothing can be imported. */
        record KeyChanged(BundleInspection inspection) implements ImportState {}

        record PreviewShown(ImportPreview preview) implements ImportState {}

        record Applying(ImportPreview preview) implements ImportState {}

        record Applied(ImportResult imported) implements ImportState {}

        /** The import failed; nothing was changed. */
        record Failed(Fault fault) implements ImportState {}
    }

    /**
     * @param onApplied runs after a bundle was applied
     */
    public ImportViewModel(
            Exchange exchange, BackgroundWorker worker, Path file, Runnable onApplied) {
        this.exchange = exchange;
        this.worker = worker;
        this.file = file;
        this.onApplied = onApplied;
        filter.addListener((_, _, _) -> applyFilter());
    }

    Path file() {
        return file;
    }

    ReadOnlyObjectProperty<ImportState> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns the only outcome shown, null for all. */
    ObjectProperty<@Nullable ImportOutcome> filter() {
        return filter;
    }

    /** Returns the records that match the filter. */
    ObservableList<RecordOutcome> visibleRecords() {
        return visibleRecordsView;
    }

    /** Verifies the seal, then previews the import if the sender is known. */
    void start(JobProgressBar bar) {
        running =
                worker.of(progress -> exchange.inspect(file, progress))
                        .named("exchange.work.inspect")
                        .shownIn(bar)
                        .onDone(inspection -> onInspected(inspection, bar))
                        .onFault(this::onFailed)
                        .start();
    }

    private void onInspected(BundleInspection inspection, JobProgressBar bar) {
        switch (inspection.sender()) {
            case UNKNOWN -> state.set(new ImportState.UnknownSender(inspection));
            case CHANGED_KEY -> state.set(new ImportState.KeyChanged(inspection));
            case KNOWN, OURSELVES -> startPreview(new UnknownSenderPolicy.Reject(), bar);
        }
    }

    /**
     * Trusts the key of the sender after its fingerprint was compared; the import stores the key.
     */
    void trustSender(JobProgressBar bar) {
        if (state.get() instanceof ImportState.UnknownSender(BundleInspection inspection)) {
            state.set(new ImportState.Verifying());
            startPreview(
                    new UnknownSenderPolicy.TrustFingerprint(inspection.senderFingerprint()), bar);
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

    private void onPreviewed(ImportPreview result) {
        preview = result;
        state.set(new ImportState.PreviewShown(result));
        applyFilter();
    }

    private void applyFilter() {
        ImportPreview current = preview;
        if (current != null) {
            ImportOutcome only = filter.get();
            visibleRecords.setAll(
                    current.records().stream()
                            .filter(record -> only == null || record.outcome() == only)
                            .toList());
        }
    }

    /** Returns whether the import would write anything. */
    boolean applicable() {
        return state.get() instanceof ImportState.PreviewShown(ImportPreview found)
                && (found.isNews() || found.isReportOnly());
    }

    /** Returns whether it may be applied: words typed for the file must be those of it. */
    boolean permitted() {
        return applicable()
                && state.get() instanceof ImportState.PreviewShown(ImportPreview found)
                && isFile(found.inspection());
    }

    private boolean isFile(BundleInspection inspection) {
        return switch (Answer.of(fileWordsTyped.get(), inspection.hash())) {
            case NOTHING, MATCHES -> true;
            case DIFFERS, UNREADABLE -> false;
        };
    }

    /** Applies the previewed import in one transaction. */
    void apply(JobProgressBar bar) {
        if (!(state.get() instanceof ImportState.PreviewShown(ImportPreview found))
                || !permitted()) {
            return;
        }
        state.set(new ImportState.Applying(found));
        running =
                worker.of(progress -> exchange.apply(found, progress))
                        .named("exchange.work.apply")
                        .shownIn(bar)
                        .onDone(this::onDone)
                        .onFault(this::onFailed)
                        .onCancelled(() -> state.set(new ImportState.PreviewShown(found)))
                        .start();
    }

    private void onDone(ImportResult result) {
        conflicts = totals().getOrDefault(ImportOutcome.CONFLICT, 0);
        changed = preview == null ? Set.of() : preview.changedRecords();
        reported = preview != null && preview.isReport();
        closePreview();
        state.set(new ImportState.Applied(result));
        onApplied.run();
    }

    /** Reads the receipt of the import just applied. */
    void readReceipt(ImportResult result, Consumer<BundleReceipt> show) {
        UUID bundle = result.header().bundleId();
        worker.of(_ -> exchange.receipts().written(bundle))
                .unlisted()
                .onDone(found -> found.ifPresent(show))
                .onFault(this::onFailed)
                .start();
    }

    private void onFailed(Fault fault) {
        closePreview();
        state.set(new ImportState.Failed(fault));
    }

    /** Returns the number of records of each outcome that occurs. */
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

    /** Returns the number of records in conflict after the bundle was applied. */
    int conflicts() {
        return conflicts;
    }

    /** Returns the records that the import changed, once it was applied. */
    Set<UUID> changed() {
        return changed;
    }

    /** Returns whether the bundle applied said something newer of what its sender has. */
    boolean reported() {
        return reported;
    }

    int recordCount() {
        return preview == null ? 0 : preview.records().size();
    }

    /** Cancels the running job and deletes the staged copy of the file. */
    public void close() {
        if (running != null) {
            running.cancel();
        }
        closePreview();
    }

    private void closePreview() {
        ImportPreview open = preview;
        preview = null;
        if (open != null) {
            worker.action(open::close).unlisted().onFault(_ -> {}).start();
        }
    }

    /** Returns the words of the file as typed. */
    StringProperty fileWordsTyped() {
        return fileWordsTyped;
    }

    /** Returns the words of the sender's key as typed. */
    StringProperty wordsTyped() {
        return wordsTyped;
    }
}
