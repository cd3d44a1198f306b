package rubezh.ui.report;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.summary.ExcludedCase;
import rubezh.journal.IssuedReport;
import rubezh.report.CasePaperOptions;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;
import rubezh.report.pdf.PdfPrinter;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.report.service.ReportService;
import rubezh.text.Fault;
import rubezh.ui.kit.PrintSettings;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;

/** View model of a report: its parameters and the rendered report, which follows each change. */
final class ReportViewModel extends ScreenModel {
    private final ReportService reports;
    private final PdfPrinter printer;
    private final PagesViewModel pages;
    private final ObjectProperty<ReportKind> kind = new SimpleObjectProperty<>(ReportKind.DAILY);
    private final ObjectProperty<LocalDate> date;
    private final ObjectProperty<Integer> year;
    private final ObjectProperty<@Nullable String> operation = new SimpleObjectProperty<>();
    private final ObjectProperty<ReportLanguage> language =
            new SimpleObjectProperty<>(ReportLanguage.RU);
    private final ReadOnlyObjectWrapper<@Nullable RenderedReport> report =
            new ReadOnlyObjectWrapper<>();
    private final StringProperty approver = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<@Nullable IssuedCopy> issued =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<String> printers = FXCollections.observableArrayList();
    private final ObservableList<String> printersView =
            FXCollections.unmodifiableObservableList(printers);
    private final BackgroundWorker.DelayedAction renderDelay;
    private final boolean issuing;
    private final @Nullable String caseNumber;
    private final ObjectProperty<CasePaperOptions> options =
            new SimpleObjectProperty<>(CasePaperOptions.USUAL);
    private @Nullable Job<?> running;
    private @Nullable JobProgressBar bar;

    /**
     * Rendered report.
     *
     * @param proposal bytes that are kept, saved and printed; null for a working copy, shown to
     *     whoever may not issue
     * @param paper its pages
     * @param issued copies of the report that were issued before
     * @param excluded cases of the period that the report does not count
     */
    record RenderedReport(
            @Nullable ReportProposal proposal,
            RenderedPaper paper,
            List<IssuedReport> issued,
            List<ExcludedCase> excluded) {}

    /**
     * The copy that was issued last.
     *
     * @param report number and copy
     * @param file the file it was saved to; null if it was printed
     */
    record IssuedCopy(IssuedReport report, @Nullable Path file) {}

    /**
     * @param issuing whether the officer may issue; otherwise working copies are shown
     * @param caseNumber number of the case whose papers are shown; null for reports of many
     */
    ReportViewModel(
            ReportService reports,
            PdfPrinter printer,
            BackgroundWorker worker,
            boolean issuing,
            @Nullable String caseNumber) {
        super(worker);
        this.caseNumber = caseNumber;
        kind.set(caseNumber == null ? ReportKind.DAILY : ReportKind.PROTOCOL);
        this.issuing = issuing;
        this.reports = reports;
        this.printer = printer;
        this.pages = new PagesViewModel(worker, this::onFault);
        this.date = new SimpleObjectProperty<>(reports.today());
        this.year = new SimpleObjectProperty<>(date.get().getYear());
        this.renderDelay = worker.debounce(javafx.util.Duration.millis(150), this::render);
        operations().stream().findFirst().ifPresent(first -> operation.set(first.code()));
        List.<ObservableValue<?>>of(kind, date, year, operation, language, approver, options)
                .forEach(p -> p.addListener((_, _, _) -> renderLater()));
    }

    /** Ends what renders the parameters of before: it would pass for the pages of these. */
    private void renderLater() {
        Job.cancelAll(running);
        outdated.set(true);
        renderDelay.schedule();
    }

    /** Returns whether the papers are those of a single case. */
    boolean isOfCase() {
        return caseNumber != null;
    }

    /** Returns what differs between two papers of a case. */
    ObjectProperty<CasePaperOptions> options() {
        return options;
    }

    /** Returns whether reports are issued; otherwise working copies are shown. */
    boolean issuing() {
        return issuing;
    }

    ObjectProperty<ReportKind> kind() {
        return kind;
    }

    /** Returns the date the station day begins on. */
    ObjectProperty<LocalDate> date() {
        return date;
    }

    /** Returns the year of the register book. */
    ObjectProperty<Integer> year() {
        return year;
    }

    ObjectProperty<@Nullable String> operation() {
        return operation;
    }

    ObjectProperty<ReportLanguage> language() {
        return language;
    }

    /** Returns the name of the person who approves the report, as typed. */
    StringProperty approver() {
        return approver;
    }

    /** Returns whether the pages shown are those of earlier parameters or of an older register. */
    ReadOnlyBooleanProperty outdated() {
        return outdated.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable RenderedReport> report() {
        return report.getReadOnlyProperty();
    }

    /** Returns the copy that was issued last; null after the parameters changed. */
    ReadOnlyObjectProperty<@Nullable IssuedCopy> issued() {
        return issued.getReadOnlyProperty();
    }

    PagesViewModel pages() {
        return pages;
    }

    ObservableList<String> printers() {
        return printersView;
    }

    List<CodeEntry> operations() {
        return reports.operations();
    }

    /** Renders the first report and loads the printers; long jobs are shown in the bar. */
    void start(JobProgressBar progressBar) {
        bar = progressBar;
        render();
        worker().of(_ -> printer.printers()).unlisted().onDone(printers::setAll).start();
    }

    /** Renders the report from the current register. */
    void render() {
        issued.set(null);
        renderKeepingMessages();
    }

    private void renderKeepingMessages() {
        Job.cancelAll(running);
        ReportRequest request = request();
        outdated.set(true);
        onFault(null);
        var builder = job(_ -> rendered(request)).named("report.screen.work").onDone(this::show);
        running = bar == null ? builder.start() : builder.shownIn(bar).start();
    }

    private void show(RenderedReport rendered) {
        report.set(rendered);
        pages.show(rendered.paper());
        outdated.set(false);
        if (isOfCase()) {
            tellOfBrokenTemplate(kind.get());
        }
    }

    private void tellOfBrokenTemplate(ReportKind of) {
        read(() -> reports.templateFault(of), found -> found.ifPresent(this::onFault));
    }

    private ReportRequest request() {
        if (caseNumber != null) {
            return ReportRequest.ofCase(kind.get(), caseNumber, language.get(), options.get());
        }
        return switch (kind.get()) {
            case REGISTER -> ReportRequest.register(year.get(), language.get());
            case STOCK -> ReportRequest.stock(date.get(), language.get());
            case OPERATION ->
                    ReportRequest.operation(
                                    new OperationCode(String.valueOf(operation.get())),
                                    language.get())
                            .approvedBy(approver.get());
            default -> ReportRequest.daily(date.get(), language.get()).approvedBy(approver.get());
        };
    }

    private RenderedReport rendered(ReportRequest request) {
        ReportProposal proposal = issuing ? reports.propose(request) : null;
        Pdf pdf = proposal == null ? reports.preview(request) : proposal.pdf();
        return new RenderedReport(
                proposal,
                RenderedPaper.of(pdf),
                reports.issued(request.kind(), request.subject()),
                proposal == null ? reports.excluded(request) : proposal.excluded());
    }

    /** Returns the default name of the file. */
    String fileName() {
        return reports.fileName(kind.get(), request().subject(), language.get());
    }

    /** Issues the report shown and writes it to a file. */
    void save(Path file) {
        issue(file, pdf -> pdf.save(file), "report.screen.saving");
    }

    /** Issues the report shown and prints it. */
    void print(PrintSettings settings) {
        issue(
                null,
                pdf ->
                        printer.print(
                                pdf, settings.printer(), settings.copies(), settings.bothSides()),
                "report.screen.printing");
    }

    /** Issues before the bytes leave the program, then shows the copy that would be next. */
    private void issue(@Nullable Path file, Consumer<Pdf> output, String name) {
        RenderedReport current = report.get();
        ReportProposal proposal = current == null ? null : current.proposal();
        if (proposal == null || outdated.get()) {
            return;
        }
        outdated.set(true);
        worker().action(
                        () -> {
                            reports.issue(proposal);
                            output.accept(proposal.pdf());
                        })
                .named(name)
                .onDone(_ -> onIssued(new IssuedCopy(proposal.report(), file)))
                .onFault(this::onRefused)
                .start();
    }

    private void onIssued(IssuedCopy copy) {
        issued.set(copy);
        renderKeepingMessages();
    }

    private void onRefused(Fault refusal) {
        render();
        onFault(refusal);
    }

    void close() {
        renderDelay.cancel();
        Job.cancelAll(running);
        pages.close();
    }
}
