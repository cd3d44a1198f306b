package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.WindowTest;
import rubezh.progress.Progress;
import rubezh.security.Officer;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.ui.kit.LabelTexts;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.signin.FakeSignIn;
import rubezh.ui.signin.SignInScreens;
import rubezh.ui.signin.TrainingOffer;

/** Sign-in with a wrong password, and setup from a bundle. */
@WindowTest
class SignInJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;

    @Test
    void aWrongPasswordIsToldInWordsAndCounted() {
        var opened = new AtomicInteger();
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768)) {
            WindowDriver.call(() -> {
                driver.show(
                        SignInScreens.signIn(
                                driver.ui,
                                new OneAccountSignIn(),
                                "1",
                                opened::incrementAndGet,
                                FakeSignIn.TRAINING));
                return true;
            });
            driver.waitUntilIdle();
            assertThatAKeyShowsThePassword(driver);
            attempt(driver, "not the password");
            WindowDriver.waitUntil(() -> labelTexts(driver).contains("Sign-in failed"));
            assertThat(WindowDriver.call(() -> labelTexts(driver)))
                    .contains("Failed attempts: 1 of 5");
            assertThat(opened).hasValue(0);

            attempt(driver, "the right password");
            WindowDriver.waitUntil(() -> opened.get() == 1);
        }
    }

    /** Built anew after an update, the lists of a large register take minutes. */
    @Test
    void whoWaitsForTheListsSeesHowFarTheyAre() {
        var opened = new AtomicInteger();
        var seen = new CountDownLatch(1);
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768)) {
            var service = new OneAccountSignIn(() -> awaitQuietly(seen));
            WindowDriver.run(() ->
                    driver.show(
                            SignInScreens.signIn(
                                    driver.ui,
                                    service,
                                    "1",
                                    opened::incrementAndGet,
                                    FakeSignIn.TRAINING)));
            driver.waitUntilIdle();
            attempt(driver, "the right password");
            WindowDriver.waitUntil(() -> labelTexts(driver).contains("revisions read: 120"));
            assertThat(opened).hasValue(0);
            seen.countDown();
            WindowDriver.waitUntil(() -> opened.get() == 1);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertThatAKeyShowsThePassword(WindowDriver driver) {
        var keyboard = new KeyboardRobot(driver);
        keyboard.type("secret");
        assertThat(keyboard.focusOwner()).isInstanceOf(PasswordField.class);
        keyboard.press(KeyCode.F4);
        assertThat(keyboard.focusOwner()).isNotInstanceOf(PasswordField.class);
        assertThat(keyboard.text()).as("readable, and typed on behind it").isEqualTo("secret");
        keyboard.type("s").press(KeyCode.F4);
        assertThat(keyboard.focusOwner()).isInstanceOf(PasswordField.class);
        assertThat(keyboard.text()).isEqualTo("secrets");
    }

    @Test
    void aOneTimePasswordIsChangedBeforeAnythingElse() {
        var opened = new AtomicInteger();
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768)) {
            WindowDriver.run(() ->
                    driver.show(
                            SignInScreens.signIn(
                                    driver.ui,
                                    new OneAccountSignIn(),
                                    "1",
                                    opened::incrementAndGet,
                                    FakeSignIn.TRAINING)));
            driver.waitUntilIdle();
            attempt(driver, "the one-time password");
            WindowDriver.waitUntil(
                    () -> labelTexts(driver).contains("Change the one-time password"));
            change(driver, "too short", "too long by far");
            WindowDriver.waitUntil(() -> labelTexts(driver).contains("SEC-035"));
            change(driver, "too short", "too short");
            WindowDriver.waitUntil(() -> labelTexts(driver).contains("SEC-003"));
            assertThat(opened).hasValue(0);
            change(driver, "sirena-lampa-gorizont-puma", "sirena-lampa-gorizont-puma");
            WindowDriver.waitUntil(() -> opened.get() == 1);
        }
    }

    private static void change(WindowDriver driver, String password, String repeated) {
        WindowDriver.run(() -> {
            var fields =
                    driver.scene.getRoot().lookupAll(".dialog .password-field").stream()
                            .filter(Node::isVisible)
                            .map(PasswordField.class::cast)
                            .toList();
            fields.getFirst().setText(password);
            fields.getLast().setText(repeated);
        });
        fire(driver, ".dialog .button.primary");
    }

    @Test
    void aTrainingRegisterTellsItsPasswordAndIsRemovedAfterAQuestion() {
        var removed = new AtomicInteger();
        var left = new AtomicInteger();
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768)) {
            var keyboard = new KeyboardRobot(driver);
            Runnable ask =
                    () ->
                            SignInScreens.removeTraining(
                                    driver.ui, removed::incrementAndGet, left::incrementAndGet);
            var offer = new TrainingOffer(Optional.of("bulvar-kamin"), ask);
            var service = new Screenshots.FourAccountsSignIn();
            WindowDriver.run(() ->
                    driver.show(SignInScreens.signIn(driver.ui, service, "1", () -> {}, offer)));
            driver.waitUntilIdle();
            assertThat(labelTexts(driver))
                    .contains("Training password, the same for all to begin with: bulvar-kamin");
            press(driver, "Remove the training data…");
            keyboard.press(KeyCode.ENTER);
            driver.waitUntilIdle();
            assertThat(removed).as("Enter keeps the data").hasValue(0);
            press(driver, "Remove the training data…");
            press(driver, "Remove");
            WindowDriver.waitUntil(() -> left.get() == 1);
            assertThat(removed).hasValue(1);
        }
    }

    @Test
    void aRemovalThatFailsIsTold() {
        var left = new AtomicInteger();
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768)) {
            Runnable refused =
                    () -> {
                        throw new Fault(Fault.Exit.USAGE, "STO-021", folder);
                    };
            WindowDriver.run(
                    () -> SignInScreens.removeTraining(driver.ui, refused, left::incrementAndGet));
            press(driver, "Remove");
            WindowDriver.waitUntil(() -> labelTexts(driver).contains("STO-021"));
            assertThat(left).hasValue(0);
            press(driver, "Close");
            assertThat(left).hasValue(1);
        }
    }

    @Test
    void aRealRegisterOffersNoRemoval() {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768)) {
            WindowDriver.run(() ->
                    driver.show(
                            SignInScreens.signIn(
                                    driver.ui,
                                    new OneAccountSignIn(),
                                    "1",
                                    () -> {},
                                    FakeSignIn.TRAINING)));
            driver.waitUntilIdle();
            assertThat(labelTexts(driver)).doesNotContain("training");
        }
    }

    private static void press(WindowDriver driver, String text) {
        WindowDriver.run(() ->
                driver.scene.getRoot().lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(button -> text.equals(AccessibleTree.name(button)))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        driver.waitUntilIdle();
    }

    @Test
    void aFirstRunBeginsAtItsFirstQuestion() {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var driver = new WindowDriver(station, Language.EN, Theme.CONTRAST, 1366, 768)) {
            var founding = new Screenshots.FakeRegisterSetup(station.reference);
            WindowDriver.run(
                    () -> driver.show(SignInScreens.firstRun(driver.ui, founding, "1", () -> {})));
            driver.waitUntilIdle();
            assertThat(WindowDriver.call(driver.scene::getFocusOwner).getStyleClass())
                    .contains("choice-card");
        }
    }

    @Test
    void aBundleIsShownBeforeItIsApplied() {
        try (var station = new TrainingStation(folder.resolve("one"), "KG-DOS", CLOCK);
                var other = new TrainingStation(folder.resolve("two"), "KG-KAR", CLOCK)) {
            other.record2009();
            Path bundle = exportFrom(other);
            try (var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768)) {
                driver.showShell();
                WindowDriver.call(() -> {
                    driver.ui.go(new Destination.Import(bundle));
                    return true;
                });
                WindowDriver.waitUntil(() -> labelTexts(driver).contains("The words match"));
                fire(driver, ".action-bar .primary");
                WindowDriver.waitUntil(
                        () -> labelTexts(driver).contains("To be written: revisions 105"));
                assertThat(station.register.catalogue().count(rubezh.register.Query.ALL)).isZero();
                fire(driver, ".action-bar .primary");
                WindowDriver.waitUntil(() -> labelTexts(driver).contains("Import finished"));
            }
            assertThat(station.register.digest()).isEqualTo(other.register.digest());
        }
    }

    private Path exportFrom(TrainingStation other) {
        var all = new ExportRequest(new ExportRequest.Everything(), "KG-DOS", folder);
        return other.exchange.export(all, Progress.NONE).file();
    }

    private static void attempt(WindowDriver driver, String password) {
        WindowDriver.call(() -> {
            var field = (PasswordField) driver.scene.getRoot().lookup(".password-field");
            field.setText(password);
            return true;
        });
        fire(driver, ".button.primary");
    }

    private static void fire(WindowDriver driver, String selector) {
        WindowDriver.call(() -> {
            ((Button) driver.scene.getRoot().lookup(selector)).fire();
            return true;
        });
    }

    private static String labelTexts(WindowDriver driver) {
        return LabelTexts.visible(driver.scene.getRoot());
    }

    /** Sign-in screen with one officer. */
    private static final class OneAccountSignIn implements FakeSignIn {
        private final Runnable whileBuilding;
        private int failures;

        OneAccountSignIn() {
            this(() -> {});
        }

        /**
         * @param whileBuilding runs while the lists are built
         */
        OneAccountSignIn(Runnable whileBuilding) {
            this.whileBuilding = whileBuilding;
        }

        @Override
        public void changeOneTimePassword(String password) {
            if (password.length() < 15) {
                throw new Fault(Fault.Exit.USAGE, "SEC-003", 15, 128);
            }
        }

        @Override
        public void cancel() {
            failures = 0;
        }

        @Override
        public StationInfo stationInfo() {
            return new StationInfo("KG-DOS", "Достук", "Dostuk", false, ZoneId.of("Asia/Bishkek"));
        }

        @Override
        public List<Account> accounts() {
            return List.of(new Account(new Officer("asanov", "Asanov A. K.", "inspector"), null));
        }

        @Override
        public SignInResult signIn(String login, char[] password, LongConsumer built) {
            if (new String(password).equals("the right password")) {
                built.accept(120_000);
                whileBuilding.run();
                return new SignInResult.Success();
            }
            if (new String(password).equals("the one-time password")) {
                return new SignInResult.OneTimePassword();
            }
            failures++;
            return new SignInResult.WrongPassword(failures, 5);
        }
    }
}
