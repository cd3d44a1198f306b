package rubezh.ui.report;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.report.pdf.Pdf;
import rubezh.report.pdf.PdfPrinter;
import rubezh.text.Language;
import rubezh.ui.kit.PrintSettings;
import rubezh.ui.kit.navigation.PaperSource;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;

/** View model of a paper that is not issued. */
final class PaperViewModel extends ScreenModel {
    private final PaperSource source;
    private final PdfPrinter printer;
    private final ObjectProperty<Language> language;
    private final PagesViewModel pages;
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<@Nullable Output> output = new ReadOnlyObjectWrapper<>();
    private final ObservableList<String> printers = FXCollections.observableArrayList();
    private @Nullable Job<?> running;

    /**
     * Where the paper went last.
     *
     * @param file file it was saved to; null if it was printed
     */
    record Output(@Nullable Path file) {}

    PaperViewModel(
            PaperSource source, PdfPrinter printer, BackgroundWorker worker, Language first) {
        super(worker);
        this.source = source;
        this.printer = printer;
        this.pages = new PagesViewModel(worker, this::onFault);
        this.language = new SimpleObjectProperty<>(first);
    }

    PaperSource source() {
        return source;
    }

    ObjectProperty<Language> language() {
        return language;
    }

    PagesViewModel pages() {
        return pages;
    }

    /** Returns whether the pages shown are those of another language or of an older register. */
    ReadOnlyBooleanProperty outdated() {
        return outdated.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Output> output() {
        return output.getReadOnlyProperty();
    }

    ObservableList<String> printers() {
        return FXCollections.unmodifiableObservableList(printers);
    }

    /** Generates the paper and loads the printers; work that takes long is shown in the bar. */
    void start(JobProgressBar bar) {
        language.addListener((_, _, _) -> render(bar));
        render(bar);
        worker().of(_ -> printer.printers()).unlisted().onDone(printers::setAll).start();
    }

    /** Generates the paper from the current register. */
    void render(JobProgressBar bar) {
        Job.cancelAll(running);
        outdated.set(true);
        onFault(null);
        output.set(null);
        Language chosen = language.get();
        running =
                job(
                                progress -> {
                                    Pdf pdf = source.generator().generate(chosen, progress);
                                    return RenderedPaper.of(pdf);
                                })
                        .named("report.paper.work")
                        .shownIn(bar)
                        .onDone(this::show)
                        .start();
    }

    private void show(RenderedPaper rendered) {
        pages.show(rendered);
        outdated.set(false);
    }

    /** Writes the paper to a file. */
    void save(Path file) {
        put(pdf -> pdf.save(file), new Output(file), "report.screen.saving");
    }

    void print(PrintSettings settings) {
        put(
                pdf ->
                        printer.print(
                                pdf, settings.printer(), settings.copies(), settings.bothSides()),
                new Output(null),
                "report.screen.printing");
    }

    private void put(Consumer<Pdf> action, Output done, String name) {
        RenderedPaper shown = pages.paper().get();
        if (shown == null || outdated.get()) {
            return;
        }
        output.set(null);
        onFault(null);
        job(
                        _ -> {
                            source.onLeaving().accept(shown.pdf());
                            action.accept(shown.pdf());
                            return done;
                        })
                .named(name)
                .onDone(output::set)
                .start();
    }

    void close() {
        Job.cancelAll(running);
        pages.close();
    }
}
