package rubezh.journey.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestImages;
import rubezh.fixtures.WindowTest;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.MouseRobot;
import rubezh.journey.PausableClock;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** Import of files into a record: dropped, chosen, cancelled. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
class FileIntakeJourneyTest {
    private final PausableClock clock = new PausableClock();

    @TempDir Path folder;
    private TrainingStation station;
    private WindowDriver window;
    private KeyboardRobot keyboard;
    private MouseRobot mouse;

    @BeforeEach
    void sitDown() {
        station = new TrainingStation(folder, "KG-DOS", clock);
        window = new WindowDriver(station, Language.EN, Theme.LIGHT, 1300, 760);
        window.showShell();
        keyboard = new KeyboardRobot(window);
        mouse = new MouseRobot(1320, 800);
    }

    @AfterEach
    void close() {
        clock.resume();
        window.waitUntilIdle();
        mouse.close();
        window.close();
        station.close();
    }

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
        assertThat(asked.getFirst().getTitle()).isEqualTo("Images and documents to add");
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
        assertThat(refusals()).as("what was told before is still told").hasSize(1);
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

    private void pauseAtSecondOfTwelve() throws IOException {
        var twelve = new ArrayList<Path>();
        for (int i = 1; i <= 12; i++) {
            twelve.add(largeFile(i));
        }
        WindowDriver.run(() -> addButton().requestFocus());
        clock.pauseAfter(1);
        window.chosenFiles = _ -> twelve;
        WindowDriver.run(() -> addButton().fire());
        String progress = "Taking in files · 1 of 12";
        WindowDriver.waitUntil(
                () -> clock.isPaused() && labels(".work-bar .label").contains(progress));
        WindowDriver.waitUntil(
                () -> cancel().getParent().isVisible() && keyboard.focusOwner() == addButton());
        window.waitForFrame();
    }

    private UUID open() {
        Seizure seizure = SeizureShape.SHAPE.with(Seizures.complete(), "/header/number", null);
        UUID record = station.id();
        station.register.record(SaveRequest.ofNew(record, seizure, SaveIntent.SAVE));
        WindowDriver.run(() -> window.seizures.open(record));
        WindowDriver.waitUntil(() ->
                window.shell.screens().size() == 2 && keyboard.focusOwner() instanceof TextField);
        window.waitUntilIdle();
        return record;
    }

    private Path picture(int number) throws IOException {
        Path file = folder.resolve(number + ".jpg");
        return Files.exists(file) ? file : Files.write(file, TestImages.jpeg(800, 600, number));
    }

    private Path largeFile(int number) throws IOException {
        byte[] jpeg = TestImages.jpeg(4000, 3000, number);
        return Files.write(folder.resolve("large-" + number + ".jpg"), jpeg);
    }

    private static ClipboardContent files(Path... files) {
        var content = new ClipboardContent();
        content.putFiles(java.util.Arrays.stream(files).map(Path::toFile).toList());
        return content;
    }

    private List<Attachment> attached(UUID record) {
        return station.register.open(record).orElseThrow().seizure().evidence().attachments();
    }

    private byte[] bytes(Attachment line) throws IOException {
        try (var in =
                station.register.content(Objects.requireNonNull(line.content())).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private long storedCount() throws IOException {
        long found = 0;
        for (int i = 1; i <= 12; i++) {
            byte[] bytes = Files.readAllBytes(folder.resolve("large-" + i + ".jpg"));
            found += station.openStation.blobs().contains(Sha256.digest(bytes)) ? 1 : 0;
        }
        return found;
    }

    private Button addButton() {
        return (Button) window.scene.getRoot().lookup(".photo-add-button");
    }

    private Button fileButton() {
        keyboard.ctrl(KeyCode.HOME);
        for (int section = 1; section < 10; section++) {
            keyboard.ctrl(KeyCode.PAGE_DOWN);
        }
        window.waitUntilIdle();
        Button button =
                WindowDriver.call(() ->
                        window.scene.getRoot().lookupAll(".button").stream()
                                .filter(b -> "Add file…".equals(b.getAccessibleText()))
                                .map(Button.class::cast)
                                .findFirst()
                                .orElseThrow());
        WindowDriver.run(button::requestFocus);
        window.waitUntilIdle();
        return button;
    }

    private Node progressBar() {
        return window.scene.getRoot().lookup(".photo-intake .work-bar");
    }

    private Button cancel() {
        return (Button) progressBar().lookup(".button");
    }

    private List<Button> tiles() {
        return window.scene.getRoot().lookupAll(".photo-tile .photo-button").stream()
                .map(Button.class::cast)
                .toList();
    }

    private List<String> refusals() {
        return labels(".photo-rejected .note > .label").stream()
                .filter(text -> text.contains(": "))
                .toList();
    }

    private List<String> labels(String within) {
        return window.scene.getRoot().lookupAll(within).stream()
                .filter(Label.class::isInstance)
                .map(n -> String.valueOf(((Label) n).getText()))
                .toList();
    }
}
