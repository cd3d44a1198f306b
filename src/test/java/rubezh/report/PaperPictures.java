package rubezh.report;

import module java.base;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.GoodsCode.CustodyAct;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.OperationSummary;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.TestImages;
import rubezh.journey.ScreenshotWriter;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.report.pdf.Pdf;
import rubezh.report.pdf.PdfPreview;
import rubezh.report.service.PaperBatch;
import rubezh.report.service.ReportRequest;
import rubezh.report.service.ReportService;
import rubezh.report.service.StocktakeService;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;

/**
 * Takes a picture of the first page of each paper of a case, where the languages take turns, and of
 * the papers of the register.
 */
public final class PaperPictures {
    private static final int DOTS_PER_INCH = 64;
    private static final int GAP = 8;

    /** Cases with sealed packages. */
    private static final int CASES = 6;

    private static final String NUMBER = "KG-OSH-A-2026-000124";

    private final Path into;

    public PaperPictures(Path into) {
        this.into = into;
    }

    public void takeAll() throws IOException {
        Path folder = Files.createTempDirectory("papers");
        OpenStation station = TestStations.create(folder);
        try (OpenRegister register = OpenRegisterFixture.create(station, folder.resolve("area"))) {
            byte[] photo = TestImages.jpeg(1200, 900, 3);
            Attachment file = register.register().attach(photo, "tank.jpg");
            var seeder = new StationSeeder(station);
            for (ReportKind kind : ReportKind.ofCase()) {
                int place = ReportKind.ofCase().indexOf(kind);
                Language language = place % 2 == 0 ? Language.RU : Language.EN;
                seeder.put(new UUID(0x0193_0000_0000_7000L, 2L << 62), of(file, language));
                take(register, kind, ReportLanguage.of(language));
            }
            takeIndex(register, folder.resolve("batch"));
        }
        takePapersOfTheRegister(Files.createTempDirectory("register"));
    }

    /**
     * The summaries of a day and of an operation, a page of the register book, the packages in
     * store and a stocktaking, one below the other.
     */
    private void takePapersOfTheRegister(Path folder) {
        OpenStation station = TestStations.create(folder);
        try (OpenRegister register = OpenRegisterFixture.create(station, folder.resolve("area"))) {
            var seeder = new StationSeeder(station);
            for (int number = 1; number <= CASES; number++) {
                seeder.put(
                        StockFixture.recordId(number), StockFixture.sealed(number, 1 + number % 2));
            }
            ReportService reports = register.reports();
            Pdf book = reports.propose(ReportRequest.register(2026, ReportLanguage.RU)).pdf();
            Pdf stock =
                    reports.propose(ReportRequest.stock(reports.today(), ReportLanguage.RU)).pdf();
            StocktakeService stocktaking = register.stocktaking();
            for (int number = 1; number < CASES; number++) {
                scan(stocktaking, StockFixture.seal(number, 1));
            }
            scan(stocktaking, "4601234567893");
            Pdf act = stocktaking.finish().pdf();
            ScreenshotWriter.write(
                    below(
                            List.of(
                                    image(day(), 0),
                                    image(operation(), 0),
                                    image(book, 1),
                                    image(stock, 0),
                                    image(act, 0))),
                    into.resolve("paper-summaries-register-stock-ru.png"));
        }
    }

    private static Pdf day() {
        return new Reports(ReferenceReader.builtIn())
                .daily(ReportFixture.dailySummary(), ReportFixture.issue(true), ReportLanguage.RU);
    }

    private static Pdf operation() {
        OperationSummary summary =
                OperationSummary.of(
                        new OperationCode("BARRIER-2024"),
                        ReportFixture.DAY,
                        ReportFixture.MORNING,
                        ReportFixture.dailySummary().selection().cases(),
                        Coverage.Sources.NONE);
        return new Reports(ReferenceReader.builtIn())
                .operation(summary, ReportFixture.issue(true), ReportLanguage.RU);
    }

    private static void scan(StocktakeService stocktaking, String text) {
        var _ = stocktaking.scan(stocktaking.open(), text);
    }

    private static BufferedImage image(Pdf paper, int page) {
        try (var pages = new PdfPreview(paper)) {
            return pages.image(page, DOTS_PER_INCH);
        }
    }

    private static BufferedImage below(List<BufferedImage> pages) {
        int width = pages.stream().mapToInt(BufferedImage::getWidth).max().orElseThrow();
        int height = pages.stream().mapToInt(page -> page.getHeight() + GAP).sum() - GAP;
        var joined = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = joined.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, width, height);
        int y = 0;
        for (BufferedImage page : pages) {
            graphics.drawImage(page, 0, y, null);
            y += page.getHeight() + GAP;
        }
        graphics.dispose();
        return joined;
    }

    /** A case in which a truck from Tajikistan was opened, typed in a language. */
    private static Seizure of(Attachment file, Language language) {
        Seizure full = FullSeizure.in(language, ReferenceReader.builtIn());
        var evidence = full.evidence();
        String photo = "/evidence/attachments/" + evidence.attachments().getFirst().id();
        var values = new LinkedHashMap<String, Object>();
        values.put("/header/number", NUMBER);
        values.put("/header/station", "KG-OSH");
        values.put(
                "/detection/means", List.of(new DetectionMeans("DOG"), new DetectionMeans("PHY")));
        values.put("/route/origin", new Country("TJ"));
        values.put(
                "/parties/persons/" + full.parties().persons().getFirst().id() + "/citizenship",
                new Country("TJ"));
        values.put(
                "/conveyances/" + full.conveyances().getFirst().id() + "/registrationCountry",
                new Country("KG"));
        values.put(
                "/evidence/custody/" + evidence.custody().getFirst().id() + "/act",
                new CustodyAct("HAN"));
        values.put(photo + "/content", Objects.requireNonNull(file.content()));
        for (var value : values.entrySet()) {
            full = SeizureShape.SHAPE.with(full, value.getKey(), value.getValue());
        }
        return full;
    }

    private void take(OpenRegister register, ReportKind kind, ReportLanguage language) {
        var request = ReportRequest.ofCase(kind, NUMBER, language, CasePaperOptions.USUAL);
        take(register.reports().propose(request).pdf(), kind.fileName() + "-" + language);
    }

    private void takeIndex(OpenRegister register, Path folder) throws IOException {
        var batch =
                new PaperBatch(
                        register.register().catalogue().ids(Query.ALL),
                        ReportKind.ofCase(),
                        List.of(),
                        ReportLanguage.RU,
                        CasePaperOptions.USUAL,
                        folder,
                        false);
        Path index = register.reports().issueAll(batch, (_, _, _) -> {}).index();
        take(new Pdf(Files.readAllBytes(index), 1), "index-ru");
    }

    private void take(Pdf paper, String name) {
        try (var pages = new PdfPreview(paper)) {
            String file = "paper-" + name.toLowerCase(Locale.ROOT) + ".png";
            ScreenshotWriter.write(pages.image(0, DOTS_PER_INCH), into.resolve(file));
        }
    }
}
