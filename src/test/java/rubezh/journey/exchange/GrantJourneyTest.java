package rubezh.journey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.domain.grant.GrantStep;
import rubezh.domain.grant.StationRight;
import rubezh.fixtures.WindowTest;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.progress.Progress;
import rubezh.register.grant.RightRequest;
import rubezh.text.Language;
import rubezh.ui.kit.LabelTexts;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** A supervisor finds a request on Today, gives the right, gives another and ends both. */
@WindowTest
class GrantJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir private Path folder;

    private void carry(TrainingStation from, TrainingStation to) {
        String addressee = to.exchange.self().station();
        var request = new ExportRequest(new ExportRequest.Everything(), addressee, folder);
        StationPair.take(from.exchange.export(request, Progress.NONE).file(), to);
    }

    @Test
    void aRequestOnTodayIsGivenAndEndedAgain() {
        try (var post = TrainingStation.withOwners(folder.resolve("post"), "KG-KAR", CLOCK);
                var own = TrainingStation.withOwners(folder.resolve("own"), "KG-OSH", CLOCK)) {
            own.know(post);
            post.know(own);
            try (var window = new WindowDriver(own, Language.RU, Theme.LIGHT, 1366, 768)) {
                window.showShell();
                window.go(Destination.GRANTS);
                WindowDriver.waitUntil(() -> labels(window).contains("никто не запрашивал"));
                picture(window, "grants-empty");
                var wish = new RightRequest(StationRight.REVIEW, "KG-OSH", "KG-OSH");
                post.grants.ask(wish, "в мае один руководитель");
                carry(post, own);
                window.go(Destination.TODAY);
                new KeyboardRobot(window).press(KeyCode.F5);
                WindowDriver.waitUntil(() -> labels(window).contains("просит: проверка случаев"));
                picture(window, "grants-today");
                answers(window, own);
                givesAnother(window, own);
                ends(window, own);
            }
        }
    }

    private static void answers(WindowDriver window, TrainingStation own) {
        window.go(Destination.GRANTS);
        var keyboard = new KeyboardRobot(window);
        keyboard.press(KeyCode.F5);
        WindowDriver.waitUntil(() -> labels(window).contains("ждёт вашего ответа"));
        keyboard.press(KeyCode.HOME);
        picture(window, "grants-waiting");
        keyboard.press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> labels(window).contains("Дать запрошенное право"));
        keyboard.press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> labels(window).contains("Укажите причину не короче 3"));
        keyboard.type("согласны");
        picture(window, "grants-accept");
        keyboard.press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> labels(window).contains("дано этой станцией"));
        assertThat(own.grants.inForce())
                .singleElement()
                .satisfies(step -> assertThat(step.reason()).isEqualTo("согласны"));
    }

    private static void givesAnother(WindowDriver window, TrainingStation own) {
        var keyboard = new KeyboardRobot(window);
        keyboard.press(KeyCode.INSERT);
        WindowDriver.waitUntil(() -> labels(window).contains("Код другой станции"));
        keyboard.type("kg-kar").press(KeyCode.TAB).press(KeyCode.UP);
        WindowDriver.run(() -> fields(window).getLast().requestFocus());
        keyboard.type("соседний пост");
        picture(window, "grants-give");
        keyboard.press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> own.grants.inForce().size() == 2);
        window.waitUntilIdle();
        assertThat(own.grants.inForce()).noneMatch(one -> one.cases().equals(GrantStep.ALL));
        picture(window, "grants-given");
    }

    private static List<TextField> fields(WindowDriver window) {
        return window.scene.getRoot().lookupAll(".dialog .text-field").stream()
                .map(TextField.class::cast)
                .toList();
    }

    private static void ends(WindowDriver window, TrainingStation own) {
        var keyboard = new KeyboardRobot(window);
        keyboard.press(KeyCode.HOME).press(KeyCode.DELETE);
        WindowDriver.waitUntil(() -> labels(window).contains("Прекратить право"));
        picture(window, "grants-end");
        keyboard.type("вернулся из отпуска").press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> own.grants.inForce().size() == 1);
        WindowDriver.waitUntil(() -> labels(window).contains("Прекращено: KG-KAR"));
    }

    private static void picture(WindowDriver window, String name) {
        String pictures = System.getProperty("rubezh.pictures");
        if (pictures != null) {
            window.saveScreenshot(Path.of(pictures).resolve(name + ".png"));
        }
    }

    private static String labels(WindowDriver window) {
        return LabelTexts.all(window.scene.getRoot());
    }
}
