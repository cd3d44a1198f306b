package rubezh.journey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.WindowTest;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult.Saved;
import rubezh.text.Language;
import rubezh.ui.kit.LabelTexts;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** A supervisor undoes in the window what an import changed in a case of his station. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
class ImportUndoJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Asia/Bishkek"));
    private static final Clock LATER = Clock.offset(CLOCK, Duration.ofMinutes(5));
    private static final String LANE = "/place/lane";

    @TempDir private Path folder;
    private TrainingStation post;
    private TrainingStation headquarters;
    private UUID recordId;

    @BeforeEach
    void aCaseThatHeadquartersChanged() {
        post = new TrainingStation(folder.resolve("post"), "KG-KAR", CLOCK);
        headquarters = new TrainingStation(folder.resolve("hq"), "KG-HQ", LATER);
        post.record2009(1);
        recordId = post.register.catalogue().ids(Query.ALL).getFirst();
        carry(post, headquarters, "there.json");
        edit(headquarters, "8");
    }

    @AfterEach
    void closeStations() {
        post.close();
        headquarters.close();
    }

    private Path export(TrainingStation from, String addressee, String name) {
        var selection = from.exchange.unacknowledged(List.of(addressee));
        var request = new ExportRequest(selection, addressee, folder.resolve(name));
        return from.exchange.export(request, Progress.NONE).file();
    }

    private void carry(TrainingStation from, TrainingStation to, String name) {
        Path bundle = export(from, to.exchange.self().station(), name);
        var trust = new UnknownSenderPolicy.TrustOnFirstUse();
        try (var preview = to.exchange.preview(bundle, trust, Progress.NONE)) {
            to.exchange.apply(preview, Progress.NONE);
        }
    }

    private void edit(TrainingStation at, String lane) {
        OpenRecord record = at.register.open(recordId).orElseThrow();
        Seizure copy = SeizureShape.SHAPE.with(record.seizure(), LANE, lane);
        assertThat(at.register.record(SaveRequest.ofChange(record, copy, SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
    }

    private @Nullable String lane() {
        return post.register.open(recordId).orElseThrow().seizure().place().lane();
    }

    private static void waitForText(WindowDriver window, String text) {
        WindowDriver.waitUntil(() -> LabelTexts.all(window.scene.getRoot()).contains(text));
    }

    @Test
    void theResultOfAnImportOffersToUndoItAndAsksForTheReason() {
        carry(headquarters, post, "first.json");
        edit(headquarters, "9");
        Path bundle = export(headquarters, "KG-KAR", "second.json");
        try (var window = new WindowDriver(post, Language.RU, Theme.LIGHT, 1366, 768)) {
            window.showShell();
            window.go(new Destination.Import(bundle));
            window.waitUntilIdle();
            var keyboard = new KeyboardRobot(window);
            keyboard.ctrl(KeyCode.ENTER);
            waitForText(window, "Вернуть прежнее…");
            assertThat(lane()).isEqualTo("9");
            undo(window, keyboard);
            keyboard.press(KeyCode.ESCAPE);
            WindowDriver.run(button(window, "Вернуть прежнее…")::fire);
            waitForText(window, "Изменены после импорта и остаются как есть: 1.");
            waitForText(window, "Возвращать нечего");
        }
        assertThat(post.register.history(recordId).getLast().reason()).isEqualTo("не тот пакет");
    }

    private void undo(WindowDriver window, KeyboardRobot keyboard) {
        WindowDriver.run(button(window, "Вернуть прежнее…")::fire);
        waitForText(window, "Вернуть то, что изменил импорт от KG-HQ?");
        waitForText(window, "Прежние значения вернутся 1 случаю этой станции");
        keyboard.press(KeyCode.ENTER);
        waitForText(window, "Не короче 3");
        assertThat(lane()).isEqualTo("9");
        WindowDriver.run(() -> field(window).setText("не тот пакет"));
        keyboard.press(KeyCode.ENTER);
        waitForText(window, "Прежние значения снова у 1 случая");
        assertThat(lane()).isEqualTo("8");
    }

    private static Button button(WindowDriver window, String text) {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".import-view .action-bar .button").stream()
                        .map(Button.class::cast)
                        .filter(one -> AccessibleTree.name(one).equals(text))
                        .findFirst()
                        .orElseThrow());
    }

    private static TextField field(WindowDriver window) {
        return (TextField) window.scene.getRoot().lookup(".dialog .text-field");
    }
}
