package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.fixtures.TestImages;
import rubezh.text.Language;

/** An officer puts a paper into the document scanner while a record is open. */
@SuppressWarnings("NullAway.Init") // made before each test
class InboxJourneyTest extends EditorJourney {
    private Path scans;

    @BeforeEach
    void scanner() throws IOException {
        scans = Files.createDirectory(folder.resolve("scans"));
    }

    private void watched(Language language) {
        post.inbox.write(scans);
        sitDown(language);
        WindowDriver.until(() -> desk.arrivals.fault().isEmpty());
    }

    private void scan(String name) throws IOException {
        byte[] bytes = name.endsWith("pdf") ? TestImages.pdf() : TestImages.jpeg(800, 600, 1);
        Files.write(scans.resolve(name), bytes);
    }

    private void untilSaid(String words) {
        WindowDriver.until(() -> words().contains(words));
    }

    private List<String> attached() {
        return saved().evidence().attachments().stream().map(Attachment::name).toList();
    }

    @Test
    void aPaperIsOfferedWithoutTakingTheFocusAndAltIAttachesIt() throws IOException {
        Files.write(scans.resolve("before.pdf"), TestImages.pdf());
        watched(Language.RU);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).type("геро");
        Node typing = hand.owner();
        scan("скан 0012.pdf");
        untilSaid("Со сканера: скан 0012.pdf, 1 КБ, пришёл в 18:03");
        assertThat(hand.owner()).isSameAs(typing);
        assertThat(words()).doesNotContain("before.pdf");
        hand.type("ин");
        picture("inbox-offer");

        hand.alt(KeyCode.I);
        untilSaid(
                "К записи приложен 1 файл. Ctrl+Z вернёт как было. В папке сканера файлы остались.");
        assertThat(hand.owner()).isSameAs(typing);
        assertThat(hand.text()).isEqualTo("героин");
        hand.press(KeyCode.ENTER);
        assertThat(attached()).containsExactly("скан 0012.pdf");
        assertThat(Files.exists(scans.resolve("скан 0012.pdf"))).isTrue();
        assertThat(words()).as("told until the next key").doesNotContain("приложен 1 файл");
    }

    @Test
    void severalAreNamedAndWhatIsAttachedIsOfferedToNoOtherRecord() throws IOException {
        watched(Language.EN);
        for (int page = 1; page <= 5; page++) {
            scan("p" + page + ".jpg");
        }
        untilSaid("From the scanner: 5 files: p1.jpg, p2.jpg, p3.jpg and 2 more");
        picture("inbox-several");
        hand.alt(KeyCode.I);
        untilSaid("5 files are attached to this record.");
        assertThat(attached()).hasSize(5);
        hand.press(KeyCode.ESCAPE);
        desk.settle();
        hand.press(KeyCode.INSERT);
        WindowDriver.until(() -> hand.owner() instanceof TextField);
        desk.settle();
        assertThat(words()).doesNotContain("From the scanner");
    }

    @Test
    void whatDoesNotBelongHereStillWaitsForAnotherRecord() throws IOException {
        watched(Language.EN);
        scan("other.pdf");
        untilSaid("From the scanner: other.pdf");
        hand.fire(KeyCode.I, Set.of(KeyCode.CONTROL, KeyCode.SHIFT));
        WindowDriver.until(() -> !words().contains("From the scanner"));
        assertThat(attached()).isEmpty();
        hand.ctrl(KeyCode.W);
        desk.settle();
        hand.press(KeyCode.INSERT);
        untilSaid("From the scanner: other.pdf");
    }

    @Test
    void whatWasScannedJustBeforeTheRecordWasOpenedIsOfferedAndNothingOlder() throws IOException {
        watched(Language.EN);
        post.scannedAgo = Duration.ofMinutes(11);
        scan("passenger before.pdf");
        WindowDriver.until(() -> !desk.arrivals.waiting().get().isEmpty());
        post.scannedAgo = Duration.ofMinutes(9);
        scan("passenger.pdf");
        untilSaid("From the scanner: passenger.pdf");
        hand.alt(KeyCode.I);
        untilSaid("1 file is attached to this record.");
        assertThat(attached()).containsExactly("passenger.pdf");
    }

    @Test
    void whatIsNoPictureIsRefusedWithItsReasonAndNotOfferedAgain() throws IOException {
        watched(Language.EN);
        Files.writeString(scans.resolve("broken.jpg"), "no picture");
        untilSaid("From the scanner: broken.jpg");
        hand.alt(KeyCode.I);
        untilSaid("broken.jpg: ");
        assertThat(words()).contains("PIC-001").doesNotContain("From the scanner");
        assertThat(attached()).isEmpty();
    }

    @Test
    void withNothingNewTheFilesOfTheFolderAreChosenFrom() throws IOException {
        scan("old.pdf");
        watched(Language.EN);
        var asked = new ArrayList<FileChooser>();
        desk.chosen =
                chooser -> {
                    asked.add(chooser);
                    return List.of(scans.resolve("old.pdf"));
                };
        hand.alt(KeyCode.I);
        desk.settle();
        assertThat(asked.getFirst().getInitialDirectory()).isEqualTo(scans.toFile());
        assertThat(attached()).containsExactly("old.pdf");
    }

    @Test
    void aFolderThatIsGoneIsToldWhenItIsAskedForNotBefore() throws IOException {
        watched(Language.EN);
        Files.delete(scans);
        WindowDriver.until(() -> desk.arrivals.fault().isPresent());
        assertThat(words()).doesNotContain("INB-001");
        hand.alt(KeyCode.I);
        untilSaid("INB-001");
        Files.createDirectory(scans);
        WindowDriver.until(() -> desk.arrivals.fault().isEmpty());
        scan("again.pdf");
        untilSaid("From the scanner: again.pdf");
    }

    @Test
    void theFolderIsSetWhereItIsMissedAndWatchedAtOnce() throws IOException {
        sitDown(Language.EN);
        hand.alt(KeyCode.I);
        desk.settle();
        assertThat(words()).contains("No folder is set");
        WindowDriver.run(() -> button("Set the folder").fire());
        untilSaid("Name the folder the scanner writes to");
        hand.type("scans").press(KeyCode.ENTER);
        untilSaid("Name a folder from the root on");
        replace(folder.resolve("nowhere"));
        untilSaid("INB-001");
        assertThat(post.inbox.read()).isEmpty();
        scan("old.pdf");
        desk.chosenFolder = () -> Optional.of(scans);
        WindowDriver.run(() -> button("Browse…").fire());
        untilSaid("1 file of a kind that is taken (JPEG, PNG, PDF), the newest: old.pdf");
        picture("inbox-setting");
        hand.press(KeyCode.ENTER);
        WindowDriver.until(() -> post.inbox.read().isPresent());
        assertThat(post.inbox.read()).contains(scans);
        WindowDriver.until(() -> hand.owner() instanceof TextField && !words().contains("Browse"));
        scan("new.pdf");
        untilSaid("From the scanner: new.pdf");
        assertThat(words()).doesNotContain("old.pdf");
    }

    @Test
    void anotherFolderEndsTheOffersOfTheFirstAndNoneEndsAll() throws IOException {
        watched(Language.EN);
        scan("first.pdf");
        untilSaid("From the scanner: first.pdf");
        setting();
        replace(folder);
        WindowDriver.until(() -> !words().contains("From the scanner"));
        setting();
        WindowDriver.run(() -> button("No folder").fire());
        assertThat(post.inbox.read()).isEmpty();
        Files.write(folder.resolve("late.pdf"), TestImages.pdf());
        hand.alt(KeyCode.I);
        desk.settle();
        assertThat(words()).contains("No folder is set");
    }

    private void setting() {
        WindowDriver.run(() -> desk.shell.commands().find("scan-folder").orElseThrow().run());
        WindowDriver.until(() -> words().contains("The folder of the document scanner"));
        WindowDriver.until(() -> hand.owner() instanceof TextField);
    }

    private void replace(Path path) {
        WindowDriver.run(() -> ((TextField) hand.owner()).selectAll());
        hand.type(path.toString()).press(KeyCode.ENTER);
    }

    private Button button(String name) {
        return desk.scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(b -> Objects.equals(b.getAccessibleText(), name))
                .findFirst()
                .orElseThrow();
    }
}
