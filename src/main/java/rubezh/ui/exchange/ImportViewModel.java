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
import rubezh.bundle.Imported;
import rubezh.bundle.Inspection;
import rubezh.bundle.Outcome;
import rubezh.bundle.Preview;
import rubezh.bundle.RecordOutcome;
import rubezh.bundle.Trust;
import rubezh.text.Fault;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.WorkBar;
import rubezh.ui.kit.work.Worker;

/** Taking a bundle in, step by step: the file is checked, shown, and only then applied. */
final class ImportViewModel {
    private final Exchange exchange;
    private final Worker worker;
    private final Runnable applied;
    private final Path file;
    private final ReadOnlyObjectWrapper<Step> step =
            new ReadOnlyObjectWrapper<>(new Step.Checking());
    private final ObjectProperty<@Nullable Outcome> filter = new SimpleObjectProperty<>();
    private final ObservableList<RecordOutcome> shown = FXCollections.observableArrayList();
    private final ObservableList<RecordOutcome> shownView =
            FXCollections.unmodifiableObservableList(shown);
    private @Nullable Preview preview;
    private @Nullable Job<?> running;

    /** Where the import stands. */
    sealed interface Step {
        record Checking() implements Step {}

        /** The sender is not known: a person decides by the fingerprint. */
        record Stranger(Inspection inspection) implements Step {}

        record Shown(Preview preview) implements Step {}

        record Applying(Preview preview) implements Step {}

        record Applied(Imported imported) implements Step {}

        /** Nothing was changed. */
        record Failed(Fault fault) implements Step {}
    }

    /**
     * @param applied runs after a bundle was applied
     */
    ImportViewModel(Exchange exchange, Worker worker, Path file, Runnable applied) {
        this.exchange = exchange;
        this.worker = worker;
        this.file = file;
        this.applied = applied;
        filter.addListener((_, _, _) -> narrow());
    }

    Path file() {
        return file;
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** Returns the outcome shown alone, null: all. */
    ObjectProperty<@Nullable Outcome> filter() {
        return filter;
    }

    /** Returns the records shown. */
    ObservableList<RecordOutcome> shown() {
        return shownView;
    }

    /** Checks the seal, then everything else if the sender is known. */
    void start(WorkBar bar) {
        running =
                worker.of(progress -> exchange.inspect(file, new Watch(progress)))
                        .named("exchange.work.inspect")
                        .shownIn(bar)
                        .onDone(inspection -> inspected(inspection, bar))
                        .onFault(this::failed)
                        .start();
    }

    private void inspected(Inspection inspection, WorkBar bar) {
        if (inspection.sender() == Inspection.Sender.UNKNOWN) {
            step.set(new Step.Stranger(inspection));
        } else {
            rehearse(new Trust.KnownOnly(), bar);
        }
    }

    /** The person has compared the fingerprint: the sender's key is kept with the import. */
    void trust(WorkBar bar) {
        if (step.get() instanceof Step.Stranger(Inspection inspection)) {
            step.set(new Step.Checking());
            rehearse(new Trust.Matching(inspection.senderFingerprint()), bar);
        }
    }

    private void rehearse(Trust trust, WorkBar bar) {
        running =
                worker.of(progress -> exchange.preview(file, trust, new Watch(progress)))
                        .named("exchange.work.preview")
                        .shownIn(bar)
                        .onDone(this::previewed)
                        .onFault(this::failed)
                        .start();
    }

    private void previewed(Preview found) {
        preview = found;
        step.set(new Step.Shown(found));
        narrow();
    }

    private void narrow() {
        Preview all = preview;
        if (all != null) {
            Outcome only = filter.get();
            shown.setAll(
                    all.records().stream()
                            .filter(record -> only == null || record.outcome() == only)
                            .toList());
        }
    }

    /** Says whether there is something to write. */
    boolean applicable() {
        return step.get() instanceof Step.Shown(Preview found)
                && (found.counts().fresh() > 0 || found.pictures().fresh() > 0);
    }

    /** Writes what was shown, in one transaction. */
    void apply(WorkBar bar) {
        if (!(step.get() instanceof Step.Shown(Preview found)) || !applicable()) {
            return;
        }
        step.set(new Step.Applying(found));
        running =
                worker.of(progress -> exchange.apply(found, new Watch(progress)))
                        .named("exchange.work.apply")
                        .shownIn(bar)
                        .onDone(this::done)
                        .onFault(this::failed)
                        .onCancelled(() -> step.set(new Step.Shown(found)))
                        .start();
    }

    private void done(Imported imported) {
        closePreview();
        step.set(new Step.Applied(imported));
        applied.run();
    }

    private void failed(Fault fault) {
        closePreview();
        step.set(new Step.Failed(fault));
    }

    /** Returns how many records have each outcome, those that occur. */
    Map<Outcome, Integer> totals() {
        var totals = new EnumMap<Outcome, Integer>(Outcome.class);
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
        Preview open = preview;
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
