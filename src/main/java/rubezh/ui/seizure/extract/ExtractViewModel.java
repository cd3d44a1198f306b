package rubezh.ui.seizure.extract;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.extract.ExtractSeal;
import rubezh.domain.station.Station;
import rubezh.format.DomainFormat;
import rubezh.register.Query;
import rubezh.table.TableFile;
import rubezh.table.extract.BuiltInLayouts;
import rubezh.table.extract.Extract;
import rubezh.table.extract.ExtractFormat;
import rubezh.table.extract.KnownLayouts.KnownLayout;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.ScreenModel;

/**
 * View model of an extract for a partner: its layout and format, what would leave, and its result.
 * What may leave is looked at again when the file is written.
 */
final class ExtractViewModel extends ScreenModel {
    private final ExtractServices services;
    private final Query query;
    private final DomainFormat words;
    private final ObjectProperty<KnownLayout> layout;
    private final ReadOnlyObjectWrapper<List<KnownLayout>> layouts =
            new ReadOnlyObjectWrapper<>(
                    BuiltInLayouts.all().stream().map(KnownLayout::builtIn).toList());
    private final Set<String> texts = new TreeSet<>();
    private final ObjectProperty<ExtractFormat> format =
            new SimpleObjectProperty<>(ExtractFormat.XLSX);
    private final ReadOnlyObjectWrapper<@Nullable Extract> extract = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WrittenExtract> written =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> replaced = new ReadOnlyObjectWrapper<>();
    private @Nullable Job<?> counting;

    /**
     * Extract that was written.
     *
     * @param signature file of its signature
     */
    record WrittenExtract(Path file, Path signature, ExtractSeal seal, Extract extract) {}

    /**
     * Creates the view model and begins to count.
     *
     * @param query records to choose from
     * @param first layout to begin with
     */
    ExtractViewModel(
            ExtractServices services, BackgroundWorker worker, Query query, KnownLayout first) {
        super(worker);
        this.services = services;
        this.query = query;
        this.words = services.words().get();
        this.layout = new SimpleObjectProperty<>(first);
        layout.addListener((_, _, _) -> {
            texts.clear();
            count();
        });
        read(services.layouts()::all, layouts::set);
        count();
    }

    Station station() {
        return services.register().station();
    }

    ObjectProperty<KnownLayout> layout() {
        return layout;
    }

    /** Returns the layouts that can be chosen. */
    ReadOnlyObjectProperty<List<KnownLayout>> layouts() {
        return layouts.getReadOnlyProperty();
    }

    /** Returns whether the layout that is chosen is one of this station, which can delete it. */
    boolean isOwn() {
        return layout.get().isOf(station().code());
    }

    /** Deletes the layout that is chosen, and chooses the first of the program. */
    void delete() {
        String name = layout.get().layout().name();
        onFault(null);
        job(
                        _ -> {
                            services.layouts().delete(name);
                            return services.layouts().all();
                        })
                .named("extract.layout.work")
                .onDone(rest -> {
                    layouts.set(rest);
                    layout.set(rest.getFirst());
                })
                .start();
    }

    /** Lets a free text leave, or stay. */
    void setLeaving(String path, boolean leaves) {
        if (leaves ? texts.add(path) : texts.remove(path)) {
            count();
        }
    }

    ObjectProperty<ExtractFormat> format() {
        return format;
    }

    /** Returns what would leave; null while it is counted. */
    ReadOnlyObjectProperty<@Nullable Extract> extract() {
        return extract.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable WrittenExtract> written() {
        return written.getReadOnlyProperty();
    }

    /** Returns the file chosen, if a signature lies beside it that would be replaced. */
    ReadOnlyObjectProperty<@Nullable Path> replaced() {
        return replaced.getReadOnlyProperty();
    }

    private void count() {
        close();
        extract.set(null);
        onFault(null);
        var chosen = new Extract.Columns(layout.get(), new TreeSet<>(texts));
        counting = job(_ -> read(chosen)).detached().onDone(extract::set).start();
    }

    private Extract read(Extract.Columns chosen) {
        return services.read(query, chosen, words);
    }

    /** Writes the file unless a signature lies beside it; that is asked about first. */
    void choose(Path file) {
        replaced.set(null);
        read(
                () -> Files.exists(ExtractSeal.pathFor(file), LinkOption.NOFOLLOW_LINKS),
                exists -> {
                    if (exists) {
                        replaced.set(file);
                    } else {
                        write(file);
                    }
                });
    }

    /**
     * Writes and signs the file, unless the figures are no longer those that are shown ({@code
     * XTR-005}); then the new ones are shown.
     */
    void write(Path file) {
        Extract shown = extract.get();
        ExtractFormat chosen = format.get();
        if (shown == null) {
            return;
        }
        onFault(null);
        job(_ -> read(shown.columns()))
                .named("extract.work")
                .onDone(now -> {
                    extract.set(now);
                    if (now.isLike(shown)) {
                        sign(now, chosen, file);
                    } else {
                        onFault(new Fault(Fault.Exit.CONFLICTS, "XTR-005"));
                    }
                })
                .start();
    }

    private void sign(Extract now, ExtractFormat chosen, Path file) {
        var target = new TableFile(file);
        Runnable writer = () -> target.save(out -> chosen.write(now, station(), out));
        job(_ -> services.exchange().signExtract(file, now.facts(), writer))
                .named("extract.work")
                .onDone(seal ->
                        written.set(new WrittenExtract(file, ExtractSeal.pathFor(file), seal, now)))
                .start();
    }

    /** Ends the counting. */
    void close() {
        Job.cancelAll(counting);
    }
}
