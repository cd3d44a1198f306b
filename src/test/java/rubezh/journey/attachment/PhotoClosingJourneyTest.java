package rubezh.journey.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.fixtures.TestImages;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.register.Query;
import rubezh.text.Language;

/** Closing of a record during the import of a photo. */
class PhotoClosingJourneyTest extends EditorJourney {
    private static final String WAITING = "Files are still being added";

    private final CountDownLatch held = new CountDownLatch(1);

    @BeforeEach
    void beginARecord() {
        openNewSeizure(Language.EN);
    }

    @AfterEach
    void letGo() {
        held.countDown();
    }

    @Test
    void whatIsSavedAndClosedHoldsThePicture() {
        paste(TestImages.jpeg(800, 600, 1));
        keyboard.ctrl(KeyCode.ENTER);
        assertThat(WindowDriver.call(this::labelTexts)).contains(WAITING);
        assertThat(window.shell.screens()).hasSize(2);

        held.countDown();
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        window.waitUntilIdle();
        assertThat(readRecord().evidence().attachments())
                .extracting(Attachment::name)
                .containsExactly("photo.jpg");
        assertThat(station.register.drafts()).isEmpty();
    }

    @Test
    void theDraftThatIsLeftHoldsThePicture() {
        paste(TestImages.jpeg(800, 600, 1));
        keyboard.press(KeyCode.ESCAPE);
        assertThat(WindowDriver.call(this::labelTexts)).contains(WAITING);

        held.countDown();
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        window.waitUntilIdle();
        var draft = station.register.resume(station.register.drafts().getFirst());
        assertThat(draft.seizure().evidence().attachments()).hasSize(1);
    }

    @Test
    void whatIsNotTakenKeepsTheRecordOpenToBeLookedAt() {
        paste("no picture".getBytes(StandardCharsets.UTF_8));
        keyboard.ctrl(KeyCode.ENTER);
        held.countDown();
        WindowDriver.waitUntil(() -> labelTexts().contains("Not all files could be added"));
        window.waitUntilIdle();
        assertThat(window.shell.screens()).hasSize(2);
        saveScreenshotIfAsked("intake-missing");

        keyboard.ctrl(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
    }

    @Test
    void aFormThatIsGoneTakesNothing() {
        paste(TestImages.jpeg(800, 600, 1));
        WindowDriver.run(() -> window.seizures.closeAll());
        held.countDown();
        window.waitUntilIdle();
        var draft = station.register.drafts().stream().map(station.register::resume);
        assertThat(draft).allMatch(one -> one.seizure().evidence().attachments().isEmpty());
        assertThat(labelTexts()).doesNotContain(WAITING);
    }

    /** Pastes a file while all threads are busy, so that its import stays pending. */
    private void paste(byte[] bytes) {
        Path file = file(bytes);
        keyboard.ctrl(KeyCode.DIGIT4);
        window.waitUntilIdle(); // would never return with the threads busy
        for (int i = 0; i < 3; i++) {
            WindowDriver.run(() ->
                    window.ui
                            .worker()
                            .of(_ -> {
                                held.await();
                                return true;
                            })
                            .unlisted()
                            .start());
        }
        WindowDriver.run(() -> {
            var content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
        });
        keyboard.ctrl(KeyCode.V);
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("photo.jpg"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Seizure readRecord() {
        var row = station.register.catalogue().page(Query.ALL, 0, 1).getFirst();
        return station.register.open(row.recordId()).orElseThrow().seizure();
    }
}
