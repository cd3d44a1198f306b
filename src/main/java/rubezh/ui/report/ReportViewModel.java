package rubezh.ui.report;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.summary.ExcludedCase;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;
import rubezh.report.pdf.PdfPreview;
import rubezh.report.pdf.PdfPrinter;
import rubezh.report.service.ReportService;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.JobProgressBar;

/** View model of a report: its parameters and the rendered report, which follows each change. */
final class ReportViewModel {
    /** Resolution that is sharp on a screen at 100 % and still fast to render. */
    private static final int DOTS_PER_INCH = 120;

    private final ReportService reports;
    private final PdfPrinter printer;
    private final BackgroundWorker worker;
    private final ObjectProperty<ReportKind> kind = new SimpleObjectProperty<>(ReportKind.DAILY);
    private final ObjectProperty<LocalDate> date;
    private final ObjectProperty<@Nullable String> operation = new SimpleObjectProperty<>();
    private final ObjectProperty<ReportLanguage> language =
            new SimpleObjectProperty<>(ReportLanguage.RU);
    private final ReadOnlyObjectWrapper<@Nullable RenderedReport> report =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>();
    private final ObservableList<String> printers = FXCollections.observableArrayList();
    private final ObservableList<String> printersView =
            FXCollections.unmodifiableObservableList(printers);
    private final BackgroundWorker.DelayedAction renderDelay;
    private @Nullable Job<?> running;
    private @Nullable JobProgressBar bar;

    /**
     * Rendered report.
     *
     * @param pdf bytes that are shown, saved and printed
     * @param pages images of the pages
     * @param excluded cases of the period that the report does not count
     */
    record RenderedReport(Pdf pdf, List<BufferedImage> pages, List<ExcludedCase> excluded) {}

    ReportViewModel(ReportService reports, PdfPrinter printer, BackgroundWorker worker) {
        this.reports = reports;
        this.printer = printer;
        this.worker = worker;
        this.date = new SimpleObjectProperty<>(reports.today());
        this.renderDelay = worker.debounce(javafx.util.Duration.millis(150), this::render);
        operations().stream().findFirst().ifPresent(first -> operation.set(first.code()));
        List.of(kind, date, operation, language)
                .forEach(p -> p.addListener((_, _, _) -> renderDelay.schedule()));
    }

    ObjectProperty<ReportKind> kind() {
        return kind;
    }

    /** Returns the date the station day begins on. */
    ObjectProperty<LocalDate> date() {
        return date;
    }

    ObjectProperty<@Nullable String> operation() {
        return operation;
    }

    ObjectProperty<ReportLanguage> language() {
        return language;
    }

    ReadOnlyObjectProperty<@Nullable RenderedReport> report() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    /** Returns the file the report was saved to last. */
    ReadOnlyObjectProperty<@Nullable Path> saved() {
        return saved.getReadOnlyProperty();
    }

    ObservableList<String> printers() {
        return printersView;
    }

    LocalDate today() {
        return reports.today();
    }

    List<CodeEntry> operations() {
        return reports.operations();
    }

    /** Renders the first report and loads the printers; long jobs are shown in the bar. */
    void start(JobProgressBar progressBar) {
        bar = progressBar;
        render();
        worker.of(_ -> printer.printers()).unlisted().onDone(printers::setAll).start();
    }

    /** Renders the report from the current register. */
    void render() {
        if (running != null) {
            running.cancel();
        }
        ReportKind reportKind = kind.get();
        LocalDate day = date.get();
        String code = operation.get();
        ReportLanguage reportLanguage = language.get();
        fault.set(null);
        saved.set(null);
        var builder =
                worker.of(_ -> report(reportKind, day, code, reportLanguage))
                        .named("report.screen.work")
                        .onDone(report::set)
                        .onFault(fault::set);
        running = bar == null ? builder.start() : builder.shownIn(bar).start();
    }

    private RenderedReport report(
            ReportKind reportKind,
            LocalDate day,
            @Nullable String code,
            ReportLanguage reportLanguage) {
        if (reportKind == ReportKind.DAILY) {
            return report(
                    reports.dailyReport(day, reportLanguage),
                    reports.dailySummary(day).selection().excluded());
        }
        var chosen = new OperationCode(String.valueOf(code));
        return report(
                reports.operation(chosen, reportLanguage),
                reports.operation(chosen).selection().excluded());
    }

    private static RenderedReport report(Pdf pdf, List<ExcludedCase> excluded) {
        var pages = new ArrayList<BufferedImage>();
        try (PdfPreview pdfPreview = new PdfPreview(pdf)) {
            for (int page = 0; page < pdfPreview.pages(); page++) {
                pages.add(pdfPreview.image(page, DOTS_PER_INCH));
            }
        }
        return new RenderedReport(pdf, pages, excluded);
    }

    /** Returns the default name of the file. */
    String fileName() {
        String subject =
                kind.get() == ReportKind.DAILY
                        ? date.get().toString()
                        : String.valueOf(operation.get());
        return reports.fileName(kind.get(), subject, language.get());
    }

    void save(Path file) {
        RenderedReport current = report.get();
        if (current != null) {
            worker.action(() -> current.pdf().save(file))
                    .onDone(_ -> saved.set(file))
                    .onFault(fault::set)
                    .start();
        }
    }

    void print(String printerName) {
        RenderedReport current = report.get();
        if (current != null) {
            worker.action(() -> printer.print(current.pdf(), printerName, 1))
                    .named("report.screen.printing")
                    .onFault(fault::set)
                    .start();
        }
    }

    void close() {
        renderDelay.cancel();
        if (running != null) {
            running.cancel();
        }
    }
}
