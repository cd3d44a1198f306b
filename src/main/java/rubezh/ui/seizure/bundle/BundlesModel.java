package rubezh.ui.seizure.bundle;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import rubezh.bundle.receipt.RecordBundles;
import rubezh.review.TimelineEntry;
import rubezh.review.TimelineNumbers;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the bundles of a record, read in the background. */
public final class BundlesModel extends ScreenModel {
    private final Function<UUID, RecordBundles> source;
    private final UUID recordId;
    private final ObservableList<TimelineEntry> timeline;
    private final ReadOnlyObjectWrapper<RecordBundles> bundles =
            new ReadOnlyObjectWrapper<>(RecordBundles.NONE);

    /**
     * @param source returns the bundles of the record with an id
     * @param timeline revisions of the record and steps of its review, newest first
     */
    public BundlesModel(
            BackgroundWorker worker,
            Function<UUID, RecordBundles> source,
            UUID recordId,
            ObservableList<TimelineEntry> timeline) {
        super(worker);
        this.source = source;
        this.recordId = recordId;
        this.timeline = timeline;
    }

    public ReadOnlyObjectProperty<RecordBundles> bundles() {
        return bundles.getReadOnlyProperty();
    }

    /** Returns the numbers of the revisions as they are shown now. */
    TimelineNumbers numbers() {
        return new TimelineNumbers(timeline.reversed());
    }

    /** Reads the bundles; what is shown stays until they are there. */
    public void read() {
        read(() -> source.apply(recordId), this::show);
    }

    private void show(RecordBundles found) {
        onFault(null);
        bundles.set(found);
    }
}
