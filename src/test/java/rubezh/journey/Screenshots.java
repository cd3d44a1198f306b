package rubezh.journey;

import module java.base;

import javafx.application.Platform;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.enrolment.JoinResult;
import rubezh.journey.device.ScannerRobot;
import rubezh.journey.editor.MapScreenshots;
import rubezh.journey.table.TableScreenshots;
import rubezh.report.PaperPictures;
import rubezh.report.pdf.Pdf;
import rubezh.security.Fingerprint;
import rubezh.security.Officer;
import rubezh.text.Language;
import rubezh.ui.desktop.CaseMapScreenshots;
import rubezh.ui.desktop.ConflictScreenshots;
import rubezh.ui.desktop.ExchangeScreenshots;
import rubezh.ui.desktop.MorningScreenshots;
import rubezh.ui.desktop.OperationScreenshots;
import rubezh.ui.desktop.PeopleScreenshots;
import rubezh.ui.desktop.SessionScreenshots;
import rubezh.ui.desktop.WatchScreenshots;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination.Beginning;
import rubezh.ui.signin.FakeSignIn;
import rubezh.ui.signin.RegisterSetup;
import rubezh.ui.signin.SignInScreens;

/**
 * Takes pictures of the screens into {@code target/pictures}. Arguments: the parts to take, as
 * {@code src/docs/screens.md} lists them, all without any; {@code --keep} also renews those of them
 * that are kept in {@code src/docs/screenshots} and {@code src/docs/papers}.
 */
public final class Screenshots {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2009-10-02T08:03:22Z"), ZoneId.of("Asia/Bishkek"));

    private static final Path PICTURES = Path.of("target/pictures");
    private static final List<Path> KEPT =
            List.of(Path.of("src/docs/screenshots"), Path.of("src/docs/papers"));
    private static final String KEEP = "--keep";

    /** Parts whose pictures show the window of one training station. */
    private static final List<String> SESSION = List.of("home", "screens", "small", "roles");

    private static final List<String> ALL =
            Stream.concat(
                            SESSION.stream(),
                            Stream.of(
                                    "sections",
                                    "notices",
                                    "marks",
                                    "map",
                                    "people",
                                    "morning",
                                    "exchange",
                                    "operations",
                                    "watch",
                                    "conflicts",
                                    "tables",
                                    "papers"))
                    .toList();

    private final Path into;

    private Screenshots(Path into) {
        this.into = into;
    }

    public static void main(String... arguments) throws Exception {
        var parts = new ArrayList<>(List.of(arguments));
        boolean keep = parts.remove(KEEP);
        if (!ALL.containsAll(parts)) {
            throw new IllegalArgumentException(parts + " are not all among " + ALL);
        }
        takeAll(PICTURES, parts.isEmpty() ? ALL : parts);
        if (keep) {
            renewKept();
        }
        Platform.exit();
        System.exit(0);
    }

    private static void takeAll(Path folder, List<String> parts) throws Exception {
        takeEditors(folder, parts);
        takeOfficers(folder, parts);
        takeOperations(folder, parts);
        if (parts.contains("papers")) {
            new PaperPictures(folder).takeAll();
            new PaperStepScreenshots(folder).takeAll();
        }
        if (!Collections.disjoint(parts, SESSION)) {
            try (var session = new SessionScreenshots(folder)) {
                session.take(parts);
            }
        }
        new Screenshots(folder).takeParts(parts);
    }

    /** Copies each picture that was taken over the one of its name that is kept. */
    private static void renewKept() throws IOException {
        for (Path folder : KEPT) {
            renewKept(folder);
        }
    }

    private static void renewKept(Path folder) throws IOException {
        try (Stream<Path> kept = Files.list(folder)) {
            for (Path file : kept.toList()) {
                Path taken = PICTURES.resolve(file.getFileName());
                if (Files.exists(taken)) {
                    Files.copy(taken, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void takeEditors(Path folder, List<String> parts) throws Exception {
        if (parts.contains("sections")) {
            new SectionScreenshots(folder).takeAll();
        }
        if (parts.contains("notices")) {
            new NoticeScreenshots(folder).takeAll();
        }
        if (parts.contains("marks")) {
            new MarkScreenshots(folder).takeAll();
        }
        if (parts.contains("map")) {
            new MapScreenshots(folder).takeAll();
            new CaseMapScreenshots(folder).takeAll();
        }
    }

    private static void takeOfficers(Path folder, List<String> parts) throws Exception {
        if (parts.contains("people")) {
            new PeopleScreenshots(folder).takeAll();
        }
        if (parts.contains("tables")) {
            new TableScreenshots(folder).takeAll();
        }
        if (parts.contains("exchange")) {
            try (var exchange = new ExchangeScreenshots(folder)) {
                exchange.takeAll();
            }
        }
        if (parts.contains("morning")) {
            try (var morning = new MorningScreenshots(folder)) {
                morning.takeAll();
            }
        }
    }

    private static void takeOperations(Path folder, List<String> parts) throws Exception {
        if (parts.contains("operations")) {
            try (var operations = new OperationScreenshots(folder)) {
                operations.takeAll();
            }
        }
        if (parts.contains("conflicts")) {
            ConflictScreenshots.take(folder);
        }
        if (parts.contains("watch")) {
            try (var watch = new WatchScreenshots(folder)) {
                watch.takeAll();
            }
        }
    }

    private void takeParts(List<String> parts) throws Exception {
        Path folder = Files.createTempDirectory("pictures");
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK)) {
            for (Language language : Language.values()) {
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    if (parts.contains("screens")) {
                        screenshotsOf(station, language, theme);
                    }
                }
                if (parts.contains("small")) {
                    small(station, language);
                }
            }
        }
    }

    private void screenshotsOf(TrainingStation station, Language language, Theme theme) {
        String end = "-" + language.code() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        try (var driver = new WindowDriver(station, language, theme, 1366, 768)) {
            signInScreens(driver, end);
            document(driver, end);
        }
    }

    /** A scanned passport in a new record. */
    private void document(WindowDriver driver, String end) {
        driver.showShell();
        driver.go(Beginning.BLANK);
        driver.waitUntilIdle();
        var robot = new ScannerRobot(driver);
        var scanner = robot.listen();
        robot.scan(ScannerRobot.PASSPORT);
        WindowDriver.waitUntil(() -> driver.scene.getRoot().lookup(".suggestion-card") != null);
        driver.saveScreenshot(into.resolve("document" + end));
        WindowDriver.run(scanner::close);
    }

    private void signInScreens(WindowDriver driver, String end) {
        WindowDriver.call(() -> {
            driver.show(
                    SignInScreens.signIn(
                            driver.ui,
                            new FourAccountsSignIn(),
                            "0.1.0",
                            () -> {},
                            FakeSignIn.TRAINING));
            return true;
        });
        driver.saveScreenshot(into.resolve("sign-in" + end));
        WindowDriver.call(() -> {
            driver.show(
                    SignInScreens.firstRun(
                            driver.ui,
                            new FakeRegisterSetup(driver.station.reference),
                            "0.1.0",
                            () -> {}));
            return true;
        });
        driver.saveScreenshot(into.resolve("first-run" + end));
    }

    /** A scanned passport at 960×540 logical pixels. */
    private void small(TrainingStation station, Language language) {
        try (var driver = new WindowDriver(station, language, Theme.LIGHT, 960, 540)) {
            document(driver, "-" + language.code() + "-200.png");
        }
    }

    /** Sign-in screen with four officers whose sign-in always fails. */
    public static final class FourAccountsSignIn implements FakeSignIn {
        @Override
        public StationInfo stationInfo() {
            return new StationInfo("KG-DOS", "Достук", "Dostuk", true, ZoneId.of("Asia/Bishkek"));
        }

        @Override
        public Optional<OpenShift> openShift() {
            return Optional.of(new OpenShift("Асанов А. К.", LocalDateTime.of(2009, 10, 2, 8, 2)));
        }

        @Override
        public List<Account> accounts() {
            return List.of(
                    visitor("asanov", "Асанов А. К.", "старший инспектор", 2, 8),
                    visitor("zhumabaeva", "Жумабаева А. Т.", "инспектор", 2, 7),
                    visitor("toktogulova", "Токтогулова Н. Б.", "руководитель", 1, 19),
                    visitor("yusupov", "Юсупов М. Р.", "инспектор", 1, 20));
        }

        private static Account visitor(String login, String name, String rank, int day, int hour) {
            return new Account(
                    new Officer(login, name, rank), LocalDateTime.of(2009, 10, day, hour, 2));
        }

        @Override
        public SignInResult signIn(String login, char[] password, LongConsumer built) {
            return new SignInResult.Throttled(Duration.ofMinutes(1));
        }
    }

    /** Setup screen that writes nothing. */
    public record FakeRegisterSetup(ReferenceData reference) implements RegisterSetup {
        @Override
        public Path folder() {
            return Path.of("/home/post/.local/share/rubezh");
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Bishkek");
        }

        @Override
        public List<ZoneId> zones() {
            return List.of(zone());
        }

        @Override
        public Station create(Station station, Officer officer, char[] password) {
            return station;
        }

        @Override
        public void makeRecoverySheet(BiConsumer<Pdf, Supplier<byte[]>> keeper) {}

        @Override
        public boolean canDeposit() {
            return false;
        }

        @Override
        public JoinResult join(Optional<Path> file, UnknownSenderPolicy compared) {
            var key = Fingerprint.ofHash("0".repeat(64));
            return new JoinResult(new byte[0], key, Optional.empty(), null);
        }

        @Override
        public void close() {}

        @Override
        public TrainingAccount createTraining(LongConsumer progress) {
            return new TrainingAccount("officer", "phrase");
        }
    }
}
