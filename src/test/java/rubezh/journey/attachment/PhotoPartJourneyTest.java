package rubezh.journey.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestImages;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;

/** What a picture shows: chosen by keys, told at the picture and below the line. */
class PhotoPartJourneyTest extends EditorJourney {
    private UUID record = new UUID(0, 0);

    @BeforeEach
    void openARecordWithAPicture() {
        openWindow(Language.EN);
        var picture = station.register.attach(TestImages.jpeg(400, 300, 1), "1.jpg");
        Seizure seizure = SeizureShape.SHAPE.with(Seizures.complete(), "/header/number", null);
        record = station.id();
        station.register.record(
                SaveRequest.ofNew(
                        record,
                        SeizureShape.SHAPE.with(
                                seizure, "/evidence/attachments/" + picture.id(), picture),
                        SaveIntent.SAVE));
        window.go(new Destination.EditCase(record, ""));
        WindowDriver.waitUntil(() ->
                window.shell.screens().size() == 2 && keyboard.focusOwner() instanceof TextField);
    }

    private Button tile() {
        return (Button) window.scene.getRoot().lookup(".photo-tile .photo-button");
    }

    /** Opens the choice on the picture and takes the third: the marks of the first line. */
    private void chooseTheMarks() {
        keyboard.ctrl(KeyCode.DIGIT4);
        window.waitUntilIdle();
        WindowDriver.run(() -> tile().requestFocus());
        WindowDriver.waitUntil(() -> keyboard.focusOwner() == tile());
        keyboard.press(KeyCode.S);
        window.waitUntilIdle();
        keyboard.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER);
        window.waitUntilIdle();
    }

    private void save() {
        window.waitUntilIdle();
        keyboard.ctrl(KeyCode.S);
    }

    private Seizure stored() {
        return station.register.open(record).orElseThrow().seizure();
    }

    private @Nullable PartRef shown() {
        return stored().evidence().attachments().getFirst().shows();
    }

    @Test
    void aPictureIsTiedToTheMarksOfALine() {
        chooseTheMarks();
        assertThat(keyboard.focusOwner()).isEqualTo(tile());
        assertThat(AccessibleTree.name(tile())).contains("Marks of line 1: Heroin");
        saveScreenshotIfAsked("picture-tied");
        keyboard.ctrl(KeyCode.DIGIT3);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts)).contains("1 photo or document");
    }

    @Test
    void theTieGoesWithTheLineAndComesBackWithIt() {
        PartRef marks = new PartRef(PartRef.Part.MARKS, stored().items().getFirst().id());
        chooseTheMarks();
        save();
        WindowDriver.waitUntil(() -> marks.equals(shown()));

        window.waitUntilIdle();
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.DELETE);
        save();
        WindowDriver.waitUntil(() -> stored().items().isEmpty());
        assertThat(shown()).isNull();
        assertThat(stored().evidence().attachments()).hasSize(1);
        window.waitUntilIdle();
        keyboard.ctrl(KeyCode.Z);
        save();
        WindowDriver.waitUntil(() -> marks.equals(shown()));
    }

    @Test
    void escapeLeavesThePictureAsItWas() {
        keyboard.ctrl(KeyCode.DIGIT4);
        window.waitUntilIdle();
        WindowDriver.run(() -> tile().requestFocus());
        keyboard.press(KeyCode.S).press(KeyCode.ESCAPE).press(KeyCode.ESCAPE);
        window.waitUntilIdle();
        assertThat(keyboard.focusOwner()).isEqualTo(tile());
        assertThat(AccessibleTree.name(tile())).doesNotContain("line 1");
    }
}
