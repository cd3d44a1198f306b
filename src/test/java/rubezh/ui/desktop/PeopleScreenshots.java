package rubezh.ui.desktop;

import module java.base;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import rubezh.app.CliResult;
import rubezh.fixtures.FxThread;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.Screenshots.FakeRegisterSetup;
import rubezh.journey.Screenshots.FourAccountsSignIn;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.ui.desktop.RoleWindow.Look;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.signin.FakeSignIn;
import rubezh.ui.signin.SignInScreens;

/**
 * Screenshots of who is at the desk: shifts, the recovery sheet, its use, a damaged register, and
 * the restore of a backup.
 */
public final class PeopleScreenshots {
    private final Path into;
    private final Path root;

    /**
     * @param into folder of the pictures; that of the stations is temporary
     */
    public PeopleScreenshots(Path into) throws IOException {
        this.into = into;
        this.root = Files.createTempDirectory("people");
    }

    /** Takes all, in each language: light and dark in a usual window, light in a small one. */
    public void takeAll() {
        for (Language language : Language.values()) {
            take(new Look(language, Theme.LIGHT, 1366, 768, CliResult.CLOCK), "light");
            take(new Look(language, Theme.DARK, 1366, 768, CliResult.CLOCK), "dark");
            take(new Look(language, Theme.LIGHT, 960, 540, CliResult.CLOCK), "200");
        }
    }

    private void take(Look look, String name) {
        String end = "-" + look.language().code() + "-" + name.toLowerCase(Locale.ROOT) + ".png";
        Stations stations = CliResult.stations(root.resolve(end), Map.of());
        Function<TrainingOfficer, RoleWindow> window =
                as -> new RoleWindow(open(stations, root.resolve(end), as), look);
        shift(window, end);
        restore(window, end);
        atTheDoor(stations, look, end);
    }

    private static OpenRegister open(Stations stations, Path root, TrainingOfficer as) {
        return stations.openTraining(
                root.resolve("data"), TrainingPost.FIRST, as, Optional.of(CliResult.PHRASE));
    }

    /** One officer opens, another takes over and hands over. */
    private void shift(Function<TrainingOfficer, RoleWindow> open, String end) {
        try (var window = open.apply(TrainingOfficer.OFFICER)) {
            window.run("go-seizures"); // home has buttons of the same names as the dialogs
            window.run("shift-open");
            save(window, "shift-open" + end);
            window.press("shift.open.do");
        }
        try (var window = open.apply(TrainingOfficer.SUPERVISOR)) {
            window.run("go-seizures");
            window.run("shift-take-over");
            save(window, "shift-take-over" + end);
            window.search().type("reason");
            window.press("shift.take-over.do");
            window.run("shift-hand-over");
            save(window, "shift-hand-over" + end);
            window.press("shift.hand-over.do");
            save(window, "shift-handed-over" + end);
            window.press("shift.sheet");
            FxThread.waitUntil(() -> window.search().isShown(".report-sheet"));
            save(window, "shift-sheet" + end);
        }
    }

    private void restore(Function<TrainingOfficer, RoleWindow> open, String end) {
        try (var window = open.apply(TrainingOfficer.ADMINISTRATOR)) {
            window.run("go-backups");
            window.run("backup-create");
            window.press("backup.restore.open");
            save(window, "restore" + end);
            window.closeOtherScreens();
            window.run("go-exchange");
            save(window, "key-card" + end);
            window.run("change-password");
            save(window, "password" + end);
        }
    }

    /** What is shown before anybody signed in. */
    private void atTheDoor(Stations stations, Look look, String end) {
        Path data = root.resolve(end).resolve("data");
        try (var station =
                        new TrainingStation(root.resolve(end + "-s"), "KG-DOS", CliResult.CLOCK);
                var driver =
                        new WindowDriver(
                                station,
                                look.language(),
                                look.theme(),
                                look.width(),
                                look.height())) {
            var damage = new Fault(Fault.Exit.UNVERIFIED, "STO-003", "SQLITE_CORRUPT");
            show(
                    driver,
                    () ->
                            SignInScreens.damaged(
                                    driver.ui, stations.restores(data), damage, () -> {}));
            driver.saveScreenshot(into.resolve("damaged" + end));
            sheet(driver, end);
            useSheet(driver, end);
        }
    }

    private static void show(WindowDriver driver, Supplier<Parent> content) {
        WindowDriver.run(() -> driver.show(content.get()));
        driver.waitUntilIdle();
    }

    /** The step of the sheet in the first run. */
    private void sheet(WindowDriver driver, String end) {
        var keyboard = new KeyboardRobot(driver);
        var setup = new FakeRegisterSetup(driver.station.reference);
        Language language = driver.ui.texts().language().get();
        show(driver, () -> SignInScreens.firstRun(driver.ui, setup, "0.1.0", () -> {}));
        for (KeyCode key :
                List.of(
                        language == Language.RU ? KeyCode.DIGIT1 : KeyCode.DIGIT2,
                        KeyCode.DIGIT1)) {
            keyboard.press(key);
            driver.waitUntilIdle();
        }
        driver.saveScreenshot(into.resolve("first-run-station" + end));
        keyboard.enter("KG-OSH").enter("Ош").enter("Osh").enter("KG").press(KeyCode.ENTER);
        driver.waitUntilIdle();
        keyboard.enter("Асанов А. К.").enter("").enter("asanov");
        driver.saveScreenshot(into.resolve("first-run-officer" + end));
        keyboard.enter(CliResult.PHRASE).enter(CliResult.PHRASE);
        driver.waitUntilIdle();
        driver.saveScreenshot(into.resolve("first-run-sheet" + end));
        keyboard.press(KeyCode.DIGIT3);
        driver.waitUntilIdle();
        driver.saveScreenshot(into.resolve("first-run-done" + end));
    }

    /** The dialog of whoever uses the sheet, with a slip in the second group. */
    private void useSheet(WindowDriver driver, String end) {
        show(
                driver,
                () ->
                        SignInScreens.signIn(
                                driver.ui,
                                new FourAccountsSignIn(),
                                "0.1.0",
                                () -> {},
                                FakeSignIn.TRAINING));
        var keyboard = new KeyboardRobot(driver);
        keyboard.press(KeyCode.F3);
        driver.waitUntilIdle();
        keyboard.type("00000-12345");
        driver.waitUntilIdle();
        driver.saveScreenshot(into.resolve("recovery" + end));
    }

    private void save(RoleWindow window, String name) {
        window.saveScreenshot(into.resolve(name));
    }
}
