package rubezh.journey.device;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.TestImages;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;

/** Files from the document scanner while a record is open. */
@SuppressWarnings("NullAway.Init") // made before each test
class InboxJourneyTest extends EditorJourney {
    private Path scans;

    @BeforeEach
    void scanner() throws IOException {
        scans = Files.createDirectory(folder.resolve("scans"));
    }

    private void openWithWatchedFolder(Language language) {
        station.inbox.write(scans);
        openNewSeizure(language);
        WindowDriver.waitUntil(() -> window.arrivals.fault().isEmpty());
    }

    private void scan(String name) throws IOException {
        byte[] bytes = name.endsWith("pdf") ? TestImages.pdf() : TestImages.jpeg(800, 600, 1);
        Files.write(scans.resolve(name), bytes);
    }

    private void waitForText(String words) {
        WindowDriver.waitUntil(() -> labelTexts().contains(words));
    }

    private List<String> attached() {
        return saveAndRead().evidence().attachments().stream().map(Attachment::name).toList();
    }

    @Test
    void aPaperIsOfferedWithoutTakingTheFocusAndAltIAttachesIt() throws IOException {
        Files.write(scans.resolve("before.pdf"), TestImages.pdf());
        openWithWatchedFolder(Language.RU);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).type("геро");
        Node typing = keyboard.focusOwner();
        scan("скан 0012.pdf");
        waitForText("Со сканера: скан 0012.pdf, 1 КБ, пришёл в 18:03");
        assertThat(keyboard.focusOwner()).isSameAs(typing);
        assertThat(labelTexts()).doesNotContain("before.pdf");
        keyboard.type("ин");
        saveScreenshotIfAsked("inbox-offer");

        keyboard.alt(KeyCode.I);
        waitForText(
                "К записи приложен 1 файл. Ctrl+Z вернёт как было. В папке сканера файлы остались.");
        assertThat(keyboard.focusOwner()).isSameAs(typing);
        assertThat(keyboard.text()).isEqualTo("героин");
        keyboard.press(KeyCode.ENTER);
        assertThat(attached()).containsExactly("скан 0012.pdf");
        assertThat(Files.exists(scans.resolve("скан 0012.pdf"))).isTrue();
        assertThat(labelTexts()).as("shown until the next key").doesNotContain("приложен 1 файл");
    }

    @Test
    void severalAreNamedAndWhatIsAttachedIsOfferedToNoOtherRecord() throws IOException {
        openWithWatchedFolder(Language.EN);
        for (int page = 1; page <= 5; page++) {
            scan("p" + page + ".jpg");
        }
        waitForText("From the scanner: 5 files: p1.jpg, p2.jpg, p3.jpg and 2 more");
        saveScreenshotIfAsked("inbox-several");
        keyboard.alt(KeyCode.I);
        waitForText("5 files were attached to this record.");
        assertThat(attached()).hasSize(5);
        keyboard.press(KeyCode.ESCAPE);
        window.waitUntilIdle();
        keyboard.press(KeyCode.INSERT);
        WindowDriver.waitUntil(() -> keyboard.focusOwner() instanceof TextField);
        window.waitUntilIdle();
        assertThat(labelTexts()).doesNotContain("From the scanner");
    }

    @Test
    void whatDoesNotBelongHereStillWaitsForAnotherRecord() throws IOException {
        openWithWatchedFolder(Language.EN);
        scan("other.pdf");
        waitForText("From the scanner: other.pdf");
        keyboard.fire(KeyCode.I, Set.of(KeyCode.CONTROL, KeyCode.SHIFT));
        WindowDriver.waitUntil(() -> !labelTexts().contains("From the scanner"));
        assertThat(attached()).isEmpty();
        keyboard.ctrl(KeyCode.W);
        window.waitUntilIdle();
        keyboard.press(KeyCode.INSERT);
        waitForText("From the scanner: other.pdf");
    }

    @Test
    void whatWasScannedJustBeforeTheRecordWasOpenedIsOfferedAndNothingOlder() throws IOException {
        openWithWatchedFolder(Language.EN);
        station.scanAge = Duration.ofMinutes(11);
        scan("passenger before.pdf");
        WindowDriver.waitUntil(() -> !window.arrivals.waiting().get().isEmpty());
        station.scanAge = Duration.ofMinutes(9);
        scan("passenger.pdf");
        waitForText("From the scanner: passenger.pdf");
        keyboard.alt(KeyCode.I);
        waitForText("1 file was attached to this record.");
        assertThat(attached()).containsExactly("passenger.pdf");
    }

    @Test
    void whatIsNoPictureIsRefusedWithItsReasonAndNotOfferedAgain() throws IOException {
        openWithWatchedFolder(Language.EN);
        Files.writeString(scans.resolve("broken.jpg"), "no picture");
        waitForText("From the scanner: broken.jpg");
        keyboard.alt(KeyCode.I);
        waitForText("broken.jpg: ");
        assertThat(labelTexts()).contains("PIC-001").doesNotContain("From the scanner");
        assertThat(attached()).isEmpty();
    }

    @Test
    void withNothingNewTheFilesOfTheFolderAreChosenFrom() throws IOException {
        scan("old.pdf");
        openWithWatchedFolder(Language.EN);
        var asked = new ArrayList<FileChooser>();
        window.chosenFiles =
                chooser -> {
                    asked.add(chooser);
                    return List.of(scans.resolve("old.pdf"));
                };
        keyboard.alt(KeyCode.I);
        window.waitUntilIdle();
        assertThat(asked.getFirst().getInitialDirectory()).isEqualTo(scans.toFile());
        assertThat(attached()).containsExactly("old.pdf");
    }

    @Test
    void aFolderThatIsGoneIsToldWhenItIsAskedForNotBefore() throws IOException {
        openWithWatchedFolder(Language.EN);
        Files.delete(scans);
        WindowDriver.waitUntil(() -> window.arrivals.fault().isPresent());
        assertThat(labelTexts()).doesNotContain("INB-001");
        keyboard.alt(KeyCode.I);
        waitForText("INB-001");
        Files.createDirectory(scans);
        WindowDriver.waitUntil(() -> window.arrivals.fault().isEmpty());
        scan("again.pdf");
        waitForText("From the scanner: again.pdf");
    }

    @Test
    void theFolderIsSetWhereItIsMissedAndWatchedAtOnce() throws IOException {
        openNewSeizure(Language.EN);
        askWithoutFolder();
        WindowDriver.run(() -> button("Set the folder").fire());
        waitForText("Enter the folder the scanner writes to");
        keyboard.type("scans").press(KeyCode.ENTER);
        waitForText("Enter the full path of a folder");
        enterPath(folder.resolve("nowhere"));
        waitForText("INB-001");
        assertThat(station.inbox.read()).isEmpty();
        scan("old.pdf");
        browseForFolder();
        waitForText("1 suitable file (JPEG, PNG, PDF), newest: old.pdf");
        saveScreenshotIfAsked("inbox-setting");
        keyboard.press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> station.inbox.read().isPresent());
        assertThat(station.inbox.read()).contains(scans);
        WindowDriver.waitUntil(() ->
                keyboard.focusOwner() instanceof TextField && !labelTexts().contains("Browse"));
        scan("new.pdf");
        waitForText("From the scanner: new.pdf");
        assertThat(labelTexts()).doesNotContain("old.pdf");
    }

    private void askWithoutFolder() {
        keyboard.alt(KeyCode.I);
        window.waitUntilIdle();
        assertThat(labelTexts()).contains("No folder is set");
    }

    private void browseForFolder() {
        window.chosenFolder = () -> Optional.of(scans);
        WindowDriver.run(() -> button("Browse…").fire());
    }

    @Test
    void anotherFolderEndsTheOffersOfTheFirstAndNoneEndsAll() throws IOException {
        openWithWatchedFolder(Language.EN);
        scan("first.pdf");
        waitForText("From the scanner: first.pdf");
        openSetting();
        enterPath(folder);
        WindowDriver.waitUntil(() -> !labelTexts().contains("From the scanner"));
        openSetting();
        WindowDriver.run(() -> button("No folder").fire());
        assertThat(station.inbox.read()).isEmpty();
        Files.write(folder.resolve("late.pdf"), TestImages.pdf());
        askWithoutFolder();
    }

    private void openSetting() {
        WindowDriver.run(() -> window.shell.commands().find("scan-folder").orElseThrow().run());
        WindowDriver.waitUntil(() -> labelTexts().contains("Document scanner folder"));
        WindowDriver.waitUntil(() -> keyboard.focusOwner() instanceof TextField);
    }

    private void enterPath(Path path) {
        WindowDriver.run(() -> ((TextField) keyboard.focusOwner()).selectAll());
        keyboard.type(path.toString()).press(KeyCode.ENTER);
    }

    private Button button(String name) {
        return window.scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(b -> AccessibleTree.name(b).equals(name))
                .findFirst()
                .orElseThrow();
    }
}
