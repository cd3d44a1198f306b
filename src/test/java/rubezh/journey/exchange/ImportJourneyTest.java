package rubezh.journey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.device.medium.FakeSticks;
import rubezh.fixtures.AccessibleTree;
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

/** A courier imports what brings no records, and sees what there is to do with each file. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
class ImportJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Asia/Bishkek"));
    private static final Clock LATER = Clock.offset(CLOCK, Duration.ofMinutes(5));

    @TempDir private Path folder;
    private TrainingStation post;
    private TrainingStation headquarters;

    @BeforeEach
    void openStations() {
        post = new TrainingStation(folder.resolve("post"), "KG-KAR", CLOCK);
        headquarters = new TrainingStation(folder.resolve("hq"), "KG-HQ", LATER);
        post.record2009(1);
    }

    @AfterEach
    void closeStations() {
        post.close();
        headquarters.close();
    }

    private Path export(TrainingStation from, TrainingStation to, String name) {
        String addressee = to.exchange.self().station();
        var selection = from.exchange.unacknowledged(List.of(addressee));
        var request = new ExportRequest(selection, addressee, folder.resolve(name));
        return from.exchange.export(request, Progress.NONE).file();
    }

    private void carry(TrainingStation from, TrainingStation to, String name) {
        StationPair.take(export(from, to, name), to);
    }

    private WindowDriver preview(TrainingStation station, Path bundle) {
        var window = new WindowDriver(station, Language.RU, Theme.LIGHT, 1366, 768);
        window.showShell();
        window.go(new Destination.Import(bundle));
        window.waitUntilIdle();
        return window;
    }

    private static String labels(WindowDriver window) {
        return WindowDriver.call(() -> LabelTexts.all(window.scene.getRoot()));
    }

    private static void waitForText(WindowDriver window, String text) {
        WindowDriver.waitUntil(() -> LabelTexts.all(window.scene.getRoot()).contains(text));
    }

    /** Returns the buttons below the preview. */
    private static List<String> buttons(WindowDriver window) {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".import-view .action-bar .button").stream()
                        .map(button -> AccessibleTree.name(((Button) button)))
                        .toList());
    }

    private long unacknowledged() {
        return Objects.requireNonNull(post.exchange.unsent().counts(List.of("KG-HQ")).get("KG-HQ"))
                .unacknowledged();
    }

    @Test
    void anAcknowledgementWithoutRecordsIsTaken() {
        carry(headquarters, post, "first.json");
        carry(post, headquarters, "second.json");
        assertThat(unacknowledged()).isEqualTo(1);
        try (var window = preview(post, export(headquarters, post, "RZ-KG-HQ-9-only.json"))) {
            assertThat(labels(window)).contains("Записей и снимков новых нет. Будет учтено");
            assertThat(labels(window)).contains("Импорт: RZ-KG-HQ-9-only");
            new KeyboardRobot(window).ctrl(KeyCode.ENTER);
            waitForText(window, "Реестры станций совпадают");
        }
        assertThat(unacknowledged()).isZero();
    }

    @Test
    void aBundleThatBringsNothingCanOnlyBeClosed() {
        carry(headquarters, post, "first.json");
        carry(post, headquarters, "second.json");
        try (var window = preview(headquarters, folder.resolve("second.json"))) {
            assertThat(labels(window)).contains("Нового нет, записывать нечего");
            assertThat(buttons(window)).containsExactly("Закрыть");
        }
        try (var window = preview(post, folder.resolve("second.json"))) {
            assertThat(labels(window))
                    .contains("выгружен на этой станции для KG-HQ: передайте файл туда");
        }
    }

    @Test
    void aBundleOnAStickIsListedAndOpened() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("media/OBMEN"));
        Path bundle =
                export(headquarters, post, "media/OBMEN/RZ-KG-HQ-1-20261124T090500Z-1of1.json");
        try (var window = new WindowDriver(post, Language.RU, Theme.LIGHT, 1366, 768)) {
            window.media = FakeSticks.in(folder.resolve("media"));
            window.showShell();
            window.go(ExchangeTab.IMPORT);
            waitForText(window, "пакетов: 1 — на носителе " + stick);
            WindowDriver.run(
                    ((Button) window.scene.getRoot().lookup(".incoming-row .button"))::fire);
            waitForText(window, "Импорт пакета");
            assertThat(labels(window)).contains(String.valueOf(bundle.getFileName()));
        }
    }

    @Test
    void whoHasMoreThanTheSenderIsToldSo() {
        headquarters.record2009(1);
        carry(headquarters, post, "first.json");
        carry(post, headquarters, "second.json");
        headquarters.record2009(2);
        post.record2009(2);
        try (var window = preview(headquarters, export(post, headquarters, "third.json"))) {
            new KeyboardRobot(window).ctrl(KeyCode.ENTER);
            waitForText(window, "Получено всё, что есть у станции KG-KAR");
            assertThat(labels(window)).contains("уйдут ей со следующим пакетом");
        }
    }

    @Test
    void theKeyTabLeadsFromTheWordsToTheButtonsBelow() {
        try (var window = preview(headquarters, export(post, headquarters, "one.json"))) {
            var keyboard = new KeyboardRobot(window);
            WindowDriver.run(
                    () -> window.scene.getRoot().lookup(".key-check .text-field").requestFocus());
            keyboard.press(KeyCode.TAB);
            assertThat(keyboard.focusOwner().getParent().getStyleClass()).contains("action-bar");
        }
    }
}
