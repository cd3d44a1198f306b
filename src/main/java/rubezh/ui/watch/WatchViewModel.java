package rubezh.ui.watch;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rubezh.domain.watch.WatchEntry;
import rubezh.text.Fault;
import rubezh.text.SearchFold;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;
import rubezh.watch.ListedWatchEntry;
import rubezh.watch.WatchFinding;
import rubezh.watch.WatchScope;
import rubezh.watch.WatchService;
import rubezh.watch.WatchVersion;

/** View model of the watch list: entries shown, and what was done or refused. */
final class WatchViewModel extends ScreenModel {
    private final WatchService service;
    private final ObjectProperty<WatchFilter> filter = new SimpleObjectProperty<>(WatchFilter.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(List.of(), LocalDate.EPOCH));

    /**
     * What the screen shows.
     *
     * @param entries all entries
     * @param today day by which they are in force
     */
    record State(List<ListedWatchEntry> entries, LocalDate today) {}

    WatchViewModel(WatchService service, BackgroundWorker worker) {
        super(worker);
        this.service = service;
    }

    ObjectProperty<WatchFilter> filter() {
        return filter;
    }

    StringProperty search() {
        return search;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns the entries that filter and search select. */
    List<ListedWatchEntry> visible() {
        String words = SearchFold.of(search.get());
        return state.get().entries().stream()
                .filter(entry -> filter.get().accepts(entry, state.get().today()))
                .filter(entry -> entry.contains(words))
                .toList();
    }

    /** Returns the number of entries that a filter selects. */
    long count(WatchFilter one) {
        return state.get().entries().stream()
                .filter(entry -> one.accepts(entry, state.get().today()))
                .count();
    }

    void load() {
        update(() -> null);
    }

    /** Adds an entry and tells how many records match it already. */
    void add(WatchEntry entry, boolean shared, Runnable onDone, Consumer<Fault> onFault) {
        update(
                () -> {
                    UUID id = service.add(entry, shared ? WatchScope.SHARED : WatchScope.STATION);
                    return told("add", entry, id);
                },
                onDone,
                onFault);
    }

    void change(UUID id, WatchEntry entry, Runnable onDone, Consumer<Fault> onFault) {
        update(
                () -> {
                    service.change(id, entry);
                    return told("change", entry, id);
                },
                onDone,
                onFault);
    }

    private DoneMessage told(String act, WatchEntry entry, UUID id) {
        return done("admin.watch.done." + act, "" + entry.text(), service.found(id).size());
    }

    void share(ListedWatchEntry entry) {
        update(() -> {
            service.share(entry.id());
            return done("admin.watch.done.share", entry.text());
        });
    }

    void close(ListedWatchEntry entry, String reason, Runnable onDone, Consumer<Fault> onFault) {
        update(
                () -> {
                    service.close(entry.id(), reason);
                    return done("admin.watch.done.close", entry.text());
                },
                onDone,
                onFault);
    }

    /** Reads what happened to an entry, for its card. */
    void readHistory(UUID id, Consumer<List<WatchVersion>> onRead) {
        read(() -> service.history(id), onRead);
    }

    /** Finds the records that match an entry and were not set aside. */
    void find(UUID id, Consumer<Set<UUID>> onFound) {
        read(
                () ->
                        service.found(id).stream()
                                .filter(WatchFinding::isOpen)
                                .map(WatchFinding::recordId)
                                .collect(Collectors.toSet()),
                onFound);
    }

    private void update(Change change) {
        update(change, () -> {}, this::onFault);
    }

    private void update(Change change, Runnable onDone, Consumer<Fault> onFault) {
        update(
                        change,
                        () -> {
                            service.open();
                            return new State(service.list(), service.today());
                        },
                        read -> {
                            state.set(read);
                            onDone.run();
                        })
                .onFault(onFault)
                .unlisted()
                .start();
    }
}
