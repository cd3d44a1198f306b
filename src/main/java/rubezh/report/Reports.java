package rubezh.report;

import module java.base;

import net.sf.jasperreports.engine.JasperPrint;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.OperationSummary;
import rubezh.progress.Progress;
import rubezh.report.StationHeader.SheetTexts;
import rubezh.report.content.ChartBar;
import rubezh.report.content.ChartBar.FillPattern;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;
import rubezh.report.content.SheetContent;
import rubezh.report.layout.BarChartLayout;
import rubezh.report.layout.LongReport;
import rubezh.report.layout.PdfExporter;
import rubezh.report.layout.TableWidthLayout;
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
    private final @Nullable UUID hub;

    /** Creates the reports of a workstation. */
    public Reports(ReferenceData referenceData) {
        this(referenceData, null);
    }

    /**
     * @param hub id of the hub whose records are reported, which every paper names; null for those
     *     of the workstation
     */
    public Reports(ReferenceData referenceData, @Nullable UUID hub) {
        this.reference = referenceData;
        this.hub = hub;
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
        return writeLong(List.of(content), reportIssue.preparedAt(), progress);
    }

    /**
     * Generates a paper of the register.
     *
     * @param isLong whether it may have hundreds of pages; it has no tags for screen readers then
     */
    public Pdf ofRegister(
            OffsetDateTime preparedAt,
            ReportLanguage language,
            boolean isLong,
            Function<ReportFormat, ReportContent> content) {
        if (!isLong) {
            return generate(preparedAt, language, content);
        }
        List<ReportContent> contents =
                language.languages().stream().map(this::words).map(content).toList();
        return writeLong(contents, preparedAt, Progress.NONE);
    }

    /** Generates a paper of a single case. */
    public Pdf ofCase(PrintedCase printed, ReportIssue reportIssue, ReportLanguage language) {
        return generate(
                reportIssue.preparedAt(), language, words -> content(words, printed, reportIssue));
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

    /** Returns the SHA-256 of everything a paper of a case prints. */
    public String contentHash(PrintedCase printed, ReportIssue reportIssue) {
        return hash(content(words(Language.RU), printed, reportIssue));
    }

    static ReportContent content(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        CaseReport report =
                switch (printed.kind()) {
                    case PROTOCOL -> new ProtocolReport(words, printed, issue);
                    case WEIGHING -> new WeighingReport(words, printed, issue);
                    case INSPECTION -> new InspectionReport(words, printed, issue);
                    case INVENTORY -> new InventoryReport(words, printed, issue);
                    case CUSTODY -> new CustodyReport(words, printed, issue);
                    case HANDOVER_ACT -> new HandoverActReport(words, printed, issue);
                    case SAMPLING -> new SamplingReport(words, printed, issue);
                    case PHOTOS -> new PhotoReport(words, printed, issue);
                    case DESTRUCTION -> new DestructionReport(words, printed, issue);
                    case NOTIFICATION -> new NotificationReport(words, printed, issue);
                    case LABELS -> new LabelSheetReport(words, printed, issue);
                    case DAILY, OPERATION, REGISTER, STOCK, STOCKTAKE ->
                            throw new IllegalArgumentException("no paper of a case");
                };
        return report.content();
    }

    private String hash(ReportContent content) {
        return Sha256.digest(named(content).toString().getBytes(StandardCharsets.UTF_8)).hex();
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

    private Pdf write(List<ReportContent> plain, OffsetDateTime date) {
        List<ReportContent> contents = plain.stream().map(this::named).toList();
        List<JasperPrint> prints =
                contents.stream().map(c -> TemplateFiller.fill(c, null, () -> {})).toList();
        byte[] bytes =
                PdfExporter.write(prints, contents.getFirst(), date, identity(contents, date));
        return new Pdf(
                bytes,
                prints.stream().map(print -> print.getPages().size()).toArray(Integer[]::new));
    }

    /** Returns a paper that says below the station that its records are those of a hub. */
    private ReportContent named(ReportContent content) {
        if (hub == null) {
            return content;
        }
        String name = hub.toString().substring(0, 8);
        String source = words(content.language()).markup("report.of-hub", name);
        return content.withLeft(content.left() + "\n" + source);
    }

    private Pdf writeLong(List<ReportContent> plain, OffsetDateTime date, Progress progress) {
        List<ReportContent> contents = plain.stream().map(this::named).toList();
        return new LongReport(contents, date, progress).write(identity(contents, date));
    }

    private ReportFormat words(Language language) {
        return new ReportFormat(Messages.in(language), reference);
    }

    private static String identity(List<ReportContent> contents, OffsetDateTime date) {
        String text = date + " " + contents.size() + " " + contents.getFirst().footer();
        UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return hash.toString().replace("-", "");
    }

    /** Content of the card of a key: its words in both languages, and its code to scan. */
    private static final class KeySheetReport {
        private static final double DIGITS_SIZE = 11;
        private static final double WORDS_SIZE = 11;

        private final KeySheet sheet;
        private final ReportFormat words;

        KeySheetReport(KeySheet keySheet, ReportFormat reportText) {
            this.sheet = keySheet;
            this.words = reportText;
        }

        ReportContent content() {
            StationHeader header = sheet.header();
            String name = words.text("report.key.name", header.code());
            var texts =
                    new SheetTexts(
                            "",
                            Markup.text(name),
                            header.made(words, "report.key.made"),
                            Markup.text(name),
                            sheet.scanned());
            return header.sheet(words, name, texts, blocks());
        }

        private List<ReportBlock> blocks() {
            return List.of(
                    new ReportBlock.TableBlock(words.markup("report.key.words"), table()),
                    new ReportBlock.Note(words.markup("report.key.read")),
                    new ReportBlock.Code(
                            words.markup("report.key.scan"),
                            sheet.scanned(),
                            words.markup("report.key.scan.text")),
                    new ReportBlock.Text(
                            words.markup("report.key.digits"),
                            Markup.mono(sheet.digits(), DIGITS_SIZE)),
                    new ReportBlock.Text(null, words.markup("report.key.public")));
        }

        /** Returns the words, two numbers in a row as on the screen. */
        private ReportTable table() {
            var columns = new ArrayList<Column>();
            for (int half = 0; half < 2; half++) {
                columns.add(Column.right(words.markup("report.key.number"), 30));
                columns.add(Column.left(words.markup("report.key.ru"), 100));
                columns.add(Column.left(words.markup("report.key.en"), 100));
            }
            int rows = sheet.wordsRu().size() / 2;
            var lines = new ArrayList<Row>();
            for (int i = 0; i < rows; i++) {
                var cells = new ArrayList<>(cells(i));
                cells.addAll(cells(i + rows));
                lines.add(new Row(RowKind.BODY, cells));
            }
            return new ReportTable(columns, lines, WORDS_SIZE, 1);
        }

        private List<String> cells(int index) {
            return List.of(
                    Markup.text(String.valueOf(index + 1)),
                    Markup.bold(sheet.wordsRu().get(index)),
                    Markup.bold(sheet.wordsEn().get(index)));
        }
    }

    /** Content of a recovery sheet: one page with the code in large type and as QR code. */
    private static final class RecoverySheetReport {
        private static final double CODE_SIZE = 20;
        private static final int GROUPS_PER_LINE = 4;

        private final RecoverySheet sheet;
        private final ReportFormat words;

        RecoverySheetReport(RecoverySheet recoverySheet, ReportFormat reportText) {
            this.sheet = recoverySheet;
            this.words = reportText;
        }

        ReportContent content() {
            StationHeader header = sheet.header();
            String name = words.text("report.recovery.name", header.code());
            var texts =
                    new SheetTexts(
                            words.markup("report.recovery.secret"),
                            words.markup("report.recovery.title"),
                            header.made(words, "report.recovery.made"),
                            Markup.text(name) + "\n" + words.markup("report.recovery.once"),
                            sheet.code());
            return header.sheet(words, name, texts, blocks());
        }

        private List<ReportBlock> blocks() {
            return List.of(
                    new ReportBlock.Text(words.markup("report.recovery.code"), code()),
                    text("use", "report.recovery.use.text"),
                    text("keep", "report.recovery.keep.text"),
                    new ReportBlock.Text(
                            words.markup("report.recovery.envelope"),
                            Stream.of("number", "sealed", "opened")
                                    .map(line -> words.markup("report.recovery.envelope." + line))
                                    .map(line -> line + " " + "_".repeat(40))
                                    .collect(Collectors.joining("\n\n"))));
        }

        private ReportBlock text(String heading, String text) {
            return new ReportBlock.Text(
                    words.markup("report.recovery." + heading), words.markup(text));
        }

        /** Breaks the code into two lines between groups. */
        private String code() {
            List<String> groups = List.of(sheet.code().split("-"));
            return IntStream.iterate(0, i -> i < groups.size(), i -> i + GROUPS_PER_LINE)
                    .mapToObj(i -> groups.subList(i, Math.min(i + GROUPS_PER_LINE, groups.size())))
                    .map(line -> Markup.mono(String.join("  ", line), CODE_SIZE))
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * A page without data that uses every font, pattern and kind of block. It shows whether a
     * printer prints what papers need; the program generates it once to warm up.
     */
    private record TestPageReport(StationHeader header, ReportFormat words) {
        /** Sentences with all letters of their language. */
        private static final String RUSSIAN =
                "Съешь же ещё этих мягких французских булок, да выпей чаю";

        private static final String ENGLISH = "The quick brown fox jumps over the lazy dog";

        private static final String SIGNS = "0123456789 № « » “ ” — − ± § % ° € $";

        /** Content of the code: a scanner's test takes it for the number of a seal. */
        private static final String SCANNED = "TEST 0123456789";

        private static final double MONO_SIZE = 9;
        private static final int TABLE_WIDTH = 160;

        ReportContent content() {
            String name = words.text("report.test.name");
            var texts =
                    new SheetTexts(
                            "",
                            Markup.text(name),
                            header.made(words, "report.test.made"),
                            Markup.text(name),
                            SCANNED);
            return header.sheet(words, name, texts, blocks());
        }

        private List<ReportBlock> blocks() {
            return List.of(
                    new ReportBlock.Text(words.markup("report.test.letters"), letters()),
                    new ReportBlock.CutMarks(
                            words.markup("report.test.marks"),
                            words.markup("report.test.marks.text")),
                    new ReportBlock.Code(
                            words.markup("report.test.scan"),
                            SCANNED,
                            words.markup("report.test.scan.text", SCANNED)),
                    new ReportBlock.Chart(
                            words.markup("report.test.patterns"),
                            bars(),
                            words.markup("report.test.figures"),
                            figures()),
                    new ReportBlock.Note(words.markup("report.test.check")));
        }

        private static String letters() {
            return String.join(
                    "\n",
                    Markup.text(RUSSIAN),
                    Markup.text(ENGLISH),
                    Markup.bold(RUSSIAN),
                    Markup.mono(SIGNS, MONO_SIZE));
        }

        private List<ChartBar> bars() {
            return Stream.of(FillPattern.values())
                    .limit(BarChartLayout.MAX_BARS)
                    .map(pattern -> new ChartBar(number(pattern), number(pattern), 1, pattern))
                    .toList();
        }

        private static String number(FillPattern pattern) {
            return Markup.text(Integer.toString(pattern.ordinal() + 1));
        }

        private ReportTable figures() {
            String figure = words.markup("report.test.figure");
            var columns =
                    List.of(
                            Column.left(Markup.text("№"), 40),
                            Column.right(words.markup("common.unit.KGM"), 100));
            var rows =
                    List.of(
                            new Row(RowKind.BODY, List.of(Markup.text("→"), figure)),
                            new Row(RowKind.TOTAL, List.of(Markup.mono("0", 7), figure)));
            return TableWidthLayout.fit(ReportTable.dense(columns, rows, 1), TABLE_WIDTH)
                    .getFirst();
        }
    }
}
