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

/** Which paper is wanted, and the paper as it stands. A change of what is wanted makes it anew. */
final class ReportViewModel {
    /** Sharp on a screen at 100 % and still quick to draw. */
    private static final int DOTS_PER_INCH = 120;

    private final ReportService papers;
    private final PdfPrinter printing;
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
     * A paper made.
     *
     * @param pdf the bytes shown, saved and printed
     * @param pages its pages as pictures
     * @param leftOut records of the period that do not count
     */
    record RenderedReport(Pdf pdf, List<BufferedImage> pages, List<ExcludedCase> leftOut) {}

    ReportViewModel(ReportService service, PdfPrinter printer, BackgroundWorker backgroundWorker) {
        this.papers = service;
        this.printing = printer;
        this.worker = backgroundWorker;
        this.date = new SimpleObjectProperty<>(service.today());
        this.renderDelay =
                backgroundWorker.debounce(javafx.util.Duration.millis(150), this::render);
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

    /** Returns where the paper was saved last. */
    ReadOnlyObjectProperty<@Nullable Path> saved() {
        return saved.getReadOnlyProperty();
    }

    ObservableList<String> printers() {
        return printersView;
    }

    LocalDate today() {
        return papers.today();
    }

    List<CodeEntry> operations() {
        return papers.operations();
    }

    /** Shows long work there, and makes the first paper. */
    void start(JobProgressBar pane) {
        bar = pane;
        render();
        worker.of(_ -> printing.printers()).unlisted().onDone(printers::setAll).start();
    }

    /** Makes the paper anew from the register as it stands. */
    void render() {
        if (running != null) {
            running.cancel();
        }
        ReportKind wanted = kind.get();
        LocalDate day = date.get();
        String code = operation.get();
        ReportLanguage tongue = language.get();
        fault.set(null);
        saved.set(null);
        var builder =
                worker.of(_ -> report(wanted, day, code, tongue))
                        .named("report.screen.work")
                        .onDone(report::set)
                        .onFault(fault::set);
        running = bar == null ? builder.start() : builder.shownIn(bar).start();
    }

    private RenderedReport report(
            ReportKind wanted, LocalDate day, @Nullable String code, ReportLanguage tongue) {
        if (wanted == ReportKind.DAILY) {
            return report(
                    papers.dailyReport(day, tongue),
                    papers.dailySummary(day).selection().excluded());
        }
        var chosen = new OperationCode(String.valueOf(code));
        return report(
                papers.operation(chosen, tongue), papers.operation(chosen).selection().excluded());
    }

    private static RenderedReport report(Pdf pdf, List<ExcludedCase> leftOut) {
        var pages = new ArrayList<BufferedImage>();
        try (PdfPreview pdfPreview = new PdfPreview(pdf)) {
            for (int page = 0; page < pdfPreview.pages(); page++) {
                pages.add(pdfPreview.image(page, DOTS_PER_INCH));
            }
        }
        return new RenderedReport(pdf, pages, leftOut);
    }

    /** Returns the name proposed for the file. */
    String fileName() {
        String subject =
                kind.get() == ReportKind.DAILY
                        ? date.get().toString()
                        : String.valueOf(operation.get());
        return papers.fileName(kind.get(), subject, language.get());
    }

    void save(Path file) {
        RenderedReport paper = report.get();
        if (paper != null) {
            worker.of(
                            _ -> {
                                paper.pdf().save(file);
                                return file;
                            })
                    .onDone(saved::set)
                    .onFault(fault::set)
                    .start();
        }
    }

    void print(String printer) {
        RenderedReport paper = report.get();
        if (paper != null) {
            worker.of(
                            _ -> {
                                printing.print(paper.pdf(), printer, 1);
                                return printer;
                            })
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
