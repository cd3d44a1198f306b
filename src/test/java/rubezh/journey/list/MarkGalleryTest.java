package rubezh.journey.list;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestImages;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.seizure.mark.MarkScreens;

/** Gallery of press marks: tiles by marks, images, filter, the cases behind a tile. */
class MarkGalleryTest extends ListJourney {
    private static final String MARKS = Seizures.ITEM + "/appearance/marks";

    private Seizure marked(int minutes, String marks) {
        return SeizureShape.SHAPE.with(seizure(minutes), MARKS, marks);
    }

    private Seizure pictured(Seizure seizure, int number) {
        var file = station.register.attach(TestImages.png(400, 300, number), "mark.png");
        String line = "/evidence/attachments/" + file.id();
        Seizure with = SeizureShape.SHAPE.with(seizure, line + "/content", file.content());
        with = SeizureShape.SHAPE.with(with, line + "/media", file.media());
        String item = Seizures.ITEM.substring("/items/".length());
        return SeizureShape.SHAPE.with(with, line + "/shows", PartRef.of("MARKS " + item));
    }

    private void open(Language language, Theme theme, int width, int height) {
        window = new WindowDriver(station, language, theme, width, height);
        window.showShell();
        keyboard = new KeyboardRobot(window);
        window.go(MarkScreens.MARKS);
    }

    private long images() {
        return window.scene.getRoot().lookupAll(".mark-tile").stream()
                .filter(tile -> !tile.lookupAll(".image-view").isEmpty() || hasImage(tile))
                .count();
    }

    private static boolean hasImage(javafx.scene.Node node) {
        return node instanceof ImageView
                || node instanceof javafx.scene.Parent parent
                        && parent.getChildrenUnmodifiable().stream()
                                .anyMatch(MarkGalleryTest::hasImage);
    }

    @Test
    void tilesShowMarksWithTheirCasesAndEnterOpensThem() {
        UUID first = save(pictured(marked(1, "«Скорпион» 999"), 1), SaveIntent.SUBMIT);
        UUID second = save(marked(2, "999 SKORPION"), SaveIntent.SAVE);
        save(marked(3, "Барс"), SaveIntent.SAVE);
        save(pictured(seizure(4), 2), SaveIntent.SAVE);
        save(marked(5, "без маркировки"), SaveIntent.SAVE);
        open(Language.EN, Theme.LIGHT, 1366, 768);
        awaitLabel("999 SKORPION");
        awaitLabel("2 cases · 1 photo");
        awaitLabel("4.150 kg");
        awaitLabel("Pictured, not described");
        awaitLabel("Marks: 3");
        WindowDriver.waitUntil(() -> images() == 2);

        assertTheFilterSelects();
        assertItFollowsTheRegister();
        WindowDriver.run(() -> window.scene.getRoot().lookup(".mark-rows").requestFocus());
        keyboard.press(KeyCode.RIGHT).press(KeyCode.LEFT).press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> table() != null && table().getItems().size() == 2);
        assertThat(rows()).isEqualTo(List.of(second, first));
        awaitLabel("Mark:");
    }

    private void assertItFollowsTheRegister() {
        save(marked(6, "Тигр"), SaveIntent.SAVE);
        WindowDriver.run(window.seizures::reload);
        awaitLabel("Marks: 4");
    }

    private void assertTheFilterSelects() {
        WindowDriver.run(() -> filter().setText("барс"));
        awaitLabel("Marks: 1");
        assertThat(hasLabel("999 SKORPION")).isFalse();
        WindowDriver.run(() -> filter().setText("медведь"));
        awaitLabel("No mark has these words.");
        WindowDriver.run(() -> filter().clear());
        awaitLabel("Marks: 3");
    }

    @Test
    void withoutMarksItSaysSo() {
        save(1, SaveIntent.SAVE);
        open(Language.RU, Theme.DARK, 960, 540);
        WindowDriver.waitUntil(() -> labelTexts().contains("Ни в одном случае"));
        awaitLabel("Маркировок: 0");
    }

    private TextField filter() {
        return (TextField) window.scene.getRoot().lookup(".mark-gallery .text-field");
    }
}
