package rubezh.report;

import module java.base;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.OperationSummary;
import rubezh.fixtures.FullSeizure;
import rubezh.limit.Turns;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.report.content.ReportContent;
import rubezh.report.layout.TemplateFiller;
import rubezh.report.service.RegisterPaperContent;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.report.service.ReportService;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.StoreMeasurement;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Each paper of a case and of the register, warm, from a register that {@link StoreMeasurement} has
 * filled: the program from the journal to bytes, beside bare Jasper filling the same template with
 * the same texts, composed before, and exporting it; processor time of all threads. {@code
 * PaperMeasurement folder pairs}
 */
public final class PaperMeasurement {
    /** Papers made before the first one is measured. */
    private static final int WARM = 8;

    /** Papers of one measurement, whose processor time is divided by them. */
    private static final int RUNS = 4;

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ReportService reports;
    private final Turns turns;

    private PaperMeasurement(ReportService reports, int pairs) {
        this.reports = reports;
        this.turns = new Turns(pairs);
    }

    public static void main(String[] args) throws Exception {
        Path area = Files.createTempDirectory("rubezh-papers");
        OpenStation station = StoreMeasurement.open(Path.of(args[0]));
        try (OpenRegister open = OpenRegisterFixture.at(station, area, Instant.now())) {
            Register register = open.register();
            UUID id = register.newRecordId();
            Seizure full = FullSeizure.in(Language.RU, open.reference());
            register.record(SaveRequest.ofNew(id, full, SaveIntent.SAVE));
            Seizure recorded = register.open(id).orElseThrow().seizure();
            String number = String.valueOf(recorded.header().number());
            OffsetDateTime start = Objects.requireNonNull(recorded.event().start());
            var papers = new PaperMeasurement(open.reports(), Integer.parseInt(args[1]));
            long cases = register.catalogue().count(Query.ALL);
            System.out.println(number + " among " + cases);
            for (ReportKind kind : ReportKind.ofCase()) {
                papers.compare(number, kind);
            }
            papers.compareDay(ReportFixture.MORNING.toLocalDate().minusDays(1));
            papers.compareOperation();
            papers.compareRegister(register, start.toLocalDate());
        }
    }

    private void compare(String number, ReportKind kind) throws Exception {
        var request = ReportRequest.ofCase(kind, number, ReportLanguage.RU, CasePaperOptions.USUAL);
        ReportProposal proposal = reports.propose(request);
        PrintedCase printed = Objects.requireNonNull(proposal.printed());
        ReportContent content = Reports.content(words(), printed, ReportFixture.issue(true));
        compare(kind.fileName(), content, request);
    }

    private void compareDay(LocalDate day) throws Exception {
        ReportRequest request = ReportRequest.daily(day, ReportLanguage.RU);
        var content =
                new DailyReport(reports.dailySummary(day), ReportFixture.issue(true), words())
                        .content();
        compare("daily", content, request);
    }

    /** The operation with most cases. */
    private void compareOperation() throws Exception {
        OperationSummary most =
                reports.operations().stream()
                        .map(one -> reports.operation(new OperationCode(one.code())))
                        .max(Comparator.comparing(one -> one.selection().cases().size()))
                        .orElseThrow();
        var content = new OperationReport(most, ReportFixture.issue(true), words()).content();
        int cases = most.selection().cases().size();
        compare(
                "operation of " + cases + " cases",
                content,
                ReportRequest.operation(most.operation(), ReportLanguage.RU));
    }

    /** The packages in store, and the first part of the book of a year. */
    private void compareRegister(Register register, LocalDate day) throws Exception {
        ReportIssue issue = ReportFixture.issue(true);
        compare(
                "stock",
                RegisterPaperContent.stock(register, day, words(), issue),
                ReportRequest.stock(day, ReportLanguage.RU));
        int year = LocalDate.now(ReportFixture.OSH).getYear();
        compare(
                "register book",
                RegisterPaperContent.book(register, year, words(), issue),
                ReportRequest.register(year, ReportLanguage.RU));
    }

    private static ReportFormat words() {
        return new ReportFormat(Messages.in(Language.RU), ReferenceReader.builtIn());
    }

    private void compare(String name, ReportContent content, ReportRequest request)
            throws Exception {
        Callable<Double> limit = () -> millis(() -> export(content));
        Callable<Double> program = () -> millis(() -> reports.preview(request));
        for (int i = 0; i < WARM; i++) {
            limit.call();
            program.call();
        }
        Turns.Measured<Double> measured = turns.measure(limit, program);
        double[] ratios = measured.ratios(value -> value);
        System.out.printf(
                Locale.ROOT,
                "%s: limit %.1f ms, program %.1f ms, ratio %.2f (%.2f to %.2f)%n",
                name,
                Turns.median(measured.limits(), one -> one),
                Turns.median(measured.took(), one -> one),
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1]);
    }

    private static double millis(Callable<?> action) throws Exception {
        long start = MACHINE.getProcessCpuTime();
        Object made = null;
        for (int i = 0; i < RUNS; i++) {
            made = action.call();
        }
        double took = (MACHINE.getProcessCpuTime() - start) / 1e6 / RUNS;
        return made == null ? Double.NaN : took;
    }

    private static byte[] export(ReportContent content) throws JRException {
        JasperPrint print = TemplateFiller.fill(content, null, () -> {});
        var out = new ByteArrayOutputStream();
        var exporter = new JRPdfExporter();
        exporter.setExporterInput(SimpleExporterInput.getInstance(List.of(print)));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
        return out.toByteArray();
    }
}
