package rubezh.ui.report;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.domain.stock.StockedPackage;
import rubezh.domain.stock.Stocktake;
import rubezh.domain.stock.Stocktake.StockScan;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.StocktakeService;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/** View model of a stocktaking: scans are kept in order, one after the other. */
final class StocktakeViewModel extends ScreenModel {
    private final StocktakeService service;
    private final ReadOnlyObjectWrapper<@Nullable Stocktake> state = new ReadOnlyObjectWrapper<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean scanning;

    /** Where a row of the list stands. */
    enum Standing {
        UNEXPECTED,
        MISSING,
        FOUND;

        /** Returns the message key. */
        String key() {
            return "stocktake.standing." + name();
        }
    }

    /**
     * Row of the list: a package, or a scan of what is none here.
     *
     * @param scan scan it is of; null for a package that is missing
     */
    record StocktakeRow(
            Standing standing, @Nullable StockScan scan, @Nullable StockedPackage content) {}

    StocktakeViewModel(StocktakeService service, BackgroundWorker worker) {
        super(worker);
        this.service = service;
    }

    /** Returns the stocktaking; null before it was read. */
    ReadOnlyObjectProperty<@Nullable Stocktake> state() {
        return state.getReadOnlyProperty();
    }

    /** Reads the stocktaking and the store of now. */
    void load() {
        read(service::open, state::set);
    }

    /** Returns the rows: what differs first, what was found last. */
    List<StocktakeRow> rows() {
        Stocktake now = state.get();
        if (now == null) {
            return List.of();
        }
        Map<UUID, StockScan> scans = new HashMap<>();
        now.scans().stream()
                .filter(scan -> scan.outcome() == Stocktake.Outcome.FOUND && scan.found() != null)
                .forEach(scan ->
                        scans.put(Objects.requireNonNull(scan.found()).content().id(), scan));
        return Stream.of(
                        now.unexpected().reversed().stream()
                                .map(scan ->
                                        new StocktakeRow(Standing.UNEXPECTED, scan, scan.found())),
                        now.missing().stream()
                                .map(one -> new StocktakeRow(Standing.MISSING, null, one)),
                        now.found().stream()
                                .map(one ->
                                        new StocktakeRow(
                                                Standing.FOUND,
                                                scans.get(one.content().id()),
                                                one)))
                .flatMap(rows -> rows)
                .toList();
    }

    /** Returns the scan that came last; null if there is none. */
    @Nullable StockScan last() {
        Stocktake now = state.get();
        return now == null || now.scans().isEmpty() ? null : now.scans().getLast();
    }

    /** Keeps a scan; those that come meanwhile wait. */
    void scan(String text) {
        String line = text.replace('\n', ' ').strip();
        if (!line.isEmpty()) {
            waiting.add(line);
            next();
        }
    }

    private void next() {
        Stocktake now = state.get();
        if (scanning || now == null || waiting.isEmpty()) {
            return;
        }
        scanning = true;
        String text = waiting.remove();
        run(
                () -> service.scan(now, text),
                scanned -> {
                    scanning = false;
                    state.set(scanned);
                    next();
                });
    }

    /** Takes back a scan of what is not expected. */
    void remove(StockScan scan) {
        Stocktake now = state.get();
        int index = now == null ? -1 : now.scans().indexOf(scan);
        if (now != null && index >= 0 && !scanning) {
            scanning = true;
            run(
                    () -> service.remove(now, index),
                    fewer -> {
                        scanning = false;
                        state.set(fewer);
                        next();
                    });
        }
    }

    /** Forgets the scans. */
    void discard() {
        update(
                        () -> {
                            service.discard();
                            return done("cli.stock.discarded");
                        },
                        service::open,
                        state::set)
                .start();
    }

    /** Issues the act and ends the stocktaking. */
    void finish(Consumer<ReportProposal> onDone) {
        startAlone(
                job(_ -> service.finish())
                        .onDone(act -> {
                            load();
                            onDone.accept(act);
                        }));
    }

    String fileName(ReportProposal act) {
        return service.fileName(act);
    }
}
