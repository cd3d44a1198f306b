package rubezh.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.domain.reference.Code.Country;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;
import rubezh.ui.kit.LabelTexts;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.signin.FirstRunViewModel.Step;

/** The first run says at once what is wrong, and promises no number that is not given. */
@WindowTest
@SuppressWarnings("NullAway.Init") // set before each test
class FirstRunJourneyTest {
    @TempDir Path folder;
    private TrainingStation station;
    private WindowDriver driver;
    private StationSetup setup;
    private FirstRunViewModel model;

    @BeforeEach
    void show() {
        var stations =
                CliResult.stations(folder, Map.of("RUBEZH_DATA", folder.resolve("new") + ""));
        station = new TrainingStation(folder.resolve("t"), "KG-DOS", CliResult.CLOCK);
        driver = new WindowDriver(station, Language.RU, Theme.LIGHT, 1366, 768);
        setup = new StationSetup(stations, folder.resolve("new"));
        FxThread.run(() -> {
            model = new FirstRunViewModel(setup, driver.ui.worker(), () -> {});
            driver.show(new FirstRunView(driver.ui, model, "1", () -> {}).root());
            model.newStation(false);
        });
        driver.waitUntilIdle();
    }

    @AfterEach
    void close() {
        driver.close();
        setup.close();
        station.close();
    }

    private String shown() {
        return WindowDriver.call(() -> LabelTexts.visible(driver.scene.getRoot()));
    }

    private TextField firstField() {
        return (TextField) driver.scene.getRoot().lookup(".step-fields .text-field");
    }

    @Test
    void cyrillicLettersThatLookLatinAreLatinAndOthersAreToldAtOnce() {
        FxThread.run(() -> firstField().setText("кт-тс"));
        assertThat(model.code().get()).isEqualTo("KT-TC");
        FxThread.run(() -> firstField().setText("КГ-ТСТ"));
        assertThat(model.fieldErrors().get()).containsExactly(FieldError.CODE_LATIN);
        assertThat(shown()).contains("Только латинские буквы");
        FxThread.run(() -> firstField().setText("KG-TST"));
        assertThat(model.fieldErrors().get()).isEmpty();
        assertThat(shown()).doesNotContain("Только латинские буквы").contains("KG-TST-•••-");
    }

    @Test
    void redGoesAsSoonAsAFieldIsCorrected() {
        FxThread.run(model::onStationEntered);
        assertThat(model.fieldErrors().get()).contains(FieldError.CODE, FieldError.NAME_RU);
        FxThread.run(() -> {
            model.code().set("KG-TST");
            model.nameRu().set("Тест");
        });
        assertThat(model.fieldErrors().get())
                .containsExactlyInAnyOrder(FieldError.NAME_EN, FieldError.COUNTRY);
    }

    @Test
    void theCountryBringsItsTimeZoneToAComputerWithoutOne() {
        setup.zone = ZoneId.of("Etc/UTC");
        var fresh = new FirstRunViewModel(setup, driver.ui.worker(), () -> {});
        fresh.onCountryEntered(new Country("RU"));
        assertThat(fresh.zone().get()).isEqualTo(ZoneId.of("Europe/Moscow"));
        fresh.onCountryEntered(new Country("KG"));
        assertThat(fresh.zone().get()).isEqualTo(ZoneId.of("Asia/Bishkek"));
        setup.zone = ZoneId.of("Asia/Omsk");
        var set = new FirstRunViewModel(setup, driver.ui.worker(), () -> {});
        set.onCountryEntered(new Country("RU"));
        assertThat(set.zone().get()).isEqualTo(ZoneId.of("Asia/Omsk"));
    }

    @Test
    void thePasswordsStayUntilTheRegisterIsThereAndTheNumberIsTheTrueOne() {
        FxThread.run(() -> {
            model.code().set("KG-TST");
            model.nameRu().set("Тест");
            model.nameEn().set("Test");
            model.onCountryEntered(new Country("KG"));
            model.onStationEntered();
        });
        assertThat(shown()).contains("Администратор станции");
        FxThread.run(() -> {
            model.login().set("chief");
            model.fullName().set("Начальников Н. Н.");
            passwords().forEach(field -> field.setText(CliResult.PHRASE));
            fire(".sign-in-footer .button.primary");
            assertThat(passwords()).allMatch(field -> field.getText().equals(CliResult.PHRASE));
        });
        FxThread.waitUntil(() -> model.step().get() == Step.SHEET);
        FxThread.run(() -> model.sheet().skip(new JobProgressBar(driver.ui.texts())));
        FxThread.waitUntil(() -> model.step().get() == Step.DONE);
        driver.waitUntilIdle();
        assertThat(shown())
                .containsPattern("KG-TST-[A-Z]{3}-2\\d{3}-000001")
                .contains("Начать работу");
    }

    private List<PasswordField> passwords() {
        return driver.scene.getRoot().lookupAll(".password-field").stream()
                .map(PasswordField.class::cast)
                .toList();
    }

    private void fire(String style) {
        driver.scene.getRoot().lookupAll(style).stream()
                .map(Button.class::cast)
                .forEach(Button::fire);
    }
}
