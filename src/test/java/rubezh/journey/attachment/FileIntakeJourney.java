package rubezh.journey.attachment;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.AccessibleTree;
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
import rubezh.ui.kit.navigation.Destination;

/** Base of journeys with files: a station, a window, and the files of a folder. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
abstract class FileIntakeJourney {
    final PausableClock clock = new PausableClock();

    @TempDir Path folder;
    TrainingStation station;
    WindowDriver window;
    KeyboardRobot keyboard;
    MouseRobot mouse;

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

    void pauseAtSecondOfTwelve() throws IOException {
        var twelve = new ArrayList<Path>();
        for (int i = 1; i <= 12; i++) {
            twelve.add(largeFile(i));
        }
        WindowDriver.run(() -> addButton().requestFocus());
        clock.pauseAfter(1);
        window.chosenFiles = _ -> twelve;
        WindowDriver.run(() -> addButton().fire());
        String progress = "Adding files · 1 of 12";
        WindowDriver.waitUntil(
                () -> clock.isPaused() && labels(".work-bar .label").contains(progress));
        WindowDriver.waitUntil(
                () -> cancel().getParent().isVisible() && keyboard.focusOwner() == addButton());
        window.waitForFrame();
    }

    UUID open() {
        Seizure seizure = SeizureShape.SHAPE.with(Seizures.complete(), "/header/number", null);
        UUID record = station.id();
        station.register.record(SaveRequest.ofNew(record, seizure, SaveIntent.SAVE));
        window.go(new Destination.EditCase(record, ""));
        WindowDriver.waitUntil(() ->
                window.shell.screens().size() == 2 && keyboard.focusOwner() instanceof TextField);
        window.waitUntilIdle();
        return record;
    }

    Path picture(int number) throws IOException {
        Path file = folder.resolve(number + ".jpg");
        return Files.exists(file) ? file : Files.write(file, TestImages.jpeg(800, 600, number));
    }

    Path largeFile(int number) throws IOException {
        return Files.write(
                folder.resolve("large-" + number + ".jpg"),
                TestImages.withComment(TestImages.jpeg(4000, 3000, 1), number));
    }

    static ClipboardContent files(Path... files) {
        var content = new ClipboardContent();
        content.putFiles(java.util.Arrays.stream(files).map(Path::toFile).toList());
        return content;
    }

    List<Attachment> attached(UUID record) {
        return station.register.open(record).orElseThrow().seizure().evidence().attachments();
    }

    byte[] bytes(Attachment line) throws IOException {
        try (var in =
                station.register.content(Objects.requireNonNull(line.content())).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    long storedCount() throws IOException {
        long found = 0;
        for (int i = 1; i <= 12; i++) {
            byte[] bytes = Files.readAllBytes(folder.resolve("large-" + i + ".jpg"));
            found += station.openStation.blobs().contains(Sha256.digest(bytes)) ? 1 : 0;
        }
        return found;
    }

    Button addButton() {
        return (Button) window.scene.getRoot().lookup(".photo-add-button");
    }

    Button fileButton() {
        keyboard.ctrl(KeyCode.HOME);
        for (int section = 1; section < 10; section++) {
            keyboard.ctrl(KeyCode.PAGE_DOWN);
        }
        window.waitUntilIdle();
        Button button =
                WindowDriver.call(() ->
                        window.scene.getRoot().lookupAll(".button").stream()
                                .filter(b -> "Add file…".equals(AccessibleTree.name(b)))
                                .map(Button.class::cast)
                                .findFirst()
                                .orElseThrow());
        WindowDriver.run(button::requestFocus);
        window.waitUntilIdle();
        return button;
    }

    Node progressBar() {
        return window.scene.getRoot().lookup(".photo-intake .work-bar");
    }

    Button cancel() {
        return (Button) progressBar().lookup(".button");
    }

    List<Button> tiles() {
        return window.scene.getRoot().lookupAll(".photo-tile .photo-button").stream()
                .map(Button.class::cast)
                .toList();
    }

    List<String> refusals() {
        return labels(".photo-rejected .note > .label").stream()
                .filter(text -> text.contains(": "))
                .toList();
    }

    List<String> labels(String within) {
        return window.scene.getRoot().lookupAll(within).stream()
                .filter(Label.class::isInstance)
                .map(n -> String.valueOf(((Label) n).getText()))
                .toList();
    }
}
