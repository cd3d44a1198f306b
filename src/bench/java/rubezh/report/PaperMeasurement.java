package rubezh.report;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import module java.base;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.OperationSummary;
import rubezh.fixtures.FullSeizure;
import rubezh.json.SeizureShape;
import rubezh.limit.ProcessorClock;
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
import rubezh.table.CaseGenerator;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Each paper of a case and of the register, warm, from a register that {@link StoreMeasurement} has
 * filled: the program from the journal to bytes, beside bare Jasper filling the same template with
 * the same texts, composed before, and exporting it with tags and description; processor time of
 * all threads but the compilers. {@code PaperMeasurement folder pairs [paper …]}
 */
public final class PaperMeasurement {
    /** Papers made before the first one is measured. */
    private static final int WARM = 15;

    /** Papers of one measurement, whose processor time is divided by them. */
    private static final int RUNS = 6;

    private static final OperationCode OPERATION = new OperationCode("SENTINEL-2009");
    private static final Instant FIRST = Instant.parse("2009-08-01T00:00:00Z");

    private final ProcessorClock clock = new ProcessorClock();
    private final ReportService reports;
    private final Turns turns;

    /** First words of the names of the papers to measure; empty for all. */
    private final Set<String> chosen;

    private PaperMeasurement(ReportService reports, int pairs, Set<String> chosen) {
        this.chosen = chosen;
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
            var papers =
                    new PaperMeasurement(
                            open.reports(),
                            Integer.parseInt(args[1]),
                            Stream.of(args).skip(2).collect(Collectors.toSet()));
            long cases = register.catalogue().count(Query.ALL);
            System.out.println(number + " among " + cases);
            for (ReportKind kind : ReportKind.ofCase()) {
                papers.compare(number, kind);
            }
            addCases(register, open.reference());
            papers.compareDay(ReportFixture.MORNING.toLocalDate().minusDays(1));
            papers.compareOperation();
            papers.compareRegister(register, start.toLocalDate());
        }
    }

    /** Adds as many cases of an operation as that of 2009 had, unless it has some. */
    private static void addCases(Register register, ReferenceData reference) {
        if (register.catalogue().count(Query.ALL.where(HEADER_OPERATION, Set.of(OPERATION.code())))
                > 0) {
            return;
        }
        new CaseGenerator(reference, register::newRecordId)
                .generate(105, 9, FIRST, FIRST.plus(Duration.ofDays(60)))
                .map(one -> SeizureShape.SHAPE.with(one, HEADER_OPERATION.pointer(), OPERATION))
                .forEach(one ->
                        register.record(
                                SaveRequest.ofNew(
                                        register.newRecordId(), one, SaveIntent.TAKE_OVER)));
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
        if (!chosen.isEmpty() && !chosen.contains(name.split(" ")[0])) {
            return;
        }
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

    private double millis(Callable<?> action) throws Exception {
        long start = clock.nanos();
        Object made = null;
        for (int i = 0; i < RUNS; i++) {
            made = action.call();
        }
        double took = (clock.nanos() - start) / 1e6 / RUNS;
        return made == null ? Double.NaN : took;
    }

    private static byte[] export(ReportContent content) throws JRException {
        JasperPrint print = TemplateFiller.fill(content, null, () -> {});
        var out = new ByteArrayOutputStream();
        var exporter = new JRPdfExporter();
        exporter.setExporterInput(SimpleExporterInput.getInstance(List.of(print)));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        var options = new SimplePdfExporterConfiguration();
        options.setTagged(true);
        options.setTagLanguage(content.language().locale().toLanguageTag());
        options.setMetadataTitle(content.name());
        options.setDisplayMetadataTitle(true);
        exporter.setConfiguration(options);
        exporter.exportReport();
        return out.toByteArray();
    }
}
