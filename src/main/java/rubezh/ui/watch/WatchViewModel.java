package rubezh.ui.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import rubezh.domain.watch.WatchEntry;
import rubezh.text.Fault;
import rubezh.text.SearchFold;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.watch.ListedWatchEntry;
import rubezh.watch.WatchFinding;
import rubezh.watch.WatchScope;
import rubezh.watch.WatchService;
import rubezh.watch.WatchVersion;

/** View model of the watch list: entries shown, and what was done or refused. */
final class WatchViewModel {
    private final WatchService service;
    private final BackgroundWorker worker;
    private final ObjectProperty<WatchFilter> filter = new SimpleObjectProperty<>(WatchFilter.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(List.of(), LocalDate.EPOCH, null));
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();

    /**
     * What the screen shows.
     *
     * @param entries all entries
     * @param today day by which they are in force
     * @param done what was done; null after loading
     */
    record State(List<ListedWatchEntry> entries, LocalDate today, @Nullable Done done) {}

    /** Message of what was done, with its arguments. */
    record Done(String key, List<Object> arguments) {}

    WatchViewModel(WatchService service, BackgroundWorker worker) {
        this.service = service;
        this.worker = worker;
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

    ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
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
        run(() -> null);
    }

    /** Adds an entry and tells how many records match it already. */
    void add(WatchEntry entry, boolean shared, Runnable onDone, Consumer<Fault> onFault) {
        run(
                () -> {
                    UUID id = service.add(entry, shared ? WatchScope.SHARED : WatchScope.STATION);
                    return new Done(
                            "admin.watch.done.add",
                            List.of("" + entry.text(), service.found(id).size()));
                },
                onDone,
                onFault);
    }

    void change(UUID id, WatchEntry entry, Runnable onDone, Consumer<Fault> onFault) {
        run(
                () -> {
                    service.change(id, entry);
                    return new Done(
                            "admin.watch.done.change",
                            List.of("" + entry.text(), service.found(id).size()));
                },
                onDone,
                onFault);
    }

    void share(ListedWatchEntry entry) {
        run(() -> {
            service.share(entry.id());
            return new Done("admin.watch.done.share", List.of(entry.text()));
        });
    }

    void close(ListedWatchEntry entry, String reason, Runnable onDone, Consumer<Fault> onFault) {
        run(
                () -> {
                    service.close(entry.id(), reason);
                    return new Done("admin.watch.done.close", List.of(entry.text()));
                },
                onDone,
                onFault);
    }

    /** Reads what happened to an entry, for its card. */
    void readHistory(UUID id, Consumer<List<WatchVersion>> onRead) {
        worker.of(_ -> service.history(id)).unlisted().onDone(onRead).onFault(fault::set).start();
    }

    /** Finds the records that match an entry and were not set aside. */
    void find(UUID id, Consumer<Set<UUID>> onFound) {
        worker.of(_ ->
                        service.found(id).stream()
                                .filter(WatchFinding::isOpen)
                                .map(WatchFinding::recordId)
                                .collect(Collectors.toSet()))
                .unlisted()
                .onDone(onFound)
                .onFault(fault::set)
                .start();
    }

    private interface Change {
        @Nullable Done run();
    }

    /** Runs a change in the background, then loads the list anew. */
    private void run(Change change) {
        run(change, () -> {}, fault::set);
    }

    private void run(Change change, Runnable onDone, Consumer<Fault> onFault) {
        fault.set(null);
        worker.of(
                        _ -> {
                            Done done = change.run();
                            service.open();
                            return new State(service.list(), service.today(), done);
                        })
                .unlisted()
                .onDone(read -> {
                    state.set(read);
                    onDone.run();
                })
                .onFault(onFault)
                .start();
    }
}
