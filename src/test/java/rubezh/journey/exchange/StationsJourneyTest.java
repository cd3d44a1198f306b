package rubezh.journey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.receipt.SentBundle;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.domain.receipt.ReceiptState;
import rubezh.fixtures.WindowTest;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.progress.Progress;
import rubezh.text.Language;
import rubezh.ui.kit.LabelTexts;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;

/** Headquarters sees what came of a station, and sends it a bundle from there. */
@WindowTest
class StationsJourneyTest {
    private static final Clock MADE =
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Asia/Bishkek"));
    private static final Clock CAME = Clock.offset(MADE, Duration.ofHours(31));

    @TempDir private Path folder;

    private void carry(TrainingStation from, TrainingStation to, String name) {
        var everything = new ExportRequest.Everything();
        String addressee = to.exchange.self().station();
        var request = new ExportRequest(everything, addressee, folder.resolve(name));
        StationPair.take(from.exchange.export(request, Progress.NONE).file(), to);
    }

    @Test
    void theWayFromTheListOfStationsLeadsToABundleForTheStation() {
        try (var post = new TrainingStation(folder.resolve("post"), "KG-KAR", MADE);
                var headquarters = new TrainingStation(folder.resolve("hq"), "KG-HQ", CAME)) {
            post.answering = true;
            headquarters.record2009(1);
            carry(post, headquarters, "one.json");
            carry(headquarters, post, "two.json");
            carry(post, headquarters, "three.json");
            assertThat(headquarters.exchange.receipts().sent())
                    .extracting(SentBundle::state)
                    .containsExactly(ReceiptState.APPLIED);
            try (var window = new WindowDriver(headquarters, Language.EN, Theme.LIGHT, 1366, 768)) {
                window.showShell();
                showsTheReceipt(window);
                choosesTabsByKey(window);
                leadsToTheExport(window);
            }
        }
    }

    private static void showsTheReceipt(WindowDriver window) {
        window.go(ExchangeTab.HISTORY);
        WindowDriver.waitUntil(() -> labels(window).contains("✓✓ applied"));
    }

    /** Each tab has its key, and a screen opened anew shows the one that was left. */
    private static void choosesTabsByKey(WindowDriver window) {
        var keyboard = new KeyboardRobot(window);
        keyboard.ctrl(KeyCode.DIGIT1);
        assertThat(isShown(window, ".export-form")).isTrue();
        assertThat(isShown(window, ".key-card")).isTrue();
        keyboard.ctrl(KeyCode.DIGIT5);
        assertThat(isShown(window, ".stations-view")).isTrue();
        assertThat(isShown(window, ".key-card")).isFalse();
        keyboard.ctrl(KeyCode.DIGIT2);
        assertThat(isShown(window, ".drop-zone")).isTrue();
        WindowDriver.run(() -> window.shell.close("exchange"));
        window.go(Destination.EXCHANGE);
        assertThat(isShown(window, ".drop-zone")).isTrue();
        WindowDriver.run(() -> window.stage.setWidth(900));
        window.waitUntilIdle();
        keyboard.ctrl(KeyCode.DIGIT6);
        assertThat(isShown(window, ".key-card")).isTrue();
        assertThat(isShown(window, ".drop-zone")).isFalse();
        WindowDriver.run(() -> window.stage.setWidth(1366));
        window.waitUntilIdle();
        assertThat(isShown(window, ".export-form")).isTrue();
    }

    private static boolean isShown(WindowDriver window, String selector) {
        return WindowDriver.call(() -> window.scene.getRoot().lookup(selector) != null);
    }

    private static void leadsToTheExport(WindowDriver window) {
        window.go(ExchangeTab.STATIONS);
        WindowDriver.waitUntil(() -> labels(window).contains("agrees up to No."));
        WindowDriver.run(() -> table(window).getSelectionModel().clearAndSelect(0));
        WindowDriver.waitUntil(() -> labels(window).contains("Nothing to ask"));
        WindowDriver.run(() -> press(table(window), KeyCode.ENTER));
        WindowDriver.waitUntil(() -> recipients(window).contains("KG-KAR"));
    }

    private static TableView<?> table(WindowDriver window) {
        return (TableView<?>) window.scene.getRoot().lookup(".stations-view .table-view");
    }

    private static void press(Node node, KeyCode code) {
        node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static List<String> recipients(WindowDriver window) {
        return window.scene.getRoot().lookupAll(".exchange-view .text-field").stream()
                .map(node -> ((TextField) node).getText())
                .toList();
    }

    private static String labels(WindowDriver window) {
        return LabelTexts.all(window.scene.getRoot());
    }
}
