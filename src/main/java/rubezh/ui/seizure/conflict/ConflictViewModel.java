package rubezh.ui.seizure.conflict;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import rubezh.format.DomainFormat;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.ScreenModel;
import rubezh.ui.seizure.model.SeizureContext;

/**
 * View model of the conflicts: the queue with its filter, and the record before the officer. Call
 * it on the JavaFX application thread.
 */
final class ConflictViewModel extends ScreenModel {
    private final SeizureContext context;
    private final Supplier<DomainFormat> format;
    private final ConflictDecisionModel decisions;
    private final ConflictWorkflow workflow;
    private final Runnable onChanged;
    private final ReadOnlyObjectWrapper<List<ConflictEntry>> all =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ConflictEntry>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<ConflictFilter> filter =
            new SimpleObjectProperty<>(ConflictFilter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable ConflictNotice> notice =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Job<?> opening;

    /**
     * @param format returns the format of the current language
     * @param onChanged runs when conflicts were settled
     */
    ConflictViewModel(SeizureContext context, Supplier<DomainFormat> format, Runnable onChanged) {
        super(context.worker());
        this.context = context;
        this.format = format;
        this.onChanged = onChanged;
        this.decisions = new ConflictDecisionModel(context.shape(), format);
        this.workflow = new ConflictWorkflow(this);
        filter.addListener((_, _, _) -> applyFilter());
    }

    SeizureContext context() {
        return context;
    }

    ConflictDecisionModel decisions() {
        return decisions;
    }

    ConflictWorkflow workflow() {
        return workflow;
    }

    /** Returns the queue as the filter lets it through. */
    ReadOnlyObjectProperty<List<ConflictEntry>> entries() {
        return shown.getReadOnlyProperty();
    }

    /** Returns the whole queue. */
    ReadOnlyObjectProperty<List<ConflictEntry>> all() {
        return all.getReadOnlyProperty();
    }

    ObjectProperty<ConflictFilter> filter() {
        return filter;
    }

    ReadOnlyObjectProperty<@Nullable ConflictNotice> notice() {
        return notice.getReadOnlyProperty();
    }

    /** Returns the stations, operations or sections that the queue can be filtered by. */
    Set<String> offered(Function<ConflictEntry, Stream<String>> part) {
        return all.get().stream()
                .flatMap(part)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads the queue, and the record before the officer again. */
    void load() {
        var reader = new ConflictQueueReader(context, format.get());
        read(() -> reader.read(), this::onRead);
        ConflictDocument open = decisions.document().get();
        if (open != null) {
            open(open.recordId());
        }
    }

    private void onRead(List<ConflictEntry> entries) {
        all.set(entries);
        applyFilter();
    }

    private void applyFilter() {
        var now = context.clock().instant();
        shown.set(all.get().stream().filter(e -> filter.get().contains(e, now)).toList());
    }

    /** Shows a record. */
    void open(UUID recordId) {
        Job.cancelAll(opening);
        var reader = new ConflictDocumentReader(context, format.get());
        ConflictDocument before = decisions.document().get();
        boolean again = before != null && before.recordId().equals(recordId);
        opening =
                read(
                        () -> again ? reader.read(recordId) : reader.open(recordId),
                        found -> onOpened(found.orElse(null), again ? before : null));
    }

    private void onOpened(@Nullable ConflictDocument found, @Nullable ConflictDocument before) {
        if (found == null) {
            tell(ConflictNotice.of("conflict.gone"));
        } else if (before != null && !found.isSameAs(before)) {
            tell(ConflictNotice.of("conflict.changed"));
        }
        decisions.show(found);
    }

    /** Returns to the queue. */
    void showQueue() {
        Job.cancelAll(opening);
        decisions.show(null);
    }

    /** Returns the place of the record shown in the queue, from 0; -1 if it is not in it. */
    int position() {
        ConflictDocument open = decisions.document().get();
        return open == null ? -1 : ids().indexOf(open.recordId());
    }

    private List<UUID> ids() {
        return shown.get().stream().map(ConflictEntry::recordId).toList();
    }

    /** Shows the next record of the queue, or with -1 the one before; round the ends. */
    void move(int step) {
        List<UUID> ids = ids();
        if (!ids.isEmpty()) {
            open(ids.get(Math.floorMod(Math.max(-1, position()) + step, ids.size())));
        }
    }

    /** Goes on after a decision: to the record that follows, or to the empty queue. */
    void onSettled(ConflictNotice done, UUID settled) {
        List<UUID> ids = ids();
        int at = ids.indexOf(settled);
        List<UUID> left = ids.stream().filter(id -> !id.equals(settled)).toList();
        tell(done);
        if (left.isEmpty()) {
            decisions.show(null);
        } else {
            open(left.get(Math.floorMod(Math.max(0, at), left.size())));
        }
        all.set(all.get().stream().filter(e -> !e.recordId().equals(settled)).toList());
        applyFilter();
        onChanged.run();
    }

    /** Tells of several that were settled; the queue is read again. */
    void onSettled(ConflictNotice done) {
        tell(done);
        load();
        onChanged.run();
    }

    void tell(@Nullable ConflictNotice done) {
        notice.set(done);
    }

    /** Shows the same in the current language. */
    void repaint() {
        if (!all.get().isEmpty() || decisions.document().get() != null) {
            load();
        }
    }
}
