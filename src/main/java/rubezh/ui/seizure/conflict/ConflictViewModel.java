package rubezh.ui.seizure.conflict;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.ExclusionReason;
import rubezh.format.DomainFormat;
import rubezh.register.HistoryEntry;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.conflict.ConflictSide;
import rubezh.register.conflict.ContestedRecord;
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

    /** Reads the queue of conflicts. Call it off the JavaFX thread. */
    private record ConflictQueueReader(SeizureContext context, DomainFormat format) {
        /** Records in conflict. */
        static final Query CONTESTED =
                Query.ALL.marked(Set.of(ExclusionReason.CONFLICT)).oldestFirst();

        /** Most records that are read; what is beyond comes when these are settled. */
        static final int READ = 1000;

        /** Returns the records in conflict, the one that has waited longest first. */
        List<ConflictEntry> read() {
            Register register = context.register();
            var entries = new ArrayList<ConflictEntry>();
            for (UUID id : register.catalogue().ids(CONTESTED).stream().limit(READ).toList()) {
                ConflictDocumentReader.contested(register, id)
                        .ifPresent(contested -> entries.add(entry(contested)));
            }
            entries.sort(
                    Comparator.comparing(
                            ConflictEntry::since,
                            Comparator.nullsFirst(Comparator.naturalOrder())));
            return entries;
        }

        private ConflictEntry entry(ContestedRecord contested) {
            var reader = new ConflictDocumentReader(context, format);
            ConflictDocument document = reader.document(contested);
            var seizure = contested.record().seizure();
            return new ConflictEntry(
                    document.recordId(),
                    document.number(),
                    document.subject(),
                    format.value(seizure.header().operation()),
                    contested.sides().stream()
                            .map(ConflictSide::station)
                            .collect(Collectors.toSet()),
                    document.groups().stream()
                            .filter(group -> !group.rows().isEmpty())
                            .map(ConflictGroup::title)
                            .collect(Collectors.toSet()),
                    document.rows().stream().map(ConflictRow::label).toList(),
                    since(contested).orElse(null),
                    isMine(contested));
        }

        private static Optional<OffsetDateTime> since(ContestedRecord contested) {
            return contested.sides().stream()
                    .map(side -> side.newest().at())
                    .max(Comparator.comparing(OffsetDateTime::toInstant));
        }

        private boolean isMine(ContestedRecord contested) {
            String login = context.register().officer().login();
            return contested.conflicts().stream()
                    .flatMap(conflict -> conflict.candidates().stream())
                    .flatMap(candidate -> contested.revision(candidate.revision()).stream())
                    .anyMatch(entry -> isMine(entry, login));
        }

        private boolean isMine(HistoryEntry entry, String login) {
            return entry.login().equals(login)
                    && entry.station().equals(context.register().station().code());
        }
    }
}
