package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.RememberedHash;
import rubezh.fixtures.WindowTest;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.LabelTexts;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.signin.FakeSignIn;
import rubezh.ui.signin.SignInScreens;
import rubezh.ui.signin.SignInService.SignInResult;

/**
 * The window opens no register before a one-time password was changed, one from the recovery sheet
 * of the first run too.
 */
@WindowTest
final class OneTimeSignInTest {
    private static final String PASSWORD = "sirena-lampa-gorizont-puma";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}([ -]+[0-9A-Z]{5}){6}");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path root;

    @Test
    void theRegisterOpensAfterTheChange() {
        List<OpenStation> opened = new ArrayList<>();
        OpenStation station = TestStations.create(root);
        var bek = new Officer("bek", "Bek B. B.", "", Set.of(Role.OFFICER));
        char[] oneTime = station.accounts().add(bek).toCharArray();
        try (LockedStation locked = station.lock()) {
            var service =
                    new LocalSignInService(
                            locked, new BackupPlaces(Map.of(), root, root), () -> {}, opened::add);
            assertThat(service.signIn("bek", oneTime))
                    .isEqualTo(new SignInResult.OneTimePassword());
            service.cancel();
            assertThat(service.signIn("bek", oneTime))
                    .isEqualTo(new SignInResult.OneTimePassword());
            assertFault(() -> service.changeOneTimePassword("short"), "SEC-003");
            assertThat(opened).isEmpty();
            service.changeOneTimePassword(PASSWORD);
            assertThat(opened).hasSize(1);
            opened.getFirst().lock().close();
        }
    }

    @Test
    void theSheetOfTheFirstRunOpensTheRegisterOnceByKeyboardAlone() throws IOException {
        LocalRegisterAccess access = access();
        try (var other = new TrainingStation(root.resolve("other"), "KG-DOS", CLOCK);
                var driver = new WindowDriver(other, Language.EN, Theme.LIGHT, 1366, 768)) {
            var keyboard = new KeyboardRobot(driver);
            Path sheet = root.resolve("sheet.pdf");
            found(driver, keyboard, access);
            driver.chosenTarget = _ -> Optional.of(sheet);
            keyboard.press(KeyCode.DIGIT1);
            assertShown(driver, "The recovery sheet is saved");
            var opened = new AtomicInteger();
            signIn(driver, access, opened);
            assertRefused(driver, keyboard, code(sheet));
            useSheet(driver, keyboard, code(sheet));
            choosePassword(driver, keyboard);
            assertThat(opened).hasValue(1);
            assertThat(access.openRegister().officer().login()).isEqualTo("chief");
            access.lock();
            signIn(driver, access, opened);
            enterCode(driver, keyboard, code(sheet));
            assertShown(driver, "SEC-030");
        } finally {
            access.close();
        }
    }

    private LocalRegisterAccess access() {
        var machine =
                new Machine(
                        Map.of(),
                        CLOCK,
                        UUID::randomUUID,
                        new SecureRandom(),
                        RememberedHash.ARGON2ID,
                        Language.EN);
        var folders = new Folders(root.resolve("new"), root.resolve("config"), root);
        return new LocalRegisterAccess(new StationService(machine, folders), machine, folders);
    }

    /** Goes through the first run to the step of the sheet. */
    private static void found(
            WindowDriver driver, KeyboardRobot keyboard, LocalRegisterAccess access) {
        WindowDriver.run(() ->
                driver.show(SignInScreens.firstRun(driver.ui, access.setup(), "1", () -> {})));
        driver.waitUntilIdle();
        keyboard.press(KeyCode.DIGIT2);
        driver.waitUntilIdle();
        keyboard.press(KeyCode.DIGIT1);
        driver.waitUntilIdle();
        keyboard.enter("KG-OSH").enter("Ош").enter("Osh").enter("KG").press(KeyCode.ENTER);
        driver.waitUntilIdle();
        assertThat(shown(driver)).contains("The administrator of the station");
        keyboard.enter("Chief C. C.").enter("").enter("chief");
        keyboard.type("passwordpassword");
        assertThat(shown(driver)).contains("Easy to guess");
        keyboard.ctrl(KeyCode.A).enter(TestStations.PASSWORD).enter(TestStations.PASSWORD);
        assertShown(driver, "The code exists on the sheet alone");
        driver.waitUntilIdle();
    }

    private static void signIn(
            WindowDriver driver, LocalRegisterAccess access, AtomicInteger opened) {
        WindowDriver.run(() ->
                driver.show(
                        SignInScreens.signIn(
                                driver.ui,
                                access.signInService(),
                                "1",
                                opened::incrementAndGet,
                                FakeSignIn.TRAINING)));
        driver.waitUntilIdle();
    }

    private static void enterCode(WindowDriver driver, KeyboardRobot keyboard, String code) {
        keyboard.press(KeyCode.F3).enter(code);
        driver.waitUntilIdle();
    }

    /** A slip is told while typing, and another login than an administrator's changes nothing. */
    private static void assertRefused(WindowDriver driver, KeyboardRobot keyboard, String code) {
        char slip = code.charAt(7) == '7' ? '8' : '7';
        enterCode(driver, keyboard, code.substring(0, 7) + slip + code.substring(8));
        assertThat(shown(driver)).contains("Group 2 contains a typing error", "SEC-024");
        keyboard.press(KeyCode.ESCAPE);
        enterCode(driver, keyboard, code.substring(0, 20));
        assertThat(shown(driver)).contains("Groups without a typing error: 3 of 7", "SEC-025");
        keyboard.press(KeyCode.ESCAPE).press(KeyCode.F3).type(code).press(KeyCode.TAB);
        WindowDriver.run(() -> ((TextField) driver.scene.getFocusOwner()).clear());
        keyboard.enter("nobody");
        assertShown(driver, "SEC-031");
        keyboard.press(KeyCode.ESCAPE);
    }

    private static void useSheet(WindowDriver driver, KeyboardRobot keyboard, String code) {
        enterCode(driver, keyboard, code);
        assertShown(driver, "One-time password of chief");
        assertThat(keyboard.text()).matches("[a-z]+(-[a-z]+){4}");
        keyboard.press(KeyCode.ESCAPE);
        assertThat(shown(driver)).as("not lost by Esc").contains("One-time password of chief");
        keyboard.press(KeyCode.ENTER);
    }

    private static void choosePassword(WindowDriver driver, KeyboardRobot keyboard) {
        assertShown(driver, "Change the one-time password");
        driver.waitUntilIdle();
        keyboard.type(PASSWORD).press(KeyCode.TAB).enter(PASSWORD);
        driver.waitUntilIdle();
    }

    /** The work that runs ends before. */
    private static void assertShown(WindowDriver driver, String text) {
        driver.waitUntilIdle();
        assertThat(shown(driver)).contains(text);
    }

    private static String shown(WindowDriver driver) {
        return WindowDriver.call(() -> LabelTexts.visible(driver.scene.getRoot()));
    }

    private static String code(Path sheet) throws IOException {
        try (var document = Loader.loadPDF(sheet.toFile())) {
            String text = new PDFTextStripper().getText(document).replace('\n', ' ');
            var code = CODE.matcher(text);
            assertThat(code.find()).as(text).isTrue();
            return code.group();
        }
    }
}
