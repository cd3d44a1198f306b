package rubezh.ui.seizure.review;

import module java.base;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.seizure.read.RecordRowList;
import rubezh.ui.seizure.side.RecordTabs;
import rubezh.ui.seizure.side.SideContext;

/**
 * Builds and drops a hidden review of the first record that waits, so that the first real one opens
 * fast with all classes loaded. It works step by step to let key events through. As nobody sees the
 * record, the audit log is not told.
 */
final class ReviewPreloader {
    private final UiContext ui;
    private final ReviewContext context;
    private final LiveLabels labels;
    private final ReviewViewModel model;
    private final RecordTabs tabs;
    private final BorderPane root = new BorderPane();

    private record Sample(QueueEntry entry, ReviewDocument document) {}

    ReviewPreloader(UiContext ui, LiveLabels labels, ReviewContext context, SideContext beside) {
        this.tabs = new RecordTabs(ui, labels, beside, () -> {});
        this.ui = ui;
        this.context = context;
        this.labels = labels;
        this.model = new ReviewViewModel(context, labels::format, new QueueFilter());
    }

    /**
     * Reads the record in the background, then builds.
     *
     * @param wanted whether it is still of use to build
     */
    void start(BooleanSupplier wanted) {
        ReviewQueue queue = model.queue();
        var reader = new ReviewDocumentReader(context, labels.format());
        // What cannot be read is told of when it is opened.
        ui.worker()
                .of(_ -> sample(queue, reader))
                .unlisted()
                .onDone(found -> found.filter(_ -> wanted.getAsBoolean()).ifPresent(this::build))
                .onFault(_ -> {})
                .start();
    }

    private static Optional<Sample> sample(ReviewQueue queue, ReviewDocumentReader reader) {
        return queue.rows(0, 1).stream()
                .findFirst()
                .flatMap(entry ->
                        reader.read(entry.recordId()).map(document -> new Sample(entry, document)));
    }

    private void build(Sample sample) {
        var layout = new RecordRowList(ui, context.seizures().attachments());
        Runnable show = () -> show(layout, sample.document());
        ui.worker()
                .inTurns(
                        List.of(
                                () -> ui.display().applyOnce(new Scene(root, 1366, 768)),
                                () -> root.setCenter(layout.root()),
                                show,
                                this::layOut,
                                () ->
                                        root.setRight(
                                                new ReviewSidePanel(model, tabs, _ -> {}).root()),
                                show,
                                this::layOut,
                                () -> addCard(sample.entry()),
                                this::layOut));
    }

    private void show(RecordRowList layout, ReviewDocument document) {
        model.show(null);
        model.show(document);
        layout.show(document.layout().rows(), document.changedFields());
    }

    private void addCard(QueueEntry entry) {
        CellView<QueueEntry> card =
                QueueCard.view(ui, labels, new SimpleDoubleProperty(300), _ -> false);
        card.filler().accept(entry, ui.texts().messages());
        root.setLeft(card.node());
    }

    private void layOut() {
        root.applyCss();
        root.layout();
    }

    /** Returns the hidden review; empty as long as nothing was built. */
    BorderPane root() {
        return root;
    }
}
