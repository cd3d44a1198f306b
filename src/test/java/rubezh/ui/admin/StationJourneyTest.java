package rubezh.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.station.SilenceTerms;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.security.Audit;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** An administrator names the service of the station in the window. */
@WindowTest
public class StationJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;

    private TrainingStation station;
    private WindowDriver driver;

    @BeforeEach
    void openTheScreen() {
        station = new TrainingStation(folder, "KG-DOS", CLOCK);
        driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 960, 540);
        driver.showShell();
        driver.go(AdminScreens.STATION);
    }

    @AfterEach
    void close() {
        driver.close();
        station.close();
    }

    @Test
    void aServiceNamedInBothLanguagesIsSaved() {
        type("Service in Russian", "Служба");
        press();
        WindowDriver.waitUntil(() -> isShown("The service is named in one language only."));
        assertThat(station.openStation.station().agencyRu()).isEmpty();
        type("Service in English", "Customs Service");
        press();
        WindowDriver.waitUntil(() -> isShown("Saved and entered in the audit log."));
        assertThat(station.openStation.station().agencyEn()).isEqualTo("Customs Service");
    }

    @Test
    void theTimesOfTheExchangeAreSetAndEnteredInTheAuditLog() {
        WindowDriver.waitUntil(() -> "48".equals(text("Receipt due after, h")));
        type("Silence amber from, h", "80");
        saveTerms();
        WindowDriver.waitUntil(() -> isShown("RCP-004"));
        type("Silence amber from, h", "12");
        type("Receipt due after, h", "24");
        saveTerms();
        WindowDriver.waitUntil(() -> isShown("Saved and entered in the audit log."));
        var receipts = station.exchange.receipts();
        assertThat(receipts.silence()).isEqualTo(SilenceTerms.ofHours(12, 72));
        assertThat(receipts.term()).isEqualTo(Duration.ofHours(24));
        assertThat(station.openStation.audit().newest(2))
                .extracting(Audit.Entry::object)
                .containsExactly("receipt-term", "silence-terms");
    }

    private String text(String label) {
        return fields().filter(field -> label.equals(AccessibleTree.name(field)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + label))
                .getText();
    }

    private void saveTerms() {
        WindowDriver.run(() ->
                driver.scene.getRoot().lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(StationJourneyTest::isTermButton)
                        .findFirst()
                        .orElseThrow()
                        .fire());
        driver.waitUntilIdle();
    }

    private static boolean isTermButton(Button button) {
        return button.lookupAll(".label").stream()
                .anyMatch(label -> "Save the times".equals(((Labeled) label).getText()));
    }

    private void type(String label, String value) {
        WindowDriver.run(() ->
                fields().filter(field -> label.equals(AccessibleTree.name(field)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no field " + label))
                        .setText(value));
    }

    private Stream<TextField> fields() {
        return driver.scene.getRoot().lookupAll(".step-fields .text-field").stream()
                .map(TextField.class::cast);
    }

    private void press() {
        WindowDriver.run(() ->
                driver.shell.current().get().commands().find("station-save").orElseThrow().run());
        driver.waitUntilIdle();
    }

    private boolean isShown(String text) {
        return driver.scene.getRoot().lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .anyMatch(label -> text.equals(label.getText()));
    }
}
