package rubezh.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.bundle.MemoryEnrolment;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.verify.UnknownSenderPolicy.TrustWords;
import rubezh.domain.reference.Code.Country;
import rubezh.enrolment.ApprovalRequest;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.EnrolmentService;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.progress.Progress;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.signin.FirstRunViewModel.Step;

/** The fourth card of the first run: a new station takes the file of headquarters and asks it. */
@WindowTest
@SuppressWarnings("NullAway.Init") // set by the test
class JoinJourneyTest {
    private static final Clock CLOCK = CliResult.CLOCK;

    @TempDir Path folder;

    private EnrolmentService headquarters;
    private MemoryStation hq;
    private FirstRunViewModel model;

    /** Writes the file by which another post of the same headquarters joined. */
    private Path fileOfHeadquarters() {
        hq = new MemoryStation("KG-HQ", 2, folder);
        headquarters = MemoryEnrolment.at(hq, CLOCK);
        return approve(
                MemoryEnrolment.at(new MemoryStation("KG-KAR", 3, folder), CLOCK).request(),
                "hq.json");
    }

    private Path approve(byte[] file, String name) {
        var request = EnrolmentRequest.of(file, name);
        var approval =
                new ApprovalRequest(
                        request,
                        new TrustWords(request.fingerprint().words()),
                        Optional.empty(),
                        true,
                        folder.resolve(name));
        return headquarters.approve(approval, Progress.NONE).file().file();
    }

    @Test
    void aNewStationTakesTheFileOfHeadquartersAndAsksItToBeListed() throws Exception {
        Path file = fileOfHeadquarters();
        Path request = folder.resolve(EnrolmentRequest.FILE_NAME);
        var stations =
                CliResult.stations(folder, Map.of("RUBEZH_DATA", folder.resolve("new") + ""));
        try (var station = new TrainingStation(folder.resolve("t"), "KG-DOS", CLOCK);
                var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768);
                var setup = new StationSetup(stations, folder.resolve("new"))) {
            driver.chosenFiles = _ -> List.of(file);
            driver.chosenTarget = _ -> Optional.of(request);
            show(driver, setup);
            openByTheCard(driver);
            enterStation();
            FxThread.waitUntil(() -> says(driver, ".join-file", "ENR-013"));
            assertThat(model.step().get()).isEqualTo(Step.STATION);
            createAfterComparison();
            FxThread.waitUntil(() -> says(driver, ".join-outcome", "KG-HQ is headquarters"));
            FxThread.run(() -> press(driver, ".join-outcome", 0));
            FxThread.waitUntil(() -> says(driver, ".join-outcome", request.toString()));
        }
        approve(Files.readAllBytes(request), "approval.json");
        var listed = headquarters.status().roster().orElseThrow().entries();
        assertThat(listed).extracting(e -> e.station()).contains("KG-OSH");
    }

    private void show(WindowDriver driver, RegisterSetup setup) {
        FxThread.run(() -> {
            model = new FirstRunViewModel(setup, driver.ui.worker(), () -> {});
            driver.show(new FirstRunView(driver.ui, model, "1", () -> {}).root());
            model.onLanguageChosen();
        });
        driver.waitUntilIdle();
    }

    private void openByTheCard(WindowDriver driver) {
        new KeyboardRobot(driver).press(KeyCode.DIGIT4);
        FxThread.waitUntil(() -> box(driver, ".join-file") != null);
        FxThread.run(() -> press(driver, ".join-file", 0));
        FxThread.waitUntil(() -> model.join().state().get().file() != null);
    }

    private void enterStation() {
        FxThread.run(() -> {
            model.code().set("KG-OSH");
            model.nameRu().set("Ош");
            model.nameEn().set("Osh");
            model.onCountryEntered(new Country("KG"));
            model.login().set("chief");
            model.fullName().set("Chief C. C.");
            model.onStationEntered();
        });
    }

    private void createAfterComparison() {
        var bar = FxThread.call(() -> new JobProgressBar(new UiText(Language.EN)));
        String words = hq.exchange.self().fingerprint().words().text(Language.EN);
        FxThread.run(() -> {
            model.join().typed().set(words);
            model.onStationEntered();
            model.onOfficerEntered(
                    CliResult.PHRASE.toCharArray(), CliResult.PHRASE.toCharArray(), bar);
        });
        FxThread.waitUntil(() -> model.step().get() == Step.SHEET);
        FxThread.run(() -> model.sheet().skip(bar));
        FxThread.waitUntil(() -> model.step().get() == Step.DONE);
    }

    private static Node box(WindowDriver driver, String selector) {
        return driver.scene.getRoot().lookup(selector);
    }

    private static void press(WindowDriver driver, String selector, int number) {
        ((Button) List.copyOf(box(driver, selector).lookupAll(".button")).get(number)).fire();
    }

    private static boolean says(WindowDriver driver, String selector, String text) {
        Node box = box(driver, selector);
        return box != null
                && box.lookupAll(".label").stream()
                        .filter(Label.class::isInstance)
                        .map(label -> Objects.toString(((Label) label).getText(), ""))
                        .anyMatch(shown -> shown.contains(text));
    }
}
