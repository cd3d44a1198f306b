package rubezh.ui.exchange;

import module java.base;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.Exchange;
import rubezh.bundle.Exchange.StationBundle;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportRequest.Selection;
import rubezh.bundle.transfer.ExportResult;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;

/** View model of an export: its options, what it would carry, and its result. */
final class ExportViewModel extends ScreenModel {
    private static final String BETWEEN_CODES = "[,;\\s]+";

    private final Exchange exchange;
    private final ZoneId zone;
    private final StringProperty to = new SimpleStringProperty(ExportRequest.HEADQUARTERS);
    private final ObjectProperty<ExportScope> scope =
            new SimpleObjectProperty<>(ExportScope.UNACKNOWLEDGED);
    private final ObjectProperty<@Nullable String> operation = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> first = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> last = new SimpleObjectProperty<>();
    private final StringProperty numbers = new SimpleStringProperty("");
    private final ObjectProperty<Pictures> pictures = new SimpleObjectProperty<>(Pictures.ALL);
    private final ObjectProperty<PartSize> partSize = new SimpleObjectProperty<>(PartSize.LARGE);
    private final BooleanProperty drafts = new SimpleBooleanProperty();
    private final BooleanProperty plain = new SimpleBooleanProperty();
    private final BooleanProperty newKeys = new SimpleBooleanProperty();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<Path> folder;
    private final ReadOnlyObjectWrapper<@Nullable Forecast> forecast =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ExportResult> exported =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<StationBundle>> exportedToAll =
            new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Job<?> running;
    private @Nullable Job<?> forecasting;

    /** Records to export. */
    enum ExportScope {
        UNACKNOWLEDGED,
        UNSENT,
        OPERATION,
        PERIOD,
        RECORDS,
        EVERYTHING;

        /** Returns whether only a part goes along that somebody names. */
        boolean isPart() {
            return this == OPERATION || this == PERIOD || this == RECORDS;
        }
    }

    /** Photos and documents that go along. */
    enum Pictures {
        NONE,
        ALL
    }

    ExportViewModel(Exchange exchange, BackgroundWorker worker, ZoneId zone, Path folder) {
        super(worker);
        this.exchange = exchange;
        this.zone = zone;
        this.folder = new SimpleObjectProperty<>(folder);
        InvalidationListener change = _ -> foresee();
        List.of(to, scope, operation, first, last, numbers, pictures, partSize, drafts, plain)
                .forEach(option -> option.addListener(change));
        this.folder.addListener(change);
        to.addListener((_, _, _) -> newKeys.set(false));
    }

    /** Returns the codes of the recipients as typed, separated by commas. */
    StringProperty to() {
        return to;
    }

    /** Returns the codes of the recipients as codes are written, the addressee first. */
    List<String> recipients() {
        return Arrays.stream(to.get().toUpperCase(Locale.ROOT).split(BETWEEN_CODES))
                .filter(code -> !BlankCharacters.isBlank(code))
                .distinct()
                .toList();
    }

    /** Adds a recipient, or removes it. */
    void toggle(String station) {
        var codes = new ArrayList<>(recipients());
        if (!codes.remove(station)) {
            codes.add(station);
        }
        to.set(String.join(", ", codes));
    }

    ObjectProperty<ExportScope> scope() {
        return scope;
    }

    /** Returns the code of the operation to export, for {@link ExportScope#OPERATION}. */
    ObjectProperty<@Nullable String> operation() {
        return operation;
    }

    /** Returns the first day, for {@link ExportScope#PERIOD}. */
    ObjectProperty<@Nullable LocalDate> first() {
        return first;
    }

    /** Returns the last day, for {@link ExportScope#PERIOD}. */
    ObjectProperty<@Nullable LocalDate> last() {
        return last;
    }

    /** Returns case numbers separated by commas, for {@link ExportScope#RECORDS}. */
    StringProperty numbers() {
        return numbers;
    }

    ObjectProperty<Pictures> pictures() {
        return pictures;
    }

    ObjectProperty<PartSize> partSize() {
        return partSize;
    }

    /** Returns whether drafts leave too. */
    BooleanProperty drafts() {
        return drafts;
    }

    /** Returns whether the bundle is not encrypted although it could be. */
    BooleanProperty plain() {
        return plain;
    }

    /** Returns whether the user agreed to keys that the last export did not use. */
    BooleanProperty newKeys() {
        return newKeys;
    }

    /** Returns why it is not encrypted. */
    StringProperty reason() {
        return reason;
    }

    ObjectProperty<Path> folder() {
        return folder;
    }

    /** Returns what would leave; null while it is counted, and where options are missing. */
    ReadOnlyObjectProperty<@Nullable Forecast> forecast() {
        return forecast.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ExportResult> exported() {
        return exported.getReadOnlyProperty();
    }

    /** Returns the bundles of all stations, after the last such export. */
    ReadOnlyObjectProperty<List<StationBundle>> exportedToAll() {
        return exportedToAll.getReadOnlyProperty();
    }

    /** Returns whether the options are complete. */
    boolean isReady() {
        return !recipients().isEmpty() && isChosen();
    }

    /** Returns whether it is said what goes along. */
    private boolean isChosen() {
        return switch (scope.get()) {
            case UNACKNOWLEDGED, UNSENT, EVERYTHING -> true;
            case OPERATION -> operation.get() != null;
            case PERIOD -> period() != null;
            case RECORDS -> !chosenNumbers().isEmpty();
        };
    }

    private List<String> chosenNumbers() {
        return Arrays.stream(numbers.get().split(BETWEEN_CODES))
                .filter(number -> !BlankCharacters.isBlank(number))
                .toList();
    }

    private @Nullable Selection period() {
        LocalDate from = first.get();
        LocalDate until = last.get() == null ? from : last.get();
        if (from == null || until == null || until.isBefore(from)) {
            return null;
        }
        return new ExportRequest.OfPeriod(
                from.atStartOfDay(zone).toOffsetDateTime(),
                until.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
    }

    /** Counts what would leave with the options of now. */
    void foresee() {
        Job.cancelAll(forecasting);
        forecast.set(null);
        if (!isReady()) {
            return;
        }
        Supplier<ExportRequest> request = request();
        Path target = folder.get();
        forecasting =
                job(progress ->
                                new Forecast(
                                        exchange.previewExport(request.get(), progress),
                                        null,
                                        FreeSpace.of(target)))
                        .detached()
                        .onDone(forecast::set)
                        .onFault(f -> forecast.set(new Forecast(null, f, FreeSpace.UNKNOWN)))
                        .start();
    }

    /** Writes a bundle for each known station by the same options, then runs what follows. */
    void exportToAll(JobProgressBar bar, Runnable then) {
        if (!isChosen()) {
            return;
        }
        forgetResult();
        Function<List<String>, ExportRequest> requests = requests();
        var written = Collections.synchronizedList(new ArrayList<StationBundle>());
        running =
                job(
                                progress -> {
                                    exchange.exportToAll(
                                            station -> requests.apply(List.of(station)),
                                            progress,
                                            written::add);
                                    return List.copyOf(written);
                                })
                        .named("exchange.work.export")
                        .shownIn(bar)
                        .onDone(all -> {
                            exportedToAll.set(all);
                            then.run();
                        })
                        .start();
    }

    private void forgetResult() {
        exported.set(null);
        exportedToAll.set(List.of());
        onFault(null);
    }

    /** Writes the bundle, then runs what follows. */
    void export(JobProgressBar bar, Runnable then) {
        if (!isReady()) {
            return;
        }
        forgetResult();
        Supplier<ExportRequest> request = request();
        running =
                job(progress -> exchange.export(request.get(), progress))
                        .named("exchange.work.export")
                        .shownIn(bar)
                        .onDone(result -> {
                            exported.set(result);
                            then.run();
                        })
                        .start();
    }

    private Supplier<ExportRequest> request() {
        List<String> codes = recipients();
        Function<List<String>, ExportRequest> requests = requests();
        return () -> requests.apply(codes);
    }

    /**
     * Captures the options; the function takes recipients and looks up the revisions on a
     * background thread.
     */
    private Function<List<String>, ExportRequest> requests() {
        Function<List<String>, Selection> selection = selection();
        Path target = folder.get();
        boolean withPictures = pictures.get() == Pictures.ALL;
        boolean withDrafts = drafts.get();
        long bytes = partSize.get().bytes();
        boolean agreed = newKeys.get();
        String why = plain.get() ? reason.get() : null;
        return codes -> {
            List<String> others = codes.subList(1, codes.size());
            return new ExportRequest(
                    selection.apply(codes),
                    codes.getFirst(),
                    target,
                    withPictures,
                    why == null
                            ? new ExportRequest.Encrypted(others, agreed)
                            : new ExportRequest.Plain(why, others),
                    withDrafts,
                    bytes);
        };
    }

    private Function<List<String>, Selection> selection() {
        String code = String.valueOf(operation.get());
        Selection period = period();
        List<String> chosen = chosenNumbers();
        return switch (scope.get()) {
            case UNACKNOWLEDGED -> exchange::unacknowledged;
            case UNSENT -> codes -> new ExportRequest.Unsent(exchange.unsent().of(codes));
            case OPERATION -> _ -> new ExportRequest.OfOperation(code);
            case PERIOD -> _ -> Objects.requireNonNull(period);
            case RECORDS -> _ -> new ExportRequest.Numbered(chosen);
            case EVERYTHING -> _ -> new ExportRequest.Everything();
        };
    }

    void close() {
        Job.cancelAll(running, forecasting);
    }

    /** Largest size of a file of an export. */
    enum PartSize {
        LARGE(500),
        MEDIUM(100),
        SMALL(20);

        private final long megabytes;

        PartSize(long megabytes) {
            this.megabytes = megabytes;
        }

        long bytes() {
            return megabytes * 1_000_000;
        }
    }
}
