package rubezh.journey.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.fixtures.TestImages;
import rubezh.journey.WindowDriver;

/** Import of files into a record: dropped, chosen, cancelled. */
class FileIntakeJourneyTest extends FileIntakeJourney {
    @Test
    void filesDroppedOnTheStripBecomePicturesOfTheRecord() throws IOException {
        UUID record = open();
        keyboard.ctrl(KeyCode.DIGIT4);
        window.waitUntilIdle();
        boolean taken = mouse.drag(files(picture(1), picture(2)), addButton());
        WindowDriver.waitUntil(() -> tiles().size() == 2);
        assertThat(taken).isTrue();

        keyboard.ctrl(KeyCode.S);
        WindowDriver.waitUntil(() -> attached(record).size() == 2);
        assertThat(attached(record)).extracting(Attachment::name).containsExactly("1.jpg", "2.jpg");
        assertThat(bytes(attached(record).getFirst())).isEqualTo(Files.readAllBytes(picture(1)));
    }

    @Test
    void aPaperDroppedOnTheFilesBecomesALineOfThem() throws IOException {
        Path paper = Files.write(folder.resolve("report.pdf"), TestImages.pdf());
        UUID record = open();
        assertThat(mouse.drag(files(paper), fileButton())).isTrue();
        window.waitUntilIdle();
        keyboard.ctrl(KeyCode.S);
        WindowDriver.waitUntil(() -> attached(record).size() == 1);
        assertThat(attached(record).getFirst().name()).isEqualTo("report.pdf");
        assertThat(attached(record).getFirst().media()).isEqualTo("application/pdf");
        assertThat(tiles()).isEmpty();
    }

    @Test
    void textIsNotTakenByTheStripAndNothingIsSaid() {
        open();
        keyboard.ctrl(KeyCode.DIGIT4);
        window.waitUntilIdle();
        var text = new ClipboardContent();
        text.putString("no file");
        assertThat(mouse.drag(text, addButton())).isFalse();
        window.waitUntilIdle();
        assertThat(tiles()).isEmpty();
        assertThat(refusals()).isEmpty();
    }

    @Test
    void aFolderIsRefusedWithItsReasonAndTheRestGoesIn() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("DCIM"));
        Files.copy(picture(1), inner.resolve("inside.jpg"));
        open();
        keyboard.ctrl(KeyCode.DIGIT4);
        window.waitUntilIdle();
        assertThat(mouse.drag(files(inner, picture(2)), addButton())).isTrue();
        WindowDriver.waitUntil(() -> tiles().size() == 1);
        assertThat(refusals()).singleElement().asString().startsWith("DCIM: ");
        assertThat(labels(".photo-rejected .label")).contains("PIC-006");
    }

    @Test
    void severalFilesAreChosenByTheDialogOfTheSystem() throws IOException {
        open();
        keyboard.ctrl(KeyCode.DIGIT4);
        var asked = new ArrayList<FileChooser>();
        List<Path> two = List.of(picture(1), picture(2));
        window.chosenFiles =
                asking -> {
                    asked.add(asking);
                    return two;
                };
        WindowDriver.run(() -> addButton().fire());
        WindowDriver.waitUntil(() -> tiles().size() == 2);
        assertThat(asked.getFirst().getTitle()).isEqualTo("Choose photos and documents");
        assertThat(asked.getFirst().getExtensionFilters().getFirst().getExtensions())
                .contains("*.jpg", "*.JPG", "*.pdf", "*.PDF");
    }

    @Test
    void whoChoosesNothingChangesNothing() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        open();
        keyboard.ctrl(KeyCode.DIGIT4);
        window.chosenFiles = _ -> List.of(text);
        WindowDriver.run(() -> addButton().fire());
        WindowDriver.waitUntil(() -> !refusals().isEmpty());
        window.chosenFiles = _ -> List.of();
        WindowDriver.run(() -> addButton().fire());
        window.waitUntilIdle();
        assertThat(refusals()).as("an earlier message is still shown").hasSize(1);
        assertThat(tiles()).isEmpty();
    }

    @Test
    void whatIsGivenUpHalfWayLeavesEverythingAsItWas() throws IOException {
        UUID record = open();
        keyboard.ctrl(KeyCode.DIGIT4);
        window.waitUntilIdle();
        pauseAtSecondOfTwelve();
        mouse.click(cancel());
        WindowDriver.waitUntil(() -> !progressBar().isVisible());
        WindowDriver.waitUntil(() -> keyboard.focusOwner() == addButton());
        clock.resume();
        WindowDriver.waitUntil(clock::isIdle);
        window.waitUntilIdle();

        assertThat(tiles()).isEmpty();
        assertThat(refusals()).isEmpty();
        assertThat(station.openStation.damagedBlobs()).isEmpty();
        assertThat(station.openStation.checkIntegrity()).isEmpty();
        assertThat(attached(record)).isEmpty();
        assertThat(storedCount()).as("no more than was under way").isLessThanOrEqualTo(2);
        clock.advance(Duration.ofDays(2));
        station.openStation.runMaintenance();
        assertThat(storedCount()).as("pictures that no record names").isZero();
    }

    @Test
    void whatWasGivenUpCanBeTakenInAgain() throws IOException {
        open();
        keyboard.ctrl(KeyCode.DIGIT4);
        window.waitUntilIdle();
        clock.pauseAfter(1);
        mouse.drag(files(picture(1), picture(2), picture(3)), addButton());
        WindowDriver.waitUntil(() -> clock.isPaused() && cancel().getParent().isVisible());
        WindowDriver.run(() -> cancel().fire());
        clock.resume();
        window.waitUntilIdle();
        mouse.drag(files(picture(1), picture(2), picture(3)), addButton());
        WindowDriver.waitUntil(() -> tiles().size() == 3);
        assertThat(station.openStation.damagedBlobs()).isEmpty();
    }
}
