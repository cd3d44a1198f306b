package rubezh.report;

import module java.base;

import net.sf.jasperreports.engine.JasperPrint;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.OperationSummary;
import rubezh.progress.Progress;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportContent;
import rubezh.report.content.SheetContent;
import rubezh.report.layout.LongReport;
import rubezh.report.layout.PdfExporter;
import rubezh.report.layout.TemplateFiller;
import rubezh.report.pdf.Pdf;
import rubezh.report.pdf.PdfPreview;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Generates reports as PDF. Thread-safe; a report is generated on the calling thread and takes
 * about a tenth of a second after {@link #warmUp}.
 *
 * @see rubezh.report.service.ReportService
 */
public final class Reports {
    private final ReferenceData reference;

    public Reports(ReferenceData referenceData) {
        this.reference = referenceData;
    }

    /** Generates the daily report of a station. */
    public Pdf daily(DailySummary summary, ReportIssue reportIssue, ReportLanguage language) {
        return generate(
                reportIssue.preparedAt(),
                language,
                reportText -> new DailyReport(summary, reportIssue, reportText).content());
    }

    /** Generates the report of a joint operation. */
    public Pdf operation(
            OperationSummary summary, ReportIssue reportIssue, ReportLanguage language) {
        return generate(
                reportIssue.preparedAt(),
                language,
                reportText -> new OperationReport(summary, reportIssue, reportText).content());
    }

    /**
     * Generates the paper of a list of records; takes about a minute for {@link
     * RecordList#MAX_RECORDS}.
     *
     * @param progress receives rows and pages done; its cancellation ends the work
     * @throws java.util.concurrent.CancellationException if the work is cancelled
     */
    public Pdf list(
            RecordList list, ReportIssue reportIssue, Language language, Progress progress) {
        ReportContent content = new ListReport(list, reportIssue, words(language)).content();
        return new LongReport(content, reportIssue.preparedAt(), progress)
                .write(identity(List.of(content), reportIssue.preparedAt()));
    }

    /** Generates the sheet of a shift. */
    public Pdf handover(HandoverSheet sheet, ReportLanguage language) {
        return generate(
                sheet.header().preparedAt(),
                language,
                reportText -> new HandoverSheetReport(sheet, reportText).content());
    }

    /** Generates a recovery sheet, one page in each language. */
    public Pdf recoverySheet(RecoverySheet sheet, ReportLanguage language) {
        return generate(
                sheet.header().preparedAt(),
                language,
                reportText -> new RecoverySheetReport(sheet, reportText).content());
    }

    /** Generates the card of the key of a station, one page in each language. */
    public Pdf keySheet(KeySheet sheet, ReportLanguage language) {
        return generate(
                sheet.header().preparedAt(),
                language,
                reportText -> new KeySheetReport(sheet, reportText).content());
    }

    /** Generates a sheet of other texts, a part for each language. */
    public Pdf sheet(
            StationHeader header, ReportLanguage language, Function<Messages, SheetContent> texts) {
        return generate(
                header.preparedAt(),
                language,
                words -> {
                    SheetContent sheet = texts.apply(words.messages());
                    var around =
                            new StationHeader.SheetTexts(
                                    sheet.right(),
                                    sheet.title(),
                                    sheet.subtitle(),
                                    Markup.text(sheet.name())
                                            + "\n"
                                            + header.made(words, "report.sheet.made"),
                                    sheet.code());
                    return header.sheet(words, sheet.name(), around, sheet.blocks());
                });
    }

    /** Generates the page that tests a printer, one in each language. */
    public Pdf testPage(StationHeader header, ReportLanguage language) {
        return generate(
                header.preparedAt(),
                language,
                reportText -> new TestPageReport(header, reportText).content());
    }

    /**
     * Returns the SHA-256 of everything a daily report prints. Two issues with equal content differ
     * in nothing but what {@code reportIssue} says, whatever the language.
     */
    public String contentHash(DailySummary summary, ReportIssue reportIssue) {
        return hash(new DailyReport(summary, reportIssue, words(Language.RU)).content());
    }

    /** Returns the SHA-256 of everything the report of an operation prints. */
    public String contentHash(OperationSummary summary, ReportIssue reportIssue) {
        return hash(new OperationReport(summary, reportIssue, words(Language.RU)).content());
    }

    private static String hash(ReportContent content) {
        return Sha256.digest(content.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Loads templates and fonts, so that the first report is generated without delay. */
    public void warmUp() {
        var moment = OffsetDateTime.of(2009, 10, 21, 8, 0, 0, 0, ZoneOffset.UTC);
        var nowhere = new StationHeader("", new BilingualText("", ""), null, true, moment, "");
        try (var pdfPreview = new PdfPreview(testPage(nowhere, ReportLanguage.BOTH))) {
            pdfPreview.image(0, 72);
        }
    }

    private Pdf generate(
            OffsetDateTime preparedAt,
            ReportLanguage language,
            Function<ReportFormat, ReportContent> content) {
        List<ReportContent> contents =
                language.languages().stream().map(this::words).map(content).toList();
        return write(contents, preparedAt);
    }

    private static Pdf write(List<ReportContent> contents, OffsetDateTime date) {
        List<JasperPrint> prints =
                contents.stream().map(c -> TemplateFiller.fill(c, null, () -> {})).toList();
        byte[] bytes =
                PdfExporter.write(prints, contents.getFirst(), date, identity(contents, date));
        int pages = prints.stream().mapToInt(print -> print.getPages().size()).sum();
        return new Pdf(bytes, pages);
    }

    private ReportFormat words(Language language) {
        return new ReportFormat(Messages.in(language), reference);
    }

    private static String identity(List<ReportContent> contents, OffsetDateTime date) {
        String text = date + " " + contents.size() + " " + contents.getFirst().footer();
        UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return hash.toString().replace("-", "");
    }
}
